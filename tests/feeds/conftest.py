"""A blog made of articles in memory, with just the desk that feeds need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.model import (
    Article,
    Author,
    Blog,
    Change,
    Document,
    Enclosure,
    File,
    Series,
    Status,
    Tag,
)
from plugins.core.keys import Values
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.feeds.documents import documents
from plugins.text.nodes import Body

BERLIN = ZoneInfo("Europe/Berlin")
ADDRESS = "https://amtsblog.example"
GERMAN = Path(__file__).parents[2] / "theme/texts/de.toml"


def a_document(kind: str, path: str) -> Document:
    """A document without header and text."""
    place = Place(f"content/{path}")
    return Document(kind, path, place, Values(known=frozenset({"id"}), place=place), Body())


AUTHORS = tuple(
    Author(slug, name, f"autoren/{slug}/", a_document("author", f"authors/{slug}.md"))
    for slug, name in (("erika-mustermann", "Erika Mustermann"), ("leo-beispiel", "Leo Beispiel"))
)
SERIES = (
    Series("basics", "Basics", "topic", "rubriken/basics/", a_document("series", "b.md")),
    Series(
        "5-fragen-an", "5 Fragen an …", "interview", "reihen/5-fragen-an/",
        a_document("series", "f.md"), "Immer fünf.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class FakeDesk:
    """Stands in for the desk: addresses and texts are real, bodies are what a test says."""

    blog: Blog
    site: Site
    texts: Texts
    changed: Mapping[str, tuple[Change, ...]]
    files: Mapping[str, tuple[Enclosure, ...]]
    used: set[str] = field(default_factory=set)

    def absolute(self, url: str) -> str:
        return f"{ADDRESS}/{url}"

    def changes(self, article: Article) -> tuple[Change, ...]:
        return self.changed.get(article.slug, ())

    def enclosures(self, article: Article) -> tuple[Enclosure, ...]:
        return self.files.get(article.slug, ())

    def title(self, article: Article) -> str:
        return article.title

    def feed_body(self, article: Article) -> dict[str, Any]:
        return {"parts": (f"<p>Text von {article.slug}</p>",), "picture": None}


def render(template: str, **shows: Any) -> str:
    """Stand in for the theme: change, base and parts in a form tests can read."""
    assert template == "feeds/entry.html"
    change = f"<p>{shows['change'].date} {shows['change'].reason}</p>" if shows["change"] else ""
    return f'{change}{"".join(shows["parts"])}<a href="{shows["base"]}#fn-1">1</a>'


MakeArticle = Callable[..., Article]
WriteFeeds = Callable[..., dict[str, bytes]]


@pytest.fixture(scope="session")
def article() -> MakeArticle:
    """Make the article that appeared on a day counted from 1 January 2026, at 9 in the morning."""

    def make(day: int = 0, **fields: Any) -> Article:
        slug = fields.pop("slug", f"beitrag-{day:02}")
        date = dt.datetime(2026, 1, 1, 9, tzinfo=BERLIN) + dt.timedelta(days=day)
        given = {
            "title": f"Beitrag {day}",
            "date": date,
            "status": Status.PUBLISHED,
            "authors": AUTHORS,
            "series": SERIES[:1],
            "tags": (Tag("instagram", "Instagram", "schlagwoerter/instagram/"),),
            "summary": f"Worum es in Beitrag {day} geht & was nicht.",
            "ident": f"tag:amtsblog.example,2024:beitraege/{slug}",
        }
        document = a_document("article", f"articles/{slug}/index.md")
        return Article(document, slug, f"beitraege/{slug}/", **(given | fields))

    return make


@pytest.fixture(scope="session")
def site() -> Site:
    """The settings of a blog nobody has to change."""
    return Site(
        name="Amtsblog",
        tagline="Aus der Praxis",
        description="Was Verwaltungen voneinander lernen",
        address=ADDRESS,
        publisher="Stadt Musterhausen",
        barrier_email="barriere@amtsblog.example",
        icon="images/icon.png",
    )


@pytest.fixture(scope="session")
def write_feeds(site: Site) -> WriteFeeds:
    """Write every feed of a blog and return the bytes of each by its address."""
    texts = Texts.parse(GERMAN.read_text("utf-8"))

    def write(
        articles: Iterable[Article],
        changed: Mapping[str, tuple[Change, ...]] | None = None,
        files: Mapping[str, tuple[Enclosure, ...]] | None = None,
    ) -> dict[str, bytes]:
        icon = File(site.icon, Place(f"content/{site.icon}"), 512)
        blog = Blog(
            articles=tuple(articles),
            authors=AUTHORS,
            series=SERIES,
            files={site.icon: icon},
            urls={site.icon: "bilder/icon.png"},
            today=dt.date(2026, 6, 30),
        )
        desk: Any = FakeDesk(blog, site, texts, changed or {}, files or {})
        return {made.url: made.write(render) for made in documents(desk)}

    return write
