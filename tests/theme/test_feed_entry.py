"""An article's text in feeds: plain, complete, every address absolute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from jinja2 import Environment
from lxml.etree import _Element

from plugins.blog.body_views import Anchor, Figure, TableView, ViewParts
from plugins.text.nodes import FootnoteReference, Footnotes, Heading
from tests.theme.markup import parse, words
from theme.examples.articles import ADDED, CHANGED, SIGN_OFF
from theme.examples.pieces import CHART, PHOTO, TOWN
from theme.examples.texts import PDF, RUNNING, heading

BASE = "https://amtsblog.example/beitraege/zaehlen-statt-raten/"
SITE = "https://amtsblog.example"


def absolute(parts: ViewParts) -> ViewParts:
    """Return parts as the host hands them to feeds."""
    return tuple(_absolute(part) for part in parts)


def _absolute(part: Any) -> Any:
    if isinstance(part, Anchor) and part.url.startswith("/"):
        return replace(part, url=SITE + part.url, parts=absolute(part.parts))
    if isinstance(part, Figure):
        return replace(part, url=f"{SITE}/bild.png")
    if isinstance(part, TableView):
        return TableView(absolute(part.parts))
    return part


def entry(env: Environment, **shows: Any) -> _Element:
    given = {"parts": (), "picture": None, "change": None, "sign_off": None, "base": BASE, **shows}
    html = env.get_template("feeds/entry.html").render(**given)
    tree = parse(f'<!DOCTYPE html><html lang="de"><title>x</title><body>{html}</body></html>')
    return next(tree.iter("body"))


def test_every_address_is_absolute(env: Environment) -> None:
    """A feed reader does not know where the text came from."""
    picture = replace(TOWN, url=f"{SITE}/rathaus.png")
    body = entry(env, parts=absolute(RUNNING), picture=picture, sign_off=SIGN_OFF)
    addresses = body.xpath(".//@href|.//@src")

    assert len(addresses) >= 6
    assert [url for url in addresses if not url.startswith("https://")] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ADDED,
            "Dieser Beitrag enthält ein Update vom 10.05.2026. Zahlen für das erste Quartal",
        ),
        (CHANGED, "Dieser Artikel wurde am 02.04.2026 aktualisiert. Ansprechpartnerin geändert"),
    ],
)
def test_newest_change_and_reason_stand_on_top(change: Any, said: str, env: Environment) -> None:
    """Subscribers see first why they see the article again."""
    body = entry(env, parts=("<p>Text.</p>",), change=change)

    assert words(body[0]) == said


def test_credit_stands_at_its_picture(env: Environment) -> None:
    """Numbers and lists are for the page; here each picture carries its own credit."""
    numbered = replace(TOWN, caption="", number=1, anchor="bild-1", credit_anchor="nachweis-1")
    body = entry(env, parts=(replace(CHART, inline=True),), picture=numbered)

    assert body.xpath("string(.//figcaption)") == f"Foto: {PHOTO.name}"
    assert "(Grafik: Leo Beispiel/Stadt Musterhausen, bearbeitet mit Canva)" in words(body)


def test_footnotes_lead_to_the_article(env: Environment) -> None:
    """Jumps within an entry do not work in most feed readers."""
    body = entry(env, parts=RUNNING)

    assert body.xpath(".//sup/a/@href") == [f"{BASE}#fn-werkstatt"]
    assert "Gemeint ist das Büro" in words(body)


def test_downloads_say_what_they_are(env: Environment) -> None:
    """Type, pages and size as on the page."""
    body = entry(env, parts=("<p>", PDF, "</p>"))

    assert words(body) == "Leitfaden (PDF, 12 Seiten, 1,2 MB)"


def test_all_kinds_of_parts_are_shown(env: Environment) -> None:
    """Nothing of the text is lost on the way to a feed."""
    kinds = {type(part) for part in RUNNING}
    body = entry(env, parts=(*RUNNING, heading("Ende", "ende", 3)))

    assert kinds == {str, FootnoteReference, Anchor, Heading, Figure, TableView, Footnotes}
    assert [h.text for h in body.xpath(".//h2|.//h3")] == [
        "Erst zählen, dann reden",
        "Stunden pro Kanal",
        "Fußnoten",
        "Ende",
    ]
    assert body.xpath("count(.//table)") == 1
