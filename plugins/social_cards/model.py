"""What the card of an article shows, and whether its lead picture may stand on it."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.blog.body_views import CreditView
from plugins.blog.credits import credit_view
from plugins.blog.model import Article, Blog, PictureFile
from plugins.core.frozen import frozen
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.pictures.card.model import Card, Colours

NAME = "social-media-karte"
"""The name of a card in the folder of its article, without its suffix."""

_DRAWING = ".svg"
_NO_BREAK = "\u00a0"


@frozen
class CardFacts:
    """Which picture stands on the card of an article, by the article's content path."""

    pictured: Mapping[str, str]


def card_facts(blog: Blog, site: Site, pictures: Mapping[str, PictureFile]) -> CardFacts:
    """Return the pictures that may stand on cards."""
    if not site.social_cards:
        return CardFacts({})
    pictured = {
        path: article.image
        for path, article in blog.by_path.items()
        if article.image and may_stand_on_card(pictures.get(article.image))
    }
    return CardFacts(blog.recall.same_entries("pictured", pictured))


def may_stand_on_card(picture: PictureFile | None) -> bool:
    """Tell whether a picture may be cut for a card and shown in social media.

    Not under a licence without changes (CC …-ND), not for editorial use only, not once it is
    withdrawn, and not without a name. A drawing (SVG) is no pixels.
    """
    if picture is None or picture.withdrawn or picture.credit is None:
        return False
    fits = not picture.path.casefold().endswith(_DRAWING)
    return fits and picture.credit.editing and picture.credit.social


def card_url(article: Article, *, pictured: bool) -> str:
    """Return the site-relative address of a card: a photo is a JPEG, text alone a PNG."""
    return f"{article.url}{NAME}.{'jpg' if pictured else 'png'}"


def card_of(
    article: Article, picture: PictureFile | None, site: str, texts: Texts, colours: Colours
) -> Card:
    """Return what a card shows of an article and its lead picture, if it has one.

    Of one that was withdrawn it says so, as every place does.
    """
    return Card(
        title=article.title,
        series=" · ".join(series.name for series in article.series),
        authors=", ".join(author.name for author in article.authors),
        site=site,
        credit=_credit(picture, texts),
        note=texts("picture.withdrawn") if picture and picture.withdrawn else "",
        colours=colours,
    )


def _credit(picture: PictureFile | None, texts: Texts) -> str:
    if picture is None or picture.credit is None or not may_stand_on_card(picture):
        return ""
    return credit_words(credit_view(picture.credit), texts)


def credit_words(credit: CreditView, texts: Texts) -> str:
    """Return a credit as it stands on a card, with the note that the picture was cut.

    Creative Commons asks to say so (BY 4.0, section 3(a)(1)(B)).
    """
    parts = (
        credit.name,
        credit.licence.replace(" ", _NO_BREAK),
        credit.edited,
        texts("social_cards.cut"),
    )
    words = ", ".join(part for part in parts if part)
    return f"{texts(f'credit.kind.{credit.kind}')} {words}"
