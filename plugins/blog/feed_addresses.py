"""Which feeds the blog offers, at which addresses, and how links to them are named."""

from __future__ import annotations

from collections.abc import Callable

from plugins.blog.model import Author, Series
from plugins.blog.views import FeedLink, NavLink
from plugins.core.frozen import frozen
from plugins.core.settings import Site
from plugins.core.texts import Texts

Printed = Callable[[str], str]
"""Turns a site-relative address into one a template can print (``/feeds/…``)."""


@frozen
class Format:
    """A feed format. ``name`` is also the key of its reader-facing name in the texts."""

    name: str
    suffix: str
    media_type: str


ATOM = Format("atom", ".atom.xml", "application/atom+xml")
RSS = Format("rss", ".rss.xml", "application/rss+xml")
JSON = Format("json", ".json", "application/feed+json")


@frozen
class FeedAddress:
    """A feed in all its formats. ``stem`` is the site-relative address without suffix.

    ``home`` is the site-relative address of the page that shows the same articles.
    """

    stem: str
    title: str
    home: str
    formats: tuple[Format, ...]

    def url(self, form: Format) -> str:
        """Return the site-relative address of the feed in a format it is offered in."""
        if form not in self.formats:
            raise ValueError(f"{self.stem} is not offered as {form.name}")
        return f"{self.stem}{form.suffix}"


MAIN = "feeds/beitraege"
"""The stem of the feed of the whole blog."""

MAIN_FORMATS = (ATOM, RSS, JSON)
FORMATS = (ATOM, RSS)


def main_feed(site: Site, texts: Texts) -> FeedAddress:
    """Return the feed of the whole blog."""
    title = texts("feeds.main", site=site.name)
    return FeedAddress(MAIN, title, "", MAIN_FORMATS)


def series_feed(series: Series, site: Site, texts: Texts) -> FeedAddress:
    """Return the feed of a Rubrik or Reihe."""
    title = texts(f"feeds.{series.kind}", site=site.name, name=series.name)
    return FeedAddress(stem_of(series.url), title, series.url, FORMATS)


def author_feed(author: Author, site: Site, texts: Texts) -> FeedAddress:
    """Return the feed with everything a person wrote."""
    title = texts("feeds.author", site=site.name, name=author.name)
    return FeedAddress(stem_of(author.url), title, author.url, FORMATS)


def archive_url(number: int) -> str:
    """Return the site-relative address of an archive document of the main Atom feed."""
    return f"feeds/archiv/beitraege-{number}{ATOM.suffix}"


def feed_links(feed: FeedAddress, texts: Texts, printed: Printed) -> tuple[FeedLink, ...]:
    """Return what stands in ``<head>`` so that feed readers find the feed."""
    return tuple(
        FeedLink(
            texts("feeds.link", title=feed.title, format=texts(f"feeds.format.{form.name}")),
            printed(feed.url(form)),
            form.media_type,
        )
        for form in feed.formats
    )


def nav_links(feed: FeedAddress, texts: Texts, printed: Printed) -> tuple[NavLink, ...]:
    """Return the links to a feed that people follow, one a format."""
    return tuple(
        NavLink(texts(f"feeds.subscribe.{form.name}"), printed(feed.url(form)))
        for form in feed.formats
    )


def stem_of(url: str) -> str:
    """Return the stem of the feed with the articles of the listing at an address."""
    # "rubriken/basics/" has its feed at "feeds/rubriken/basics.atom.xml": one rule for all, so
    # that whoever knows a page's address can guess its feed's.
    return f"feeds/{url.strip('/')}"
