"""Contributes the feeds to the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.feeds.document import Document
from plugins.feeds.documents import documents
from plugins.feeds.rules import check_icon, check_ids
from plugins.host.contribution import Output, Plugin, Workshop
from plugins.host.registry import contribute

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def facts(blog: Blog, site: Site) -> tuple[None, list[Problem]]:
    """Find everything that would make a feed invalid."""
    return None, [*check_ids(blog.articles), *check_icon(blog, site)]


def pages(_facts: None, desk: Desk) -> Iterator[Output]:
    """Yield all feed documents as files of the site."""
    for document in documents(desk):
        yield Output(document.url, partial(_make, document))


def _make(document: Document, workshop: Workshop) -> bytes:
    return document.write(workshop.render)


PLUGIN = Plugin(name="feeds", facts=facts, pages=pages)


def register() -> None:
    """Contribute the feeds to the site."""
    contribute(PLUGIN)
