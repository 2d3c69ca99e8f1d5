"""Everything that can be wrong with a site, found before a page is rendered."""

from __future__ import annotations

from pathlib import Path

from plugins.blog.assemble import assemble
from plugins.blog.model import Blog
from plugins.core.recall import Recall
from plugins.host.content import paths_in
from plugins.host.contribution import Surveyed
from plugins.host.edition import Order
from plugins.host.gathering import Stack, read_changed
from plugins.host.late import late_problems
from plugins.host.modes import Mode
from plugins.host.press import Forme, Press
from plugins.host.state import State, draw
from plugins.host.vocabulary import addresses_of


def examine(order: Order, theme: Path) -> State:
    """Read the whole site, without memory; its edition has every problem there is."""
    stack = _read(order)
    state = draw(None, stack, order, theme)
    return with_late(state, theme)


def survey(order: Order, task: str) -> list[Surveyed]:
    """Read the whole site and return what its plugins tell at a task, whatever is wrong with it."""
    blog = blog_of(order)
    answers = [plugin.surveys[task] for plugin in order.plugins if task in plugin.surveys]
    return [one for answer in answers for one in answer(blog, order.site)]


def blog_of(order: Order) -> Blog:
    """Read the whole site and return what is in it, whatever is wrong with it."""
    material = _read(order).material
    preview = order.mode is Mode.PREVIEW
    parts = material.documents, material.files, order.site, order.today, preview
    addresses = addresses_of(order.plugins, order.site.addresses)
    return assemble(*parts, order.content.shown, Recall(), addresses)[0]


def _read(order: Order) -> Stack:
    return read_changed(order, Stack(), tuple(paths_in(order.content)), (), None)


def with_late(state: State, theme: Path) -> State:
    """Return the state with the problems that only the list of all addresses shows.

    The views of all pages are made for that: they say which files are published.
    """
    press = Press(forme_of(state, theme))
    shown = {file for one in state.edition.pieces.values() for file in press.view(one).shown}
    return state.with_late(tuple(late_problems(state.edition, shown)), theme)


def forme_of(state: State, theme: Path) -> Forme:
    """Return all that the pages of a state are printed from."""
    edition = state.edition
    return Forme(edition.order, theme, edition.tables, edition.slots, state.around)
