"""Pictures that may no longer be shown: a sentence everywhere, the file nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from plugins.blog.body_views import Figure, Missing
from plugins.blog.desk import Desk
from plugins.blog.heads import article_head
from plugins.blog.model import Blog
from plugins.core.ledger import Ledger, recorded
from plugins.core.problems import Problem
from tests.blog.small_blog import TEXTS, make_site, make_tables

Read = Callable[..., tuple[Blog, list[Problem]]]
SENTENCE = "Dieses Bild steht nicht mehr zur Verfügung."
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Leo Beispiel\nSeries: Basics\nImage: titel.jpg\n"
PATH = "articles/a/titel.jpg"


def opened(read: Blog) -> Desk:
    """Open a desk at which every picture but zwei.jpg is withdrawn."""
    tables, ledger = make_tables(read), Ledger()
    pictures = {
        path: replace(picture, withdrawn=not path.endswith("zwei.jpg"))
        for path, picture in tables.pictures.items()
    }
    ledger.open()
    noting = recorded("", replace(tables, pictures=pictures), ledger)
    return Desk(noting, make_site(), TEXTS, preview=True, ledger=ledger)


@pytest.fixture
def desk(blog: Read) -> Callable[[str], tuple[Desk, Any]]:
    """Open the desk of a blog of one article, with its text."""

    def make(body: str) -> tuple[Desk, Any]:
        files = (PATH, "articles/a/zwei.jpg")
        read, _ = blog({"articles/a/index.md": f"{HEAD}\n{body}\n"}, files)
        return opened(read), read.articles[0]

    return make


def test_only_the_caption_is_left(desk: Callable[[str], tuple[Desk, Any]]) -> None:
    """Neither address nor description nor credit, and no file."""
    at, article = desk('![Eine Linde](titel.jpg "Am Markt"){.rechts}')

    [figure] = [part for part in at.article_parts(article) if isinstance(part, Figure)]

    assert figure == Figure("", 40, 30, "", caption="Am Markt", classes=("rechts",), withdrawn=True)
    assert at.ledger.shown == set()


def test_it_has_no_number_and_no_entry(desk: Callable[[str], tuple[Desk, Any]]) -> None:
    """Those of the others are as if it had never been there."""
    at, article = desk("![](titel.jpg)\n\n![](zwei.jpg)")

    numbers = at.numbering(article)

    assert [number and number.path for number in numbers] == [None, None, "articles/a/zwei.jpg"]


def test_it_is_gone_from_teasers_and_feeds(desk: Callable[[str], tuple[Desk, Any]]) -> None:
    """With its address."""
    at, article = desk("Text.")

    for picture in (at.teaser(article.path).picture, at.feed_body(article)["picture"]):
        assert isinstance(picture, Figure)
        assert (picture.withdrawn, picture.url) == (True, "")
    assert at.ledger.shown == set()


def test_a_link_to_it_leads_nowhere(desk: Callable[[str], tuple[Desk, Any]]) -> None:
    """Its words stay, and say why."""
    at, article = desk("Das [Plakat](titel.jpg) hing aus.")

    [link] = [part for part in at.article_parts(article) if isinstance(part, Missing)]

    assert link == Missing(SENTENCE, ("Plakat",), withdrawn=True)
    assert at.ledger.shown == set()


def test_a_picture_that_links_to_its_own_file_is_said_to_be_gone_once(
    desk: Callable[[str], tuple[Desk, Any]],
) -> None:
    """Not in the picture's place and once more beside it."""
    at, article = desk("[![Eine Linde](titel.jpg)](titel.jpg)")

    found = [part for part in at.article_parts(article) if not isinstance(part, str)]

    assert [type(part) for part in found] == [Figure]


def test_machines_read_that_it_is_gone(desk: Callable[[str], tuple[Desk, Any]]) -> None:
    """No preview picture, no address, no credit; pictures that are there keep theirs."""
    at, article = desk("![](zwei.jpg)")

    head = article_head(at, article)
    gone, there = json.loads(head.json_ld)["image"]

    assert (head.image, head.image_alt) == ("", "")
    assert gone == {"@type": "ImageObject", "description": SENTENCE}
    assert there["url"].endswith("/zwei.jpg")


@pytest.mark.parametrize(("social", "shared"), [(True, True), (False, False)])
def test_social_media_get_what_may_stand_there(blog: Read, social: bool, shared: bool) -> None:
    """Others read of it in the structured data of the page all the same."""
    read, _ = blog({"articles/a/index.md": HEAD}, (PATH,))
    tables = make_tables(read)
    picture = tables.pictures[PATH]
    assert picture.credit is not None
    known = {PATH: replace(picture, credit=replace(picture.credit, social=social))}

    head = article_head(
        replace(opened(read), tables=replace(tables, pictures=known)), read.articles[0]
    )

    assert bool(head.image) is shared
    assert json.loads(head.json_ld)["image"]["creditText"]


def test_a_flaw_is_marked_in_preview(blog: Read) -> None:
    """Whatever keeps a picture from being published; one message is enough."""
    read, _ = blog({"articles/a/index.md": HEAD}, (PATH,))
    at = opened(read)
    picture = at.tables.pictures[PATH]
    marks = {}
    for flaw in ("", "no_change", "no_consent"):
        table = {PATH: replace(picture, withdrawn=False, flaw=flaw)}
        tables = replace(make_tables(read), pictures=table)
        marks[flaw] = replace(at, tables=tables).figure(PATH).problem

    assert marks == {
        "": "",
        "no_change": "Das Bild darf nicht verändert werden.",
        "no_consent": "Dem Porträt fehlt der Vermerk zur Einwilligung.",
    }
