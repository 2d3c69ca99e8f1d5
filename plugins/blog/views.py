"""What templates may show, and nothing else: frozen views, addresses ready to print.

Every ``url`` here is relative to the page's own site root as the template prints it: it begins
with ``/`` or with the scheme. Text fields are plain and typeset; ``parts`` are body parts whose
nodes the macros of ``theme/templates/components/`` render.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import Any, NamedTuple

from plugins.blog.body_views import Figure, ViewParts
from plugins.core.frozen import frozen


@frozen
class NavLink:
    """A link of a menu, a label, a list. ``current`` marks the page that is being shown."""

    title: str
    url: str
    current: bool = False


@frozen
class FeedLink:
    """A feed the page offers. ``media_type`` such as ``application/atom+xml``."""

    title: str
    url: str
    media_type: str


@frozen
class ProblemView:
    """A message an editor sees in preview, on the page it concerns."""

    place: str
    code: str
    what: str
    remedy: str
    severity: str


@frozen
class AuthorLink:
    """A name in a byline."""

    name: str
    url: str
    guest: bool = False
    role: str = ""


@frozen
class ArticleLink:
    """An article in a list of titles; ``status`` as in a ``Teaser``."""

    title: str
    url: str
    date: dt.date
    status: str = "published"


@frozen
class Teaser:
    """An article on a listing page.

    ``title`` includes additions such as ``(mit Whitepaper)``; ``nested_title`` is the same as it
    stands inside quotation marks. ``parts`` is the text up to ``<!--more-->`` or, without it,
    empty: then ``summary`` holds plain text. ``status`` is ``published``, ``draft`` or
    ``scheduled``. ``anchor`` is the id of its heading.
    """

    title: str
    nested_title: str
    url: str
    anchor: str
    date: dt.datetime
    series: tuple[NavLink, ...]
    authors: tuple[AuthorLink, ...]
    picture: Figure | None
    parts: ViewParts
    summary: str
    status: str = "published"


@frozen
class Pagination:
    """Numbered pages of a listing, newest page first in ``pages``; ``None`` stands for a gap.

    ``number`` is ``None`` on the first page (the newest articles); other pages keep their number
    for ever, counted from the oldest.
    """

    number: int | None
    pages: tuple[NavLink | None, ...]
    newer: NavLink | None = None
    older: NavLink | None = None


@frozen
class Listing:
    """A page of teasers; ``count`` is the number of articles of all pages, 0 but on the first."""

    teasers: tuple[Teaser, ...]
    count: int
    pagination: Pagination


@frozen
class SignOff:
    """The closing of an article: ``Ihre`` and the names, one a line."""

    greeting: str
    names: tuple[str, ...]


@frozen
class Neighbours:
    """Older and newer article within one series."""

    series: NavLink
    older: ArticleLink | None
    newer: ArticleLink | None


@frozen
class Share:
    """Ways to pass an article on, none of which needs a script.

    ``mail`` is a ``mailto:`` address, ``mastodon`` one link for each instance of the settings,
    ``address`` the absolute address to copy.
    """

    mail: str
    mastodon: tuple[NavLink, ...]
    address: str


@frozen
class ArticleView:
    """An article on its own page."""

    title: str
    url: str
    date: dt.datetime
    series: tuple[NavLink, ...]
    authors: tuple[AuthorLink, ...]
    tags: tuple[NavLink, ...]
    picture: Figure | None
    parts: ViewParts
    sign_off: SignOff | None
    neighbours: tuple[Neighbours, ...]
    share: Share
    status: str = "published"
    language: str = ""


@frozen
class Head:
    """What stands in ``<head>``. ``canonical`` and ``image`` are absolute; ``json_ld`` is JSON.

    ``kind`` is the Open Graph type (``article`` or ``website``); ``index`` is false for pages
    search engines are to leave out.
    """

    title: str
    description: str
    canonical: str
    kind: str = "website"
    image: str = ""
    image_alt: str = ""
    published: str = ""
    modified: str = ""
    json_ld: str = ""
    feeds: tuple[FeedLink, ...] = ()
    index: bool = True


@frozen
class SiteView:
    """What every page shows of the site. ``root`` is ``/`` or the path the site lives under.

    ``report_barrier`` is the address of the page ``Barriere melden`` or its ``mailto:`` with the
    page's address filled in. ``easy_language`` and ``sign_language`` are pages or ``None``.
    """

    name: str
    tagline: str
    root: str
    language: str
    menu: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    feeds: tuple[NavLink, ...]
    stylesheet: str
    icon: str
    report_barrier: str = ""
    easy_language: NavLink | None = None
    sign_language: NavLink | None = None
    preview: bool = False
    show_date: bool = True
    show_byline: bool = True
    notice_before_picture: bool = False


@frozen
class View:
    """What the template of a page shows: ``shows`` are its variables, besides ``head``."""

    head: Head
    shows: dict[str, Any] = field(default_factory=dict)


class Page(NamedTuple):
    """A page of the site, told by where it is and how its view is made.

    ``url`` is site-relative (``beitraege/titel/``, empty for the start page, ``404.html`` where a
    file name is needed). ``view`` names the function of the plugin that makes the view, ``key``
    is what it is called with. Templates always get ``site``, ``head`` and ``problems`` besides.
    ``source`` is the content path of the text it comes from, or empty. ``about`` says what that
    text is (``article``, ``series`` or ``page``) where the plugins' contributions to it join the
    view, or that it is the ``start`` page. ``listed`` pages stand in the sitemap, with
    ``modified`` (or, later, the latest change of the article) as their last change.
    """

    url: str
    template: str
    view: str
    key: tuple[str | int | None, ...] = ()
    source: str = ""
    about: str = ""
    listed: bool = True
    modified: dt.date | None = None
