"""Contributes the feeds to the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Facts:
    """``icon`` is the content path of the site's icon, or empty."""

    icon: str


def facts(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:
    """Find the icon, and everything that would make a feed invalid."""
    icon, problems = check_icon(blog, site)
    return Facts(icon), [*check_ids(blog.articles), *problems]


def pages(found: Facts, desk: Desk) -> Iterator[Output]:
    """Yield all feed documents as files of the site."""
    for document in documents(desk, found.icon):
        yield Output(document.url, partial(_make, document))


def _make(document: Document, workshop: Workshop) -> bytes:
    return document.write(workshop.render)


PLUGIN = Plugin(name="feeds", facts=facts, pages=pages)


def register() -> None:
    """Contribute the feeds to the site."""
    contribute(PLUGIN)
