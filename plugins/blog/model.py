"""The nouns of a blog, resolved and frozen: what all plugins mean by article, author, series."""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from plugins.blog.document import Document as Document
from plugins.blog.document import File as File
from plugins.blog.standing import Periods, Standing, grouped, periods_in, standing_of, tags_of
from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.core.recall import Recall
from plugins.pictures.making.kinds import Kind


class Status(enum.Enum):
    """Whether readers see an article today."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SCHEDULED = "scheduled"


@frozen
class Author:
    """Somebody who writes. ``url`` is site-relative (``autoren/erika-mustermann/``)."""

    slug: str
    name: str
    url: str
    document: Document = field(compare=False)
    role: str = ""
    organisation: str = ""
    guest: bool = False
    sign_off: str = ""
    email: str = ""
    summary: str = ""
    portrait: str = ""


@frozen
class Series:
    """A group of articles. ``kind`` is ``topic`` (Rubrik) or ``interview`` (Reihe)."""

    slug: str
    name: str
    kind: str
    url: str
    document: Document = field(compare=False)
    summary: str = ""


class Tag(NamedTuple):
    """A keyword readers can follow."""

    slug: str
    name: str
    url: str


@frozen
class Article:
    """An article with everything it names resolved.

    ``date`` is aware, in the site's time zone, of the day of the build unless the text is
    ``dated``. ``series`` is sorted by name, ``authors`` keeps the order of the byline. ``image`` is
    the content path of the lead picture or empty. ``ident`` is the id its feed entry keeps.
    """

    document: Document = field(compare=False)
    slug: str
    url: str
    title: str
    date: dt.datetime
    status: Status
    authors: tuple[Author, ...]
    series: tuple[Series, ...]
    tags: tuple[Tag, ...] = ()
    summary: str = ""
    image: str = ""
    image_alt: str = ""
    image_caption: str = ""
    ident: str = ""
    formerly: tuple[str, ...] = ()
    sign_off: str = ""
    language: str = ""
    dated: bool = True

    @functools.cached_property
    def path(self) -> str:
        """The content path of the article's file."""
        return self.document.path

    @property
    def place(self) -> Place:
        """Where problems with the article as a whole are reported."""
        return self.document.place


@frozen
class StaticPage:
    """A page outside the blog's flow, such as the Impressum. ``menu``: main, footer or none."""

    document: Document = field(compare=False)
    slug: str
    url: str
    title: str
    menu: str = "none"
    menu_title: str = ""
    summary: str = ""


class Change(NamedTuple):
    """A change an editor announced. ``anchor`` is the heading of the addendum, or empty."""

    date: dt.date
    reason: str
    addendum: bool = False
    anchor: str = ""


@frozen
class Enclosure:
    """A file that comes with an article. ``length`` is in bytes, ``url`` site-relative."""

    url: str
    media_type: str
    length: int
    title: str


@frozen
class Credit:
    """The rights of a picture, in parts; the form readers see is made from them.

    ``kind`` is ``photo``, ``graphic``, ``screenshot`` or ``ai``. ``creator`` and ``source`` are
    names (``Daniela Ponath``, ``Hansestadt Buxtehude``); ``edited`` says how the picture was
    changed (``bearbeitet mit Canva``). ``name`` is the form the source asks for, empty for the
    usual one. ``copyright`` is a notice word for word, ``notice`` the same where readers must see
    it, ``licensor_url`` where licences are to be had. Who makes another picture from this one asks
    ``editing`` and ``social``: whether it may be changed, and whether it may stand in social media.
    """

    kind: str
    creator: str
    source: str
    source_url: str = ""
    licence: str = ""
    licence_url: str = ""
    title: str = ""
    edited: str = ""
    name: str = ""
    copyright: str = ""
    notice: str = ""
    licensor_url: str = ""
    editing: bool = True
    social: bool = True


@frozen
class PictureFile:
    """A picture that lies in ``content/``: size in pixels, rights, alternative text.

    ``alt`` is the text of the companion file; ``decorative`` pictures have an empty one on
    purpose. ``credit`` is ``None`` where the rights are not complete; ``flaw`` names what else
    keeps the picture from being published, by its key below ``problems`` in the texts. A
    ``withdrawn`` picture may no longer be shown: a sentence stands in its place, and its file is
    not published. ``nature`` tells into which formats it is made for pages; ``None`` where it is
    light enough to be shown as it is.
    """

    path: str
    url: str
    width: int
    height: int
    transparent: bool = False
    alt: str = ""
    decorative: bool = False
    credit: Credit | None = None
    flaw: str = ""
    withdrawn: bool = False
    nature: Kind | None = None


