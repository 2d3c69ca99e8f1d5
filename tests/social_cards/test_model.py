"""What a card shows of an article, and which pictures may stand on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from plugins.blog.body_views import CreditView
from plugins.blog.model import Article, Blog, Credit, PictureFile
from plugins.core.settings import Site
from plugins.pictures.card.model import Card, Colours
from plugins.social_cards.colours import colours_of
from plugins.social_cards.model import (
    card_facts,
    card_of,
    card_url,
    credit_words,
    may_stand_on_card,
)
from tests.blog.small_blog import TEXTS, Read

CREDIT = Credit(
    "photo",
    "Daniela Beispiel",
    "Stadt Musterhausen",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
)
PICTURE = PictureFile("articles/a/titel.jpg", "beitraege/a/titel.jpg", 40, 30, credit=CREDIT)
HEADER = (
    "Title: Über Öl\nAuthors: Erika Mustermann, Leo Beispiel\nSeries: Basics\nDate: 12.03.2026\n"
)


@pytest.fixture
def small(blog: Read) -> Blog:
    """A blog of one article with a lead picture."""
    made, problems = blog(
        {"articles/a/index.md": f"{HEADER}Image: titel.jpg\n\nText."}, (PICTURE.path,)
    )
    assert problems == []
    return made


@pytest.fixture
def article(small: Blog) -> Article:
    (found,) = small.articles
    return found


def test_a_card_names_all_there_is(article: Article) -> None:
    """Title, series, authors, site, and the credit with the note that the picture was cut."""
    assert card_of(article, PICTURE, "Amtsblog", TEXTS, Colours()) == Card(
        "Über Öl",
        "Basics",
        "Erika Mustermann, Leo Beispiel",
        "Amtsblog",
        "Foto: Daniela Beispiel/Stadt Musterhausen, CC\u00a0BY\u00a04.0, Ausschnitt",
    )


ALLOWED = [
    (PICTURE, True),
    (None, False),
    (replace(PICTURE, credit=None), False),
    (replace(PICTURE, withdrawn=True), False),
    (replace(PICTURE, credit=replace(CREDIT, editing=False)), False),
    (replace(PICTURE, credit=replace(CREDIT, social=False)), False),
    (replace(PICTURE, path="articles/a/Plan.SVG"), False),
]


@pytest.mark.parametrize(("picture", "allowed"), ALLOWED)
def test_which_pictures_may_stand_on_cards(
    picture: PictureFile | None, allowed: bool, article: Article, small: Blog, site: Any
) -> None:
    """The licence must allow changes and social media; a credit there must be."""
    pictures = {article.image: picture} if picture else {}
    facts = card_facts(small, site(), pictures)

    assert may_stand_on_card(picture) is allowed
    assert dict(facts.pictured) == ({article.path: article.image} if allowed else {})
    assert bool(card_of(article, picture, "", TEXTS, Colours()).credit) is allowed


def test_of_a_withdrawn_picture_the_card_says_so(article: Article) -> None:
    """The same sentence as everywhere."""
    card = card_of(article, replace(PICTURE, withdrawn=True), "", TEXTS, Colours())

    assert (card.credit, card.note) == ("", TEXTS("picture.withdrawn"))
    assert card_of(article, PICTURE, "", TEXTS, Colours()).note == ""


def test_without_cards_nothing_is_drawn(small: Blog, site: Callable[..., Site]) -> None:
    """The setting is enough."""
    pictures = {PICTURE.path: PICTURE}

    assert dict(card_facts(small, site(social_cards=False), pictures).pictured) == {}


def test_the_address_tells_the_format(article: Article) -> None:
    """Beside the article, under a name that no editor gives to a picture."""
    assert card_url(article, pictured=True) == "beitraege/a/social-media-karte.jpg"
    assert card_url(article, pictured=False) == "beitraege/a/social-media-karte.png"


@pytest.mark.parametrize(
    ("credit", "words"),
    [
        (CreditView("graphic", "Erika"), "Grafik: Erika, Ausschnitt"),
        (CreditView("ai", "Redaktion"), "KI-generiert: Redaktion, Ausschnitt"),
        (CreditView("photo", "A/B", "bearbeitet"), "Foto: A/B, bearbeitet, Ausschnitt"),
        (
            CreditView("photo", "A", licence="dl-de/by-2-0", licence_url="https://a.example"),
            "Foto: A, dl-de/by-2-0, Ausschnitt",
        ),
    ],
)
def test_a_credit_in_words(credit: CreditView, words: str) -> None:
    """As it stands below a picture, with what was done to it."""
    assert credit_words(credit, TEXTS) == words


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("", Colours()),
        (":root { --night: #123; --on-night: #ABCDEF; --marker:#000000}", None),
        (":root { --night: blue; --nightly: #111111; }", Colours()),
        (
            ":root { --night: #0e2a35; } @media (dark) { :root { --night: #0a1114; } }",
            Colours(ground="#0e2a35"),
        ),
    ],
)
def test_colours_are_those_of_the_theme(sheet: str, expected: Colours | None) -> None:
    """As they are named first: cards look the same in light and dark."""
    assert colours_of(sheet) == (expected or Colours("#112233", "#abcdef", "#000000"))
