"""One reading of the whole site: documents, blog, facts and every problem found on the way."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from plugins.blog.assemble import assemble
from plugins.blog.links import check_links
from plugins.blog.model import Blog
from plugins.core.problems import Problem, in_order
from plugins.core.settings import Site
from plugins.host.content import Content, find
from plugins.host.contribution import Plugin
from plugins.host.documents import collect
from plugins.host.modes import Mode, settle
from plugins.host.slots import Slots, gather
from plugins.host.vocabulary import kinds_of, probes_of
from plugins.host.workers import read_in_order


@dataclass(frozen=True)
class Order:
    """What is to be built: the folder, the settings, the mode and the day.

    ``workers`` is the number of processes that may read; the result is the same for any.
    """

    content: Content
    site: Site
    mode: Mode
    today: dt.date
    plugins: tuple[Plugin[Any], ...]
    workers: int = 1


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


def read_edition(order: Order) -> Edition:
    """Read everything; nothing is written, and every problem is kept."""
    plugins = order.plugins
    probes = probes_of(plugins)
    found, problems = find(order.content, kinds_of(plugins), probes.keys())
    read = read_in_order(found, order.content, plugins, order.workers)
    documents, files, wrong = collect(read)
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
