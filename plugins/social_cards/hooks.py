"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.blog.credits import statement_of
from plugins.blog.desk import Desk
from plugins.blog.model import Article, Blog
from plugins.blog.tables import Known
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Output, Plugin, Workshop
from plugins.host.registry import contribute
from plugins.pictures.card.model import SIZE, Card
from plugins.pictures.statement import Statement
from plugins.social_cards.colours import SHEET, colours_of
from plugins.social_cards.model import CardFacts, card_facts, card_of, card_url
from plugins.social_cards.views import CardView


def _facts(_blog: Blog, _site: Site) -> tuple[CardFacts, list[Problem]]:
    return CardFacts({}), []


def _complete(_facts: CardFacts, blog: Blog, site: Site, known: Known) -> CardFacts:
    return card_facts(blog, site, known.pictures)


def _pages(facts: CardFacts, blog: Blog, site: Site) -> Iterable[Output]:
    if not site.social_cards:
        return
    yield from blog.recall.each(_output, blog.by_path, facts.pictured).values()


def _output(article: Article, pictured: Mapping[str, str]) -> Output:
    path = article.path
    url = card_url(article, pictured=path in pictured)
    return Output(url, "card", (path,), latest=path, kept=True)


def _article(facts: CardFacts, article: Article, desk: Desk) -> CardView | None:
    """Return the card of an article, ``None`` where the site has none."""
    if not desk.site.social_cards:
        return None
    pictured = article.path in facts.pictured
    return CardView(
        url=desk.absolute(card_url(article, pictured=pictured)),
        width=SIZE[0],
        height=SIZE[1],
        media_type="image/jpeg" if pictured else "image/png",
        alt=desk.texts("social_cards.alt", title=article.title, site=desk.site.name),
    )


def _card(facts: CardFacts, desk: Desk, workshop: Workshop, path: str) -> bytes:
    """Draw the card of the article at a content path, or take it as it was drawn before."""
    article = desk.tables.articles[path]
    picture = desk.tables.pictures.get(article.image) if article.image else None
    colours = desk.once(colours_of, lambda: colours_of(workshop.style_sheet(SHEET)))
    card = card_of(article, picture, desk.site.name, desk.texts, colours)
    pictured = path in facts.pictured
    url = card_url(article, pictured=pictured)
    if picture is None or not pictured:
        return workshop.kept(url, card.digest(b""), lambda: _draw(card))
    # Most rights stand on the card as well: it is kept as it is published, with all of them.
    statement = replace(statement_of(picture), alt="")
    digest = card.digest(desk.tables.files[picture.path].digest, statement)
    return workshop.kept(url, digest, lambda: _signed(card, workshop.read(picture.path), statement))


# Pillow takes a while to import; most builds draw no card.
def _draw(card: Card) -> bytes:
    from plugins.pictures.card.draw import draw_card

    return draw_card(card)


def _signed(card: Card, picture: bytes, statement: Statement) -> bytes:
    from plugins.pictures.card.draw import draw_pictured_card
    from plugins.pictures.writing.embed import embedded

    return embedded(draw_pictured_card(card, picture), statement)


PLUGIN = Plugin(
    name="social_cards",
    facts=_facts,
    complete=_complete,
    article=_article,
    pages=_pages,
    files={"card": _card},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