@frozen
class Blog:
    """Everything the site knows about itself, before any page is made.

    ``articles`` holds the ones readers see in this mode, newest first; ``waiting`` holds drafts
    and scheduled ones that are left out. ``files`` are all content files that are no texts, by
    path. ``urls`` maps a content path to the site-relative address it is published at. ``shown`` is
    how the content folder stands in messages. ``withheld`` are texts of plugins that wait.
    """

    articles: tuple[Article, ...] = ()
    waiting: tuple[Article, ...] = ()
    authors: tuple[Author, ...] = ()
    series: tuple[Series, ...] = ()
    pages: tuple[StaticPage, ...] = ()
    documents: tuple[Document, ...] = ()
    files: Mapping[str, File] = field(default_factory=dict)
    urls: Mapping[str, str] = field(default_factory=dict)
    today: dt.date = dt.date.min
    preview: bool = False
    shown: str = "content"
    withheld: tuple[Document, ...] = ()
    recall: Recall = field(default_factory=Recall, compare=False, repr=False)

    @functools.cached_property
    def waiting_urls(self) -> dict[str, str]:
        """The content path that will be published at an address, of what waits; first by path."""
        known = (path for path in sorted(self.waiting_paths, reverse=True) if path in self.urls)
        return {self.urls[path]: path for path in known}

    @functools.cached_property
    def waiting_paths(self) -> frozenset[str]:
        """The content paths of drafts and scheduled texts readers do not see."""
        return frozenset(
            [*(article.path for article in self.waiting), *(d.path for d in self.withheld)]
        )

    @functools.cached_property
    def by_path(self) -> dict[str, Article]:
        """The articles by content path, newest first."""
        return {article.path: article for article in self.articles}

    @functools.cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Where the articles stand, by content path, newest first; the same while they do."""
        found = self.recall.each(standing_of, self.by_path)
        return self.recall.same_entries("standings", found)

    @functools.cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Each tag once, sorted by name."""
        return self.recall("", tags_of, self.standings)

    @functools.cached_property
    def periods(self) -> Periods:
        """Each year with its months and their numbers of articles, newest first."""
        return self.recall("", periods_in, self.standings)

    @functools.cached_property
    def addresses(self) -> dict[str, Document]:
        """The address of every document readers see."""
        return {
            self.urls[document.path]: document
            for document in self.documents
            if document.path in self.urls and document.path not in self.waiting_paths
        }

    @functools.cached_property
    def paths(self) -> Mapping[str, str]:
        """The content path that is published at each address readers can open."""
        texts = tuple([document.path for document in self.documents])
        return self.recall("", _paths, self.urls, tuple(self.files), texts, self.waiting_paths)

    def of_kind(self, kind: str) -> Iterator[Document]:
        """Yield the documents of a kind, sorted by path."""
        return (document for document in self.documents if document.kind == kind)

    def written_by(self, author: Author) -> tuple[Article, ...]:
        """Return an author's articles, newest first."""
        return self._listed_at(author.url)

    def within(self, series: Series) -> tuple[Article, ...]:
        """Return the articles of a series, newest first."""
        return self._listed_at(series.url)

    def tagged(self, tag: Tag) -> tuple[Article, ...]:
        """Return the articles with a tag, newest first."""
        return self._listed_at(tag.url)

    def _listed_at(self, url: str) -> tuple[Article, ...]:
        return tuple([self.by_path[path] for path in self.groups.get(url, ())])

    @functools.cached_property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The content paths of every listing by its address, newest first.

        Listings are the blog itself (at the empty address), authors, series, tags, years, months.
        """
        groups = self.recall("", grouped, self.standings)
        return self.recall.same_entries("groups", groups)


def _paths(
    urls: Mapping[str, str],
    files: tuple[str, ...],
    texts: tuple[str, ...],
    waiting: frozenset[str],
) -> dict[str, str]:
    """Return content paths by address; where a file and a text have one address, the text's."""
    read = [path for path in texts if path not in waiting]
    return {urls[path]: path for path in (*files, *read) if path in urls}
