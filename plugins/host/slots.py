"""Joins what the plugins contribute into one answer per question of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from plugins.blog.announcements import Announcement
from plugins.blog.desk import Desk
from plugins.blog.model import Blog, Change, Enclosure, PictureFile
from plugins.blog.tables import Known
from plugins.blog.views import Page
from plugins.core.frozen import frozen
from plugins.core.ledger import Ledger, recorded, tables_in
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Output, Plugin

T = TypeVar("T")


class Piece(NamedTuple):
    """A page or file of the site, with the name of the plugin that makes it."""

    plugin: str
    what: Page | Output


@frozen
class Slots:
    """The plugins with their facts, by the name of the plugin."""

    plugins: tuple[Plugin[Any], ...]
    facts: Mapping[str, Any]

    def known(self, blog: Blog, site: Site) -> Known:
        """Return what all plugins know of pictures and articles; articles without are left out."""
        told: dict[str, Announcement] = {}
        pictures: dict[str, PictureFile] = {}
        changes: list[Mapping[str, tuple[Change, ...]]] = []
        enclosures: list[Mapping[str, tuple[Enclosure, ...]]] = []
        notes: list[Mapping[str, tuple[str, ...]]] = []
        for plugin in self.plugins:
            facts = self.facts[plugin.name]
            if plugin.pictures is not None:
                pictures.update(plugin.pictures(facts))
            if plugin.changes is not None:
                changes.append(plugin.changes(facts, blog))
            if plugin.enclosures is not None:
                enclosures.append(plugin.enclosures(facts, blog))
            if plugin.title_notes is not None:
                notes.append(plugin.title_notes(facts, blog))
            if plugin.announcements is not None:
                told.update(plugin.announcements(facts, site))
        joined = _joined(changes), _joined(enclosures), _joined(notes)
        return Known(pictures, *joined, announcements=told)

    def completed(self, blog: Blog, site: Site, known: Known) -> Slots:
        """Return the slots with the facts that need what all plugins know."""
        facts = dict(self.facts)
        for plugin in self.plugins:
            if plugin.complete is not None:
                facts[plugin.name] = plugin.complete(facts[plugin.name], blog, site, known)
        return Slots(self.plugins, facts)

    def about(self, kind: str, path: str, desk: Desk) -> dict[str, object]:
        """Return the template variables the plugins contribute to the page of a text.

        ``kind`` is ``article``, ``series`` or ``page``, ``path`` the content path of the text; the
        start page is about none, and its kind is ``start``.
        """
        if kind == "start":
            return {
                plugin.name: plugin.start(self.facts[plugin.name], desk)
                for plugin in self.plugins
                if plugin.start is not None
            }
        tables = {"article": "articles", "series": "series", "page": "pages"}[kind]
        subject = getattr(desk.tables, tables)[path]
        return {
            plugin.name: contribution(self.facts[plugin.name], subject, desk)
            for plugin in self.plugins
            if (contribution := getattr(plugin, kind)) is not None
        }

    def pieces(self, blog: Blog, site: Site) -> Iterator[Piece]:
        """Yield all pages and files of the site, plugin by plugin.

        Those of a plugin are the same objects as last time where all are equal.
        """
        for plugin in self.plugins:
            if plugin.pages is not None:
                found = tuple(plugin.pages(self.facts[plugin.name], blog, site))
                yield from blog.recall(plugin.name, _pieces, plugin.name, found)

    def tables(self) -> dict[str, Mapping[str, Any]]:
        """Return the tables of all facts, by name."""
        return {
            name: table
            for plugin, facts in self.facts.items()
            if facts is not None
            for name, table in tables_in(f"{plugin}.", facts)
        }

    def recorded(self, ledger: Ledger) -> Slots:
        """Return the slots with facts whose look-ups are noted in the ledger."""
        facts = {
            name: recorded(f"{name}.", facts, ledger) if facts is not None else None
            for name, facts in self.facts.items()
        }
        return Slots(self.plugins, facts)


def _pieces(plugin: str, found: tuple[Page | Output, ...]) -> tuple[Piece, ...]:
    return tuple([Piece(plugin, what) for what in found])


def _joined(tables: Sequence[Mapping[str, tuple[T, ...]]]) -> Mapping[str, tuple[T, ...]]:
    """Return what several plugins say of each article; as it is where only one says anything."""
    tables = [table for table in tables if table] or tables
    if len(tables) == 1:
        return tables[0]
    joined: dict[str, tuple[T, ...]] = {}
    for table in tables:
        for path, found in table.items():
            joined[path] = (*joined.get(path, ()), *found)
    return joined


def gather(plugins: tuple[Plugin[Any], ...], blog: Blog, site: Site) -> tuple[Slots, list[Problem]]:
    """Let every plugin draw its facts."""
    facts: dict[str, Any] = {}
    problems: list[Problem] = []
    for plugin in plugins:
        facts[plugin.name] = None
        if plugin.facts is not None:
            facts[plugin.name], found = plugin.facts(blog, site)
            problems.extend(found)
    return Slots(plugins, facts), problems
