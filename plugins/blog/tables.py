"""The site as tables: all that pages may read, each entry under a key of its own.

A page that reads by key can be told apart from those a change does not concern: it is made again
when an entry it read is not what it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, NamedTuple

from plugins.blog.announcements import Announcement
from plugins.blog.document import Document, File, Intro
from plugins.blog.icon import icon_url
from plugins.blog.listings import Slice, slices
from plugins.blog.model import (
    Article,
    Author,
    Blog,
    Change,
    Enclosure,
    PictureFile,
    Series,
    StaticPage,
    Tag,
)
from plugins.blog.periods import month_url
from plugins.core.frozen import frozen
from plugins.core.settings import Site


@frozen
class Beginning:
    """The intro of a text; equal to another one where listings show the same."""

    seal: object
    document: Document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Beginning) and self.seal == other.seal

    def __hash__(self) -> int:
        return hash(self.seal)

    @property
    def intro(self) -> Intro:
        """What listings show."""
        return self.document.intro


def begins(document: Document) -> Beginning:
    """Return the beginning of a text."""
    return Beginning(document.intro_seal, document)


class Row(NamedTuple):
    """Where an article stands in one of its series: content paths of its neighbours, or empty."""

    series: Series
    older: str
    newer: str


@frozen
class Known:
    """What the plugins know, by the content path of a picture, article or announcement.

    What is empty is left out.
    """

    pictures: Mapping[str, PictureFile]
    changes: Mapping[str, tuple[Change, ...]]
    enclosures: Mapping[str, tuple[Enclosure, ...]]
    notes: Mapping[str, tuple[str, ...]]
    announcements: Mapping[str, Announcement] = field(default_factory=dict, kw_only=True)


@frozen
class Tables(Known):
    """All tables. Keys are content paths, except where it says otherwise.

    ``texts`` are all documents, for their bodies. ``tags``, ``paths`` and ``waiting_urls`` are
    keyed by site-relative address, ``slices`` by ``slice_key``, ``counts`` (articles of a listing)
    by its address. ``whole`` holds what is only read as a whole, under a name: ``authors``,
    ``series``, ``pages``, ``tags``, ``periods`` (years with months and their numbers of articles)
    and ``icon``.
    """

    articles: Mapping[str, Article]
    authors: Mapping[str, Author]
    series: Mapping[str, Series]
    pages: Mapping[str, StaticPage]
    tags: Mapping[str, Tag]
    texts: Mapping[str, Document]
    beginnings: Mapping[str, Beginning]
    files: Mapping[str, File]
    urls: Mapping[str, str]
    paths: Mapping[str, str]
    waiting_paths: Mapping[str, bool]
    waiting_urls: Mapping[str, str]
    slices: Mapping[str, Slice]
    counts: Mapping[str, int]
    neighbours: Mapping[str, tuple[Row, ...]]
    whole: Mapping[str, Any]


def slice_key(base: str, number: int | None) -> str:
    """Return the key of a page of the listing at the address ``base``."""
    return f"{base}#{number or 0}"


def tables_of(blog: Blog, site: Site, known: Known) -> Tables:
    """Return the tables of a blog."""
    return Tables(
        pictures=known.pictures,
        changes=known.changes,
        enclosures=known.enclosures,
        notes=known.notes,
        announcements=known.announcements,
        articles=blog.by_path,
        authors={author.document.path: author for author in blog.authors},
        series={series.document.path: series for series in blog.series},
        pages={page.document.path: page for page in blog.pages},
        tags={tag.url: tag for tag in blog.tags},
        texts={document.path: document for document in blog.documents},
        beginnings=blog.recall.each(_begins, blog.by_path),
        files=blog.files,
        urls=blog.urls,
        paths=blog.paths,
        waiting_paths=dict.fromkeys(blog.waiting_paths, True),
        waiting_urls=blog.waiting_urls,
        slices=_slices(blog, site),
        counts=blog.recall("", _counts, blog.groups),
        neighbours=_neighbours(blog),
        whole={
            "authors": blog.authors,
            "series": blog.series,
            "pages": blog.pages,
            "tags": blog.tags,
            "periods": blog.periods,
            "icon": icon_url(blog, site),
        },
    )


def _begins(article: Article) -> Beginning:
    return begins(article.document)


def _slices(blog: Blog, site: Site) -> Mapping[str, Slice]:
    recall = blog.recall
    months = {month_url(year, month) for year, months in blog.periods for month, _ in months}
    archive = {url: paths for url, paths in blog.groups.items() if url in months}
    empty = dict.fromkeys((*(a.url for a in blog.authors), *(s.url for s in blog.series)), ())
    others = {url: paths for url, paths in blog.groups.items() if url not in months}
    headlines = recall.same_entries("months", archive)
    teasers = recall.same_entries("listed", {**empty, **others})
    return recall(
        "",
        _cut,
        recall.each(slices, teasers, site.teasers_per_page),
        recall.each(_month_slices, headlines, site.headlines_per_page),
    )


def _month_slices(articles: tuple[str, ...], size: int) -> tuple[Slice, ...]:
    return slices(articles, size)  # under a name of its own: what is recalled goes by name


def _cut(*listings: Mapping[str, tuple[Slice, ...]]) -> dict[str, Slice]:
    return {
        slice_key(base, one.number): one
        for some in listings
        for base, pages in some.items()
        for one in pages
    }


def _counts(groups: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    return {url: len(paths) for url, paths in groups.items()}


def _neighbours(blog: Blog) -> Mapping[str, tuple[Row, ...]]:
    recall, groups = blog.recall, blog.groups
    rows = [recall(one.url, _rows, one, groups.get(one.url, ())) for one in blog.series]
    return recall("", _rows_by_path, tuple(rows))


def _rows(series: Series, listed: tuple[str, ...]) -> dict[str, Row]:
    """Return where each article of a series stands in it; one alone has no neighbours."""
    paths = ["", *listed, ""]
    around = zip(paths, paths[1:], paths[2:], strict=False)
    return {path: Row(series, older, newer) for newer, path, older in around if older or newer}


def _rows_by_path(rows: tuple[Mapping[str, Row], ...]) -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for of_series in rows:
        for path, row in of_series.items():
            found.setdefault(path, []).append(row)
    return {path: tuple(standing) for path, standing in found.items()}
