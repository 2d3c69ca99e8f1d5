"""Articles from ``content/articles/``: everything a header names is looked up here."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.blog.alphabet import alphabetical
from plugins.blog.folder_names import propose
from plugins.blog.model import Article, Author, Document, File, Series, Status, Tag
from plugins.blog.reading import (
    find_named,
    former_addresses,
    missing_picture,
    picture_named,
    slug_of,
    text,
)
from plugins.core.frozen import frozen
from plugins.core.moments import read_moment
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.core.slugs import slugify
from plugins.text.typography import typeset_line

# Stands in for a date that cannot be read until the day of the build is known.
_NO_DAY = dt.date(1970, 1, 1)


@frozen
class Surroundings:
    """What an article's header may name. Authors and series are keyed by name.

    ``documents`` are those of authors and series: rules for articles ask them too.
    """

    authors: Mapping[str, Author]
    series: Mapping[str, Series]
    documents: tuple[Document, ...]
    site: Site


def read_article(document: Document, around: Surroundings) -> tuple[Article | None, list[Problem]]:
    """Read one article; ``None`` where no address can be made out.

    Whether its day has come and its picture is there, only ``on_day`` and ``with_picture`` ask.
    Without title or date it is never published, but a preview can show its page with the message.
    """
    site = around.site
    slug, problems = slug_of(document)
    date, found = _date(document, ZoneInfo(site.timezone))
    problems.extend(found)
    authors, found = find_named(
        _words(document, "authors"),
        around.authors,
        document.values.place_of("authors"),
        "Eine Autorin oder einen Autor",
        "content/authors",
    )
    problems.extend(found)
    series, found = find_named(
        _words(document, "series"),
        around.series,
        document.values.place_of("series"),
        "Eine Rubrik oder Reihe",
        "content/series",
    )
    problems.extend(found)
    image, found = picture_named(document, "image")
    problems.extend(found)
    tags, found = _tags(document, site)
    problems.extend(found)
    title = typeset_line(text(document, "title")) or document.path
    if not slug:
        return None, problems
    formerly = tuple(former.address for former in former_addresses(document))
    article = Article(
        document=document,
        slug=slug,
        url=site.addresses.article.format(slug=slug),
        title=title,
        date=date or dt.datetime.combine(_NO_DAY, dt.time(), ZoneInfo(site.timezone)),
        status=Status.DRAFT if text(document, "status") == "draft" else Status.PUBLISHED,
        authors=authors,
        series=tuple(sorted(series, key=lambda one: alphabetical(one.name))),
        tags=tags,
        summary=typeset_line(text(document, "summary")),
        image=image,
        image_alt=typeset_line(text(document, "image_alt")),
        image_caption=typeset_line(text(document, "image_caption")),
        ident=text(document, "id") or _ident(slug, formerly, site),
        formerly=formerly,
        sign_off=text(document, "sign_off"),
        language=text(document, "language"),
        dated=date is not None,
    )
    return article, problems


def _words(document: Document, attribute: str) -> tuple[str, ...]:
    return document.values.get(attribute, tuple) or ()


def _date(document: Document, zone: ZoneInfo) -> tuple[dt.datetime | None, list[Problem]]:
    given = text(document, "date")
    place = document.values.place_of("date")
    if given:
        return read_moment(given, place, zone)
    proposed = propose(document.path).date
    if proposed:
        return read_moment(proposed, place, zone)
    return None, [
        Problem(
            "BLG004",
            document.place.at(1),
            "Das Datum fehlt.",
            "Im Kopf ergänzen: Date: 12.03.2026, oder den Ordner 2026-03-12-kurzer-titel nennen.",
        )
    ]


def on_day(article: Article, today: dt.date) -> Article:
    """Return the article as it stands ``today``: scheduled where its day is still to come.

    One whose date cannot be read stands among those of today: there its editor looks for it.
    """
    if not article.dated:
        day = dt.datetime.combine(today, dt.time(), article.date.tzinfo)
        return replace(article, date=day)
    if article.status is Status.PUBLISHED and article.date.date() > today:
        return replace(article, status=Status.SCHEDULED)
    return article


def with_picture(article: Article, files: Mapping[str, File]) -> tuple[Article, list[Problem]]:
    """Return the article, without its lead picture where that is not there."""
    if not article.image or article.image in files:
        return article, []
    return replace(article, image=""), [missing_picture(article.document, "image", files)]


def _tags(document: Document, site: Site) -> tuple[tuple[Tag, ...], list[Problem]]:
    tags: dict[str, Tag] = {}
    problems: list[Problem] = []
    for name in _words(document, "tags"):
        try:
            slug = slugify(name)
        except ValueError:
            what = f"„{name}“ ist kein Schlagwort."
            place = document.values.place_of("tags")
            problems.append(Problem("BLG005", place, what, "Ein Wort mit Buchstaben wählen."))
            continue
        tags.setdefault(slug, _tag(slug, name, site.addresses.tag))
    return tuple(tags[slug] for slug in sorted(tags)), problems


@functools.lru_cache(4096)  # tags recur
def _tag(slug: str, name: str, address: str) -> Tag:
    return Tag(slug, typeset_line(name), address.format(slug=slug))


def _ident(slug: str, formerly: tuple[str, ...], site: Site) -> str:
    """Make a tag URI (RFC 4151) that survives a new title, date, domain path and address."""
    first = formerly[0] if formerly else site.addresses.article.format(slug=slug)
    host = urlsplit(site.address).hostname or ""
    return f"tag:{host},{site.feed_id_year}:{first.strip('/')}"
