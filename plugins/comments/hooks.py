"""What comments contribute: a kind of document, the conversation below an article, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.model import Article, Blog
from plugins.comments.facts import draw
from plugins.comments.keys import KEYS
from plugins.comments.model import Facts
from plugins.comments.views import CommentsView
from plugins.core.keys import Values
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.host.contribution import Kind, Output, Plugin, Workshop
from plugins.host.registry import contribute
from plugins.text.nodes import Body

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def _read(source: str, place: Place, header: Values) -> tuple[Body, list[Problem]]:
    from plugins.comments.body import read_body

    return read_body(source, place, header)


def _article(facts: Facts, article: Article, desk: Desk) -> CommentsView:
    from plugins.comments.showing import comments_view

    return comments_view(facts, article, desk)


def _pages(facts: Facts, _blog: Blog, _site: Site) -> Iterator[Output]:
    for url, plan in facts.feeds.items():
        yield Output(url, "feed", (url,), latest=plan.entries[0].article)


def _feed(facts: Facts, desk: Desk, _workshop: Workshop, url: str) -> bytes:
    # The library that writes feeds takes long to import; most builds write none of these.
    from plugins.comments.feed_entries import write_feed

    return write_feed(facts, desk, url)


PLUGIN: Plugin[Facts] = Plugin(
    name="comments",
    keys=KEYS,
    kinds=(Kind("comment", "comments", read=_read),),
    facts=draw,
    article=_article,
    pages=_pages,
    files={"feed": _feed},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
