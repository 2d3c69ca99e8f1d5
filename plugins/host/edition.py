"""One reading of the whole site: documents, blog, facts and every problem found on the way."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.blog.assemble import assemble
from plugins.blog.keys import KEYS
from plugins.blog.links import check_links
from plugins.blog.model import Blog
from plugins.core.keys import Registry
from plugins.core.problems import Problem, in_order
from plugins.core.settings import Site
from plugins.host.content import Content, find
from plugins.host.contribution import Kind, Plugin, Probe
from plugins.host.documents import read_all
from plugins.host.modes import Mode, settle
from plugins.host.slots import Slots, gather

KINDS = (
    Kind("article", "articles"),
    Kind("author", "authors"),
    Kind("series", "series"),
    Kind("page", "pages"),
)


@dataclass(frozen=True)
class Order:
    """What is to be built: the folder, the settings, the mode and the day."""

    content: Content
    site: Site
    mode: Mode
    today: dt.date
    plugins: tuple[Plugin[Any], ...]


@dataclass(frozen=True)
class Edition:
    """The site as it was read; ``problems`` are settled for the mode and sorted."""

    order: Order
    blog: Blog
    slots: Slots
    problems: tuple[Problem, ...]

    def with_problems(self, found: Iterable[Problem]) -> Edition:
        """Return the edition with further problems, which are yet to be settled."""
        settled = settle(found, self.order.mode, _waiting_places(self.blog))
        return replace(self, problems=in_order([*self.problems, *settled]))


def registry_of(plugins: tuple[Plugin[Any], ...]) -> Registry:
    """Return every header key of the site."""
    return Registry([*KEYS, *(key for plugin in plugins for key in plugin.keys)])


def kinds_of(plugins: tuple[Plugin[Any], ...]) -> tuple[Kind, ...]:
    """Return every kind of document of the site."""
    return (*KINDS, *(kind for plugin in plugins for kind in plugin.kinds))


def probes_of(plugins: tuple[Plugin[Any], ...]) -> Mapping[str, Probe]:
    """Return the probe of each suffix (``.pdf``) or content path (``published.txt``)."""
    return {suffix: probe for plugin in plugins for suffix, probe in plugin.probes.items()}


def read_edition(order: Order) -> Edition:
    """Read everything; nothing is written, and every problem is kept."""
    plugins = order.plugins
    probes = probes_of(plugins)
    found, problems = find(order.content, kinds_of(plugins), probes.keys())
    documents, files, wrong = read_all(order.content, found, registry_of(plugins), probes)
    problems.extend(wrong)
    preview = order.mode is Mode.PREVIEW
    blog, wrong = assemble(documents, files, order.site, order.today, preview, order.content.shown)
    problems.extend(wrong)
    problems.extend(check_links(blog, order.site))
    slots, wrong = gather(plugins, blog, order.site)
    problems.extend(wrong)
    return Edition(order, blog, slots, ()).with_problems(problems)


def _waiting_places(blog: Blog) -> Iterator[str]:
    """Yield where drafts and scheduled texts lie, as shown: their folder, else their file."""
    for path in sorted(blog.waiting_paths):
        shown = f"{blog.shown}/{path}"
        if posixpath.basename(shown).startswith("index."):
            yield f"{posixpath.dirname(shown)}/"
        else:
            yield shown
