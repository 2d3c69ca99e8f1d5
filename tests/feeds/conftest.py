"""A blog made of articles in memory, and its feeds, made as in a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.desk import Desk
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
from plugins.blog.tables import Known, tables_of
from plugins.core.keys import Values
from plugins.core.ledger import Cell, Ledger, recorded
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.feeds.hooks import PLUGIN
from plugins.feeds.model import FeedFacts
from plugins.host.contribution import Output, Workshop
from plugins.text.nodes import Body

BERLIN = ZoneInfo("Europe/Berlin")
ADDRESS = "https://amtsblog.example"
GERMAN = Path(__file__).parents[2] / "theme/texts/de.toml"


def a_document(kind: str, path: str, *parts: str) -> Document:
    """A document without header."""
    place = Place(f"content/{path}")
    return Document(kind, path, place, Values(known=frozenset({"id"}), place=place), Body(parts))


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


def path_of(slug: str) -> str:
    """The content path of an article."""
    return f"articles/{slug}/index.md"


class FakeWorkshop(Workshop):
    """Stands in for the theme: facts, change, base and parts in a form tests can read."""

    def render(self, template: str, **shows: Any) -> str:
        if template == "feeds/facts.html":
            return "".join(f"<p>{key}: {words}</p>" for key, words in shows["facts"])
        assert template == "feeds/entry.html"
        change = shows["change"]
        announced = f"<p>{change.date} {change.reason}</p>" if change else ""
        return f'{announced}{"".join(shows["parts"])}<a href="{shows["base"]}#fn-1">1</a>'


MakeArticle = Callable[..., Article]
WriteFeeds = Callable[..., dict[str, bytes]]
ReadByFeeds = Callable[..., dict[str, set[Cell]]]


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
        document = a_document("article", path_of(slug), f"<p>Text von {slug}</p>")
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
    """Write every feed of a blog and return the bytes of each by its address.

    ``changed`` and ``files`` are what other plugins know of an article, by its slug.
    """
    texts = Texts.parse(GERMAN.read_text("utf-8"))

    def write(
        articles: Iterable[Article],
        changed: Mapping[str, tuple[Change, ...]] | None = None,
        files: Mapping[str, tuple[Enclosure, ...]] | None = None,
    ) -> dict[str, bytes]:
        blog = make_blog(articles, site)
        known = Known(
            {},
            {path_of(slug): changes for slug, changes in (changed or {}).items()},
            {path_of(slug): enclosures for slug, enclosures in (files or {}).items()},
            {},
        )
        return {url: data for url, (data, _) in write_all(blog, site, known, texts).items()}

    return write


def make_blog(articles: Iterable[Article], site: Site) -> Blog:
    """Make a blog with an icon of its own."""
    written = tuple(articles)
    return Blog(
        articles=written,
        authors=AUTHORS,
        series=SERIES,
        documents=tuple(article.document for article in written),
        files={site.icon: File(site.icon, Place(f"content/{site.icon}"), 512)},
        urls={site.icon: "bilder/icon.png"},
        today=dt.date(2026, 6, 30),
    )


def write_all(
    blog: Blog, site: Site, known: Known, texts: Texts
) -> dict[str, tuple[bytes, set[Cell]]]:
    """Make every file of the plugin at one desk, as a build does; return bytes and what was read.

    The entries of tables that a file has read are those a change of which makes it anew.
    """
    assert PLUGIN.complete is not None
    assert PLUGIN.pages is not None
    facts = PLUGIN.complete(FeedFacts(), blog, site, known)
    ledger = Ledger()
    desk = Desk(recorded("", tables_of(blog, site, known), ledger), site, texts, ledger=ledger)
    noted = recorded("feeds.", facts, ledger)
    made = {}
    for output in PLUGIN.pages(facts, blog, site):
        assert isinstance(output, Output)
        read = ledger.open()
        data = PLUGIN.files[output.file](noted, desk, FakeWorkshop(), *output.key)
        made[output.url] = data, read.read
    return made


@pytest.fixture(scope="session")
def read_by_feeds(site: Site) -> ReadByFeeds:
    """Write every feed of a blog and return what was read for each."""
    texts = Texts.parse(GERMAN.read_text("utf-8"))

    def read(articles: Iterable[Article]) -> dict[str, set[Cell]]:
        made = write_all(make_blog(articles, site), site, Known({}, {}, {}, {}), texts)
        return {url: cells for url, (_, cells) in made.items()}

    return read
