"""What went into a build that is other than what went into the one before, told in German."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.blog.document import Document
from plugins.core.frozen import frozen
from plugins.core.german_dates import short_date
from plugins.core.keys import Values
from plugins.core.settings import Site
from plugins.host.modes import Mode
from plugins.host.orders import shown
from plugins.host.state import State
from plugins.host.vocabulary import registry_of
from plugins.state.changes import Changes

_THEME = {
    "templates": "templates oder {}/texts",
    "css": "static/css",
    "icon": "static/icon.png",
}
_MODES = {Mode.BUILD: "Bau", Mode.PREVIEW: "Vorschau", Mode.PUBLISH: "Veröffentlichung"}
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")
_SUFFIXES = {".pdf": "PDF", **dict.fromkeys(_PICTURES, "Bild")}
_COMPANION = "picture"

FILES = 12
"""So many changed files are told by name."""


@frozen
class Difference:
    """Two builds of one output folder compared by what went into them.

    ``before`` is ``None`` where nothing but words of texts can have changed. A first build is
    compared with nothing.
    """

    theme: Path
    inputs: Changes
    before: State | None
    now: State
    _files: dict[str, str] = field(default_factory=dict, compare=False)

    def __bool__(self) -> bool:
        """Whether anything but the day is other."""
        return bool(self.inputs or self.settings or self.looks)

    @cached_property
    def files(self) -> frozenset[str]:
        """The content paths of all files that were added, removed or changed."""
        return frozenset([*self.inputs.changed, *self.inputs.added, *self.inputs.removed])

    @cached_property
    def settings(self) -> tuple[str, ...]:
        """What is other in the settings file, and the mode where that is."""
        if self.before is None:
            return ()
        (site, mode, _), (was, former, _) = _basics(self.now), _basics(self.before)
        names = [
            one.name for one in fields(site) if getattr(site, one.name) != getattr(was, one.name)
        ]
        found = [f"pelicanconf.py (SITE: {', '.join(names)})"] if names else []
        if mode != former:
            found.append(f"{_MODES[mode]} statt {_MODES[former]}")
        return tuple(found)

    @cached_property
    def looks(self) -> Mapping[str, str]:
        """What is other in the theme, by the name under which pages read it."""
        if self.before is None:
            return {}
        theme = shown(self.theme)
        now, was = self.now.around.theme, self.before.around.theme
        return {
            name: f"{theme}/{_THEME[name].format(theme)}"
            for name in sorted(_THEME)
            if now.get(name) != was.get(name)
        }

    @cached_property
    def day(self) -> str:
        """The day that has come, with what appears or goes because of it; empty where none has."""
        if not self._days:
            return ""
        today, former = self._days
        appear, go = len(self.appeared), len(self._gone)
        told = [_articles(appear, "erscheint", "erscheinen")] if appear else []
        told += [_articles(go, "erscheint noch nicht", "erscheinen noch nicht")] if go else []
        come = "ist gekommen" if today > former else "ist der Stand"
        return f"Der {short_date(today)} {come}" + (f": {', '.join(told)}" if told else "")

    @cached_property
    def _days(self) -> tuple[dt.date, ...]:
        """Today and the day of the build before, where they differ."""
        if self.before is None:
            return ()
        days = _basics(self.now)[2], _basics(self.before)[2]
        return days if days[0] != days[1] else ()

    @cached_property
    def appeared(self) -> frozenset[str]:
        """The content paths of articles that readers see although their files are the same."""
        return frozenset(self._articles(self.now) - self._articles(self.before) - self.files)

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset(self._articles(self.before) - self._articles(self.now) - self.files)

    def _articles(self, state: State | None) -> set[str]:
        return set(state.edition.tables.articles) if state and self._days else set()

    @cached_property
    def told(self) -> tuple[str, ...]:
        """All inputs that are others; of many files as many as anybody would read."""
        days = bool(self.appeared or self._gone) or not self.files
        return (
            *self.settings,
            *self.looks.values(),
            *([self.day] if self.day and days else []),
            *(self.file(path) for path in sorted(self.files)[:FILES]),
        )

    @property
    def more(self) -> int:
        """How many changed files are not told by name."""
        return max(len(self.files) - FILES, 0)

    def file(self, path: str) -> str:
        """Return a file that changed as people know it, and what in it is other."""
        if path not in self._files:
            self._files[path] = f"{self.place(path)} ({self._within(path)})"
        return self._files[path]

    def place(self, path: str) -> str:
        """Return a content path as people know it."""
        return f"{self.now.edition.order.content.shown}/{path}"

    def _within(self, path: str) -> str:
        if path in self.inputs.added:
            return "neu"
        if path in self.inputs.removed:
            return "gelöscht"
        if self.before is None:
            return "Text"
        old, new = (state.edition.tables.texts.get(path) for state in (self.before, self.now))
        if old is None or new is None:
            suffix = f".{path.rpartition('.')[2].lower()}"
            return _SUFFIXES.get(suffix, "Datei")
        return self._parts(old, new)

    def _parts(self, old: Document, new: Document) -> str:
        if new.kind == _COMPANION:
            return "Bildnachweis"
        keys = list(self._keys(old.values, new.values))
        head = [f"Kopf: {', '.join(keys)}"] if keys else []
        body = ["Text"] if _words(old.body) != _words(new.body) or not keys else []
        return ", ".join([*body, *head])

    def _keys(self, old: Values, new: Values) -> Iterator[str]:
        """Yield the header keys whose values are others."""
        keys = registry_of(self.now.edition.order.plugins).keys
        names = {key.attribute: key.name for key in keys}
        for attribute in sorted(old.known & new.known):
            was, now = (
                [value.raw for value in values.given.get(attribute, ())] for values in (old, new)
            )
            if was != now:
                yield names[attribute]


def _basics(state: State) -> tuple[Site, Mode, dt.date]:
    site, mode, today = state.basics
    if not (isinstance(site, Site) and isinstance(mode, Mode) and isinstance(today, dt.date)):
        raise TypeError("a state rests on site, mode and day")
    return site, mode, today


def _words(part: Any) -> Any:
    """Return what a text is made of without the lines it stands in: a longer header moves them."""
    if isinstance(part, tuple):
        return tuple(map(_words, part))
    if is_dataclass(part):
        names = (one.name for one in fields(part) if one.name != "line")
        return tuple(_words(getattr(part, name)) for name in names)
    return part


def _articles(number: int, one: str, many: str) -> str:
    return f"1 Beitrag {one}" if number == 1 else f"{number} Beiträge {many}"
