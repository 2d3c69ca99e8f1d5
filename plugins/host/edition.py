"""One reading of the whole site: documents, blog, facts, pages and every problem on the way."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from plugins.blog.assemble import assemble
from plugins.blog.link_check import OwnLink, check_links, follow_links
from plugins.blog.model import Blog, Document, File
from plugins.blog.tables import Tables, tables_of
from plugins.blog.views import Page
from plugins.core.frozen import frozen
from plugins.core.problems import Problem, in_order
from plugins.core.recall import Recall
from plugins.core.settings import Site
from plugins.host.content import Content
from plugins.host.contribution import Plugin
from plugins.host.modes import Mode, settle
from plugins.host.plan import chosen, path_of
from plugins.host.slots import Piece, Slots, gather
from plugins.host.vocabulary import addresses_of


@frozen
class Order:
    """What is to be built: the folder, the settings, the mode and the day.

    ``workers`` is the number of processes that may read and render; the result is the same for
    any.
    """

    content: Content
    site: Site
    mode: Mode
    today: dt.date
    plugins: tuple[Plugin[Any], ...]
    workers: int = 1


@frozen
class Material:
    """What was read: texts sorted by path, other files by path, and what was wrong with them."""

    documents: tuple[Document, ...]
    files: Mapping[str, File]
    problems: tuple[Problem, ...]


@frozen
class Counts:
    """How many articles readers see, and how many wait; how many pictures may not be shown."""

    shown: int
    waiting: int
    withdrawn: int = 0


@frozen
class Edition:
    """The site as it was read; ``problems`` are settled for the mode and sorted, ``early`` are
    those that were there before the list of all addresses was.

    ``pieces`` are all pages and files by output path, ``wanted`` all that want an address,
    ``own_links`` the links that only the list of all addresses can vouch for. ``waiting`` are the
    places where drafts and scheduled texts lie.
    """

    order: Order
    tables: Tables
    slots: Slots
    pieces: Mapping[str, Piece]
    wanted: tuple[Piece, ...]
    own_links: tuple[OwnLink, ...]
    problems: tuple[Problem, ...]
    early: tuple[Problem, ...]
    waiting: tuple[str, ...]
    counts: Counts
    recall: Recall

    def with_problems(self, found: Iterable[Problem]) -> Edition:
        """Return the edition with further problems, which are yet to be settled."""
        settled = settle(found, self.order.mode, self.waiting)
        return replace(self, problems=in_order([*self.problems, *settled]))


def make_edition(order: Order, material: Material, own: Iterable[Piece], recall: Recall) -> Edition:
    """Draw everything from what was read; ``own`` are the pieces the host makes itself."""
    site = order.site
    preview = order.mode is Mode.PREVIEW
    parts = material.documents, material.files, site, order.today, preview
    addresses = addresses_of(order.plugins, site.addresses)
    blog, problems = assemble(*parts, order.content.shown, recall, addresses)
    followed = follow_links(blog, site)
    problems = [*material.problems, *problems, *check_links(blog, followed)]
    slots, found = gather(order.plugins, blog, site)
    problems.extend(found)
    known = slots.known(blog, site)
    slots = slots.completed(blog, site, known)
    wanted, pieces = recall("", _laid_out, (*slots.pieces(blog, site), *own))
    edition = Edition(
        order=order,
        tables=tables_of(blog, site, known),
        slots=slots,
        pieces=pieces,
        wanted=wanted,
        own_links=tuple([link for links in followed.values() for link in links.own]),
        problems=(),
        early=(),
        waiting=tuple(_waiting_places(blog)),
        counts=Counts(
            len(blog.articles),
            len(blog.waiting),
            sum(picture.withdrawn for picture in known.pictures.values()),
        ),
        recall=recall,
    )
    edition = edition.with_problems(problems)
    return replace(edition, early=edition.problems)


def _laid_out(every: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Mapping[str, Piece]]:
    """Return all pieces in the order in which they take their addresses, and who has which.

    A page wins over another file of the same address, and the first over later ones.
    """
    pages = [piece for piece in every if isinstance(piece.what, Page)]
    wanted = (*pages, *[piece for piece in every if not isinstance(piece.what, Page)])
    return wanted, chosen([(path_of(piece.what.url), piece) for piece in wanted])


def _waiting_places(blog: Blog) -> Iterator[str]:
    """Yield where drafts and scheduled texts lie, as shown: their folder, else their file."""
    for path in sorted(blog.waiting_paths):
        shown = f"{blog.shown}/{path}"
        if posixpath.basename(shown).startswith("index."):
            yield f"{posixpath.dirname(shown)}/"
        else:
            yield shown
