"""Events and articles, made from headers by the real keys, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.blog.model import Article, Blog, Document, Status
from plugins.core.header import split
from plugins.core.keys import Registry, Values
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.events.keys import KEYS
from plugins.events.model import Event
from plugins.events.reading import read_event
from plugins.text.nodes import Body

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = dt.date(2026, 3, 1)
SITE = Site(
    name="Blog",
    tagline="",
    description="",
    address="https://blog.example.org",
    publisher="Stadt Musterhausen",
    barrier_email="",
)

TEXTS = Texts.parse(
    (Path(__file__).parents[2] / "theme" / "texts" / "de.toml").read_text(encoding="utf-8")
)

ReadEvent = Callable[..., tuple[Event, list[Problem]]]


def read_header(kind: str, header: str, place: Place) -> tuple[Values, list[Problem]]:
    """Read header lines with the real keys."""
    text, problems = split(header, place)
    values, found = Registry((*BLOG_KEYS, *KEYS)).read(kind, text.fields, place)
    return values, [*problems, *found]


def make_event(
    header: str, text: str = "", *, name: str = "stammtisch"
) -> tuple[Document, list[Problem]]:
    """Make the text of an event; ``header`` is without its title."""
    path = f"events/{name}/index.md"
    place = Place(f"content/{path}")
    values, problems = read_header("event", f"Title: Stammtisch\n{header}", place)
    return Document("event", path, place, values, Body((text,) if text else ())), problems


def make_article(header: str = "", *, name: str = "rueckblick", day: int = 12) -> Article:
    """Make an article that may report of an event."""
    path = f"articles/{name}/index.md"
    place = Place(f"content/{path}")
    values, _ = read_header("article", header, place)
    document = Document("article", path, place, values, Body())
    date = dt.datetime(2026, 3, day, 9, 0, tzinfo=BERLIN)
    url = f"beitraege/{name}/"
    return Article(document, name, url, "Rückblick", date, Status.PUBLISHED, (), ())


def make_blog(
    *events: Document, articles: tuple[Article, ...] = (), waiting: tuple[Article, ...] = ()
) -> Blog:
    """Make a blog of events and articles, newest first."""
    urls = {one.path: f"veranstaltungen/{one.path.split('/')[-2]}/" for one in events}
    return Blog(articles=articles, waiting=waiting, documents=events, urls=urls, today=TODAY)


@pytest.fixture
def site() -> Site:
    """The settings of the blog."""
    return SITE


@pytest.fixture
def read() -> ReadEvent:
    """Read an event, with the problems of its header as well."""

    def read(
        header: str, text: str = "", *, name: str = "stammtisch", today: dt.date = TODAY
    ) -> tuple[Event, list[Problem]]:
        document, problems = make_event(header, text, name=name)
        url = f"veranstaltungen/{name}/"
        event, found = read_event(document, url, SITE, today)
        return event, [*problems, *found]

    return read


def short(problems: list[Problem]) -> list[tuple[str, int]]:
    """Return codes with lines, sorted."""
    return sorted((problem.code, problem.place.line) for problem in problems)
