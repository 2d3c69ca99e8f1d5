"""Contributes the feeds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.model import Blog
from plugins.blog.tables import Known
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.feeds.document import write_feed
from plugins.feeds.documents import feed_facts
from plugins.feeds.model import FeedFacts
from plugins.feeds.rules import check_icon, check_ids_of
from plugins.host.contribution import Output, Plugin, Workshop
from plugins.host.registry import contribute


def facts(blog: Blog, site: Site) -> tuple[FeedFacts, list[Problem]]:
    """Find everything that would make a feed invalid."""
    return FeedFacts(), [*check_ids_of(blog), *check_icon(blog, site)]


def complete(_facts: FeedFacts, blog: Blog, site: Site, known: Known) -> FeedFacts:
    """Choose the articles of each feed: that takes the changes announced for them."""
    return feed_facts(blog, site, known.changes, known.announcements)


def pages(facts: FeedFacts, _blog: Blog, _site: Site) -> Iterator[Output]:
    """Yield all feed documents as files of the site."""
    for url, plan in facts.plans.items():
        yield Output(url, "feed", (url,), latest=next(iter(plan.articles), ""))


def _feed(facts: FeedFacts, desk: Desk, workshop: Workshop, url: str) -> bytes:
    return write_feed(facts, desk, workshop.render, url)


PLUGIN = Plugin(
    name="feeds",
    facts=facts,
    complete=complete,
    pages=pages,
    files={"feed": _feed},
    needs=("plugins.feeds.atom", "plugins.feeds.rss", "feedgen.feed"),
)


def register() -> None:
    """Contribute the feeds to the site."""
    contribute(PLUGIN)
