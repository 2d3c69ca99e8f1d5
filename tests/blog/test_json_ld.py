"""Structured data that search engines can read and that breaks no page."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import html5lib
import pytest

from plugins.blog.heads import article_head, shorten
from plugins.blog.json_ld import image_object, script_safe
from plugins.blog.model import Blog, Credit, PictureFile
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Date: 12.03.2026\nAuthors: Leo Beispiel; Erika Mustermann\nSeries: Basics\n"
EVIL = "A </script><script>alert(1)</script> <!-- \u2028 B"


def head_of(blog: Read, desk: Callable[..., Any], header: str, files: tuple[str, ...] = ()) -> Any:
    read, problems = blog({"articles/a/index.md": header}, files)
    assert problems == []
    return article_head(desk(read), read.articles[0])


def test_blog_posting(blog: Read, desk: Callable[..., Any]) -> None:
    """Several authors, the picture with its rights, absolute addresses."""
    header = f"Title: Ein Titel\n{HEAD}Image: titel.jpg\nTags: Amt\nSummary: Kurz.\n"
    data = json.loads(head_of(blog, desk, header, ("articles/a/titel.jpg",)).json_ld)

    assert data["@type"] == "BlogPosting"
    assert data["headline"] == "Ein Titel"
    assert data["url"] == "https://amtsblog.example/beitraege/a/"
    assert data["datePublished"] == "2026-03-12T00:00:00+01:00"
    assert [author["name"] for author in data["author"]] == ["Leo Beispiel", "Erika Mustermann"]
    assert data["image"]["url"] == "https://amtsblog.example/beitraege/a/titel.jpg"
    assert data["image"]["creditText"] == "Daniela Beispiel/Stadt Musterhausen"
    assert (data["articleSection"], data["keywords"]) == (["Basics"], ["Amt"])


def test_a_title_cannot_end_the_script(blog: Read, desk: Callable[..., Any]) -> None:
    """A page with it holds one script, whose JSON has the title as written."""
    json_ld = head_of(blog, desk, f"Title: {EVIL}\n{HEAD}").json_ld

    page = html5lib.parse(
        f'<script type="application/ld+json">{json_ld}</script>', namespaceHTMLElements=False
    )
    [script] = page.iter("script")
    assert "</script><script>" in json.loads(script.text)["headline"]


@pytest.mark.parametrize("text", [EVIL, "<!--<script>", "ä „ü“ & ' \""])
def test_escaping_changes_no_value(text: str) -> None:
    """What is escaped is read back."""
    assert json.loads(script_safe({"x": text})) == {"x": text}
    assert "<" not in script_safe({"x": text})


@pytest.mark.parametrize(
    ("creator", "expected"),
    [
        ("Daniela Beispiel", {"@type": "Person", "name": "Daniela Beispiel"}),
        ("", {"@type": "Organization", "name": "Stadt Musterhausen"}),
        ("KI-generiert", None),
        ("unbekannt", None),
    ],
)
def test_only_people_and_organisations_are_creators(
    creator: str, expected: dict[str, str] | None
) -> None:
    """Nobody is called „unbekannt“."""
    credit = Credit("photo", creator, "Stadt Musterhausen", licence_url="https://l.example")
    data = image_object(PictureFile("a.jpg", "a.jpg", 4, 3, credit=credit), "https://x.example/a")

    assert data.get("creator") == expected
    assert data["license"] == "https://l.example"


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        (
            {"copyright": "© 2026 E. Beispiel", "licensor_url": "https://kaufen.example"},
            {
                "creditText": "E. Beispiel/Stadt",
                "copyrightNotice": "© 2026 E. Beispiel",
                "acquireLicensePage": "https://kaufen.example",
            },
        ),
        (
            {"source_url": "https://stadt.example"},
            {
                "creditText": "E. Beispiel/Stadt",
                "copyrightNotice": "E. Beispiel/Stadt",
                "acquireLicensePage": "https://stadt.example",
            },
        ),
        (
            {"name": "E. Beispiel/pixelio.de"},
            {
                "creditText": "E. Beispiel/pixelio.de",
                "copyrightNotice": "E. Beispiel/pixelio.de",
            },
        ),
        (
            {"kind": "ai", "creator": "KI-generiert"},
            {
                "creditText": "Stadt",
                "digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
            },
        ),
    ],
)
def test_all_that_is_known_of_the_rights_travels_along(
    credit: dict[str, str], expected: dict[str, str]
) -> None:
    """A notice word for word, the place to buy a licence, the label of what a machine made."""
    given = Credit(**{"kind": "photo", "creator": "E. Beispiel", "source": "Stadt", **credit})
    data = image_object(PictureFile("a.jpg", "a.jpg", 4, 3, credit=given), "https://x.example/a")
    size = {"@type", "url", "contentUrl", "width", "height", "creator"}

    assert {key: value for key, value in data.items() if key not in size} == expected


def test_every_picture_of_an_article_is_there_once(blog: Read, desk: Callable[..., Any]) -> None:
    """The lead picture first; one alone is no list."""
    text = f"Title: A\n{HEAD}Image: titel.jpg\n\n![](zwei.jpg)\n\n![](titel.jpg)\n"
    files = ("articles/a/titel.jpg", "articles/a/zwei.jpg")

    images = json.loads(head_of(blog, desk, text, files).json_ld)["image"]

    assert [image["url"].rpartition("/")[2] for image in images] == ["titel.jpg", "zwei.jpg"]


def test_head_of_an_article(blog: Read, desk: Callable[..., Any]) -> None:
    """Without a summary the first paragraph describes it."""
    head = head_of(blog, desk, f"Title: A\n{HEAD}\nErster *Absatz*.\n\nZweiter.\n")

    assert (head.kind, head.description) == ("article", "Erster Absatz.")
    assert head.canonical == "https://amtsblog.example/beitraege/a/"
    assert dt.datetime.fromisoformat(head.published).date() == dt.date(2026, 3, 12)
    assert head.feeds[0].media_type == "application/atom+xml"


def test_descriptions_end_between_words() -> None:
    """At most 160 characters, with an ellipsis where something is left out."""
    short = shorten("Wort, " * 40)

    assert len(short) <= 160
    assert short.endswith("Wort …")
    assert shorten("  Ein\nSatz. ") == "Ein Satz."
