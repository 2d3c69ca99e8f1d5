"""Joins what the plugins contribute into one answer per question of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.blog.desk import Desk
from plugins.blog.ledger import Ledger, recorded, tables_in
from plugins.blog.model import Article, Blog, Change, Enclosure, PictureFile
from plugins.blog.tables import Known
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Output, Plugin


@dataclass(frozen=True)
class Piece:
    """A page or file of the site, with the name of the plugin that makes it."""

    plugin: str
    what: Page | Output


@dataclass(frozen=True)
class Slots:
    """The plugins with their facts, by the name of the plugin."""

    plugins: tuple[Plugin[Any], ...]
    facts: Mapping[str, Any]

    def known(self, blog: Blog) -> Known:
        """Return what all plugins know of pictures and articles; articles without are left out."""
        pictures: dict[str, PictureFile] = {}
        for plugin in self.plugins:
            if plugin.pictures is not None:
                pictures.update(plugin.pictures(self.facts[plugin.name]))
        return Known(
            pictures,
            {a.path: changes for a in blog.articles if (changes := self._changes(a))},
            {a.path: files for a in blog.articles if (files := self._enclosures(a))},
            {a.path: notes for a in blog.articles if (notes := self._title_notes(a))},
        )

    def completed(self, blog: Blog, site: Site, known: Known) -> Slots:
        """Return the slots with the facts that need what all plugins know."""
        facts = dict(self.facts)
        for plugin in self.plugins:
            if plugin.complete is not None:
                facts[plugin.name] = plugin.complete(facts[plugin.name], blog, site, known)
        return Slots(self.plugins, facts)

    def _changes(self, article: Article) -> tuple[Change, ...]:
        return tuple(
            [
                change
                for plugin in self.plugins
                if plugin.changes is not None
                for change in plugin.changes(self.facts[plugin.name], article)
            ]
        )

    def _enclosures(self, article: Article) -> tuple[Enclosure, ...]:
        return tuple(
            [
                enclosure
                for plugin in self.plugins
                if plugin.enclosures is not None
                for enclosure in plugin.enclosures(self.facts[plugin.name], article)
            ]
        )

    def _title_notes(self, article: Article) -> tuple[str, ...]:
        notes = [
            plugin.title_note(self.facts[plugin.name], article)
            for plugin in self.plugins
            if plugin.title_note is not None
        ]
        return tuple([note for note in notes if note])

    def about(self, kind: str, path: str, desk: Desk) -> dict[str, object]:
        """Return the template variables the plugins contribute to the page of a text.

        ``kind`` is ``article``, ``series`` or ``page``, ``path`` the content path of the text.
        """
        tables = {"article": "articles", "series": "series", "page": "pages"}[kind]
        subject = getattr(desk.tables, tables)[path]
        return {
            plugin.name: contribution(self.facts[plugin.name], subject, desk)
            for plugin in self.plugins
            if (contribution := getattr(plugin, kind)) is not None
        }

    def pieces(self, blog: Blog, site: Site) -> Iterator[Piece]:
        """Yield all pages and files of the site, plugin by plugin."""
        for plugin in self.plugins:
            if plugin.pages is not None:
                for what in plugin.pages(self.facts[plugin.name], blog, site):
                    yield Piece(plugin.name, what)

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
