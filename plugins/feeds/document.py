"""A feed document: from its plan to its bytes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from plugins.blog.feed_addresses import (
    ATOM,
    JSON,
    FeedAddress,
    author_feed,
    main_feed,
    series_feed,
)
from plugins.feeds.entries import EntryMaker, Render
from plugins.feeds.model import Entry, Feed, FeedFacts, Person, Plan
from plugins.text.xml_text import one_line

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def write_feed(facts: FeedFacts, desk: Desk, render: Render, url: str) -> bytes:
    """Return the bytes of the feed document at a site-relative address."""
    plan = facts.plans[url]
    feed = make_feed(plan, facts, desk, render)
    # The library behind Atom and RSS takes long to import; most builds write no feed.
    if plan.form == JSON.name:
        from plugins.feeds.json_feed import write_json

        return write_json(feed)
    if plan.form == ATOM.name:
        from plugins.feeds.atom import write_atom

        return write_atom(feed)
    from plugins.feeds.rss import write_rss

    return write_rss(feed)


def make_feed(plan: Plan, facts: FeedFacts, desk: Desk, render: Render) -> Feed:
    """Return a feed with all its entries, texts rendered."""
    site = desk.site
    maker = EntryMaker(desk, facts.times, render)
    entries = tuple(maker.entry(path) for path in plan.articles)
    address, description = _named(plan, desk)
    icon = desk.tables.whole["icon"]
    return Feed(
        # An archive is a part of the feed people subscribe to, so it has the same id.
        id=desk.absolute(address.url(ATOM)),
        title=one_line(address.title),
        description=one_line(description or address.title),
        url=desk.absolute(plan.url),
        home=desk.absolute(address.home),
        language=site.language,
        publisher=Person(one_line(site.publisher), desk.absolute("")),
        updated=_updated(plan, entries),
        entries=entries,
        icon=desk.absolute(icon) if icon else "",
        history=plan.history,
    )


def _updated(plan: Plan, entries: tuple[Entry, ...]) -> dt.datetime:
    if plan.never is not None:
        return plan.never
    return max(entry.updated for entry in entries)


def _named(plan: Plan, desk: Desk) -> tuple[FeedAddress, str]:
    """Return address and description of a feed."""
    site, texts, tables = desk.site, desk.texts, desk.tables
    if plan.kind == "series":
        series = tables.series[plan.source]
        return series_feed(series, site, texts), series.summary
    if plan.kind == "author":
        author = tables.authors[plan.source]
        return author_feed(author, site, texts), author.summary
    return main_feed(site, texts), site.description
