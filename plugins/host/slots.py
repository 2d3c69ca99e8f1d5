"""Joins what the plugins contribute into one answer per question of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.blog.desk import Desk
from plugins.blog.model import Article, Blog, Change, Enclosure, PictureFile, Series, StaticPage
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.host.contribution import Output, Plugin


@dataclass(frozen=True)
class Slots:
    """The plugins with their facts."""

    plugins: tuple[Plugin[Any], ...]
    facts: Mapping[str, Any]

    def pictures(self) -> dict[str, PictureFile]:
        """All pictures of ``content/``; a picture belongs to one plugin."""
        found: dict[str, PictureFile] = {}
        for plugin in self.plugins:
            if plugin.pictures is not None:
                found.update(plugin.pictures(self.facts[plugin.name]))
        return found

    def changes(self, article: Article) -> tuple[Change, ...]:
        """The announced changes of an article, oldest first."""
        return tuple(
            change
            for plugin in self.plugins
            if plugin.changes is not None
            for change in plugin.changes(self.facts[plugin.name], article)
        )

    def enclosures(self, article: Article) -> tuple[Enclosure, ...]:
        """The files that come with an article."""
        return tuple(
            enclosure
            for plugin in self.plugins
            if plugin.enclosures is not None
            for enclosure in plugin.enclosures(self.facts[plugin.name], article)
        )

    def title_notes(self, article: Article) -> tuple[str, ...]:
        """Keys of texts added to an article's title in lists."""
        notes = (
            plugin.title_note(self.facts[plugin.name], article)
            for plugin in self.plugins
            if plugin.title_note is not None
        )
        return tuple(note for note in notes if note)

    def about(self, subject: Article | Series | StaticPage, desk: Desk) -> dict[str, object]:
        """The template variables the plugins contribute to the page of a subject."""
        found: dict[str, object] = {}
        for plugin in self.plugins:
            facts = self.facts[plugin.name]
            if isinstance(subject, Article) and plugin.article is not None:
                found[plugin.name] = plugin.article(facts, subject, desk)
            elif isinstance(subject, Series) and plugin.series is not None:
                found[plugin.name] = plugin.series(facts, subject, desk)
            elif isinstance(subject, StaticPage) and plugin.page is not None:
                found[plugin.name] = plugin.page(facts, subject, desk)
        return found

    def pages(self, desk: Desk) -> Iterator[Page | Output]:
        """All pages and files of the site, plugin by plugin."""
        for plugin in self.plugins:
            if plugin.pages is not None:
                yield from plugin.pages(self.facts[plugin.name], desk)


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


def open_desk(slots: Slots, blog: Blog, site: Site, texts: Texts, prefix: str) -> Desk:
    """Return the desk at which this run's views are made."""
    return Desk(
        blog,
        site,
        texts,
        slots.pictures(),
        slots.changes,
        slots.enclosures,
        slots.title_notes,
        prefix=prefix,
    )
