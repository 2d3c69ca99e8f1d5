"""What a page depends on, told in German: entries of tables as files, lists and settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from plugins.core.frozen import mutable
from plugins.core.ledger import Cell
from plugins.host.state import State

_TEXTS, _FILES, _LISTS = "Texte", "Bilder und Dateien", "Listen und Verzeichnisse"
_LOOKS, _PLUGINS = "Theme und Einstellungen", "Angaben der Plugins"
_ORDER = (_TEXTS, _FILES, _LISTS, _PLUGINS, _LOOKS)

# What a table has of a file.
_PARTS = {
    "articles": "Kopf",
    "authors": "Kopf",
    "series": "Kopf",
    "pages": "Kopf",
    "texts": "Text",
    "beginnings": "Anfang des Textes",
    "files": "Inhalt",
    "pictures": "Bildnachweis",
    "urls": "Adresse",
    "paths": "Adresse",
    "waiting_paths": "Erscheinen",
    "waiting_urls": "Erscheinen",
    "changes": "Änderungshinweise",
    "enclosures": "Anhänge",
    "notes": "Zusatz zum Titel",
    "neighbours": "Nachbarn in Rubriken und Reihen",
}
_WHOLE = {
    "authors": "alle Autorinnen und Autoren",
    "series": "alle Rubriken und Reihen",
    "pages": "alle Seiten im Menü",
    "tags": "alle Schlagwörter",
    "periods": "alle Jahre und Monate mit ihren Beiträgen",
    "icon": "das Symbol der Website",
}
_THEME = {
    "templates": "theme/templates und theme/texts",
    "css": "theme/static/css",
    "icon": "theme/static/icon.png",
}
_HOST = {
    "host.settings": "pelicanconf.py",
    "host.site": "Menü, Fuß und Angaben zur Website",
    "host.problems": "Meldungen, die in der Vorschau auf der Seite stehen",
    "host.lists": "Liste aller Adressen",
}


@mutable
class _Group:
    """Entries of one kind; of a file several parts may be read."""

    parts: dict[str, set[str]] = field(default_factory=dict)

    def add(self, name: str, part: str = "") -> None:
        found = self.parts.setdefault(name, set())
        if part:
            found.add(part)

    def lines(self) -> Iterator[str]:
        for name in sorted(self.parts, key=lambda name: (-len(self.parts[name]), name)):
            parts = ", ".join(sorted(self.parts[name], key=_place_of_part))
            yield f"{name} ({parts})" if parts else name


def _place_of_part(part: str) -> tuple[int, str]:
    known = list(_PARTS.values())
    return known.index(part) if part in known else len(known), part


def told(cells: Iterable[Cell], state: State) -> dict[str, list[str]]:
    """Return what cells stand for by the heading of their group; what most is read of is first."""
    groups = {heading: _Group() for heading in _ORDER}
    for table, key in cells:
        heading, name, part = _entry(table, key, state)
        groups[heading].add(name, part)
    return {heading: list(group.lines()) for heading, group in groups.items() if group.parts}


def _entry(table: str, key: str, state: State) -> tuple[str, str, str]:
    """Return the group of an entry, its name, and the part of it that is read."""
    tables = state.edition.tables
    if table == "host.theme":
        return _LOOKS, _THEME[key], ""
    if table in _HOST:
        return _LOOKS, _HOST[table], ""
    if table == "whole":
        return _LISTS, _WHOLE[key], ""
    if table == "slices":
        base, _, number = key.partition("#")
        return _LISTS, f"/{base}", f"Seite {number}" if number != "0" else "erste Seite"
    if table == "counts":
        return _LISTS, f"/{key}", "Zahl der Beiträge"
    if table == "tags":
        return _LISTS, f"/{key}", "Schlagwort"
    path = tables.paths.get(key, "") if table in {"paths", "waiting_urls"} else key
    plugin, _, own = table.partition(".")
    part = _PARTS.get(table, f"plugins/{plugin}")
    if path in tables.texts:
        if table == "files":  # no file, as it turned out
            part = _PARTS["urls"]
        return _TEXTS, _place(path, state), part
    if path in tables.files:
        return _FILES, _place(path, state), part
    if table in _PARTS:
        return _FILES, path or f"/{key}", "noch nicht da"
    return _PLUGINS, f"{part} ({' '.join(filter(None, (own, key)))})", ""


def _place(path: str, state: State) -> str:
    return f"{state.edition.order.content.shown}/{path}"
