"""The plugins that take part in this run, by name."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any

from plugins.host.contribution import Plugin

_contributed: dict[str, Plugin[Any]] = {}


def contribute(plugin: Plugin[Any]) -> None:
    """Add a plugin; adding it again changes nothing (Pelican registers anew on reload)."""
    _contributed[plugin.name] = plugin


def register_all(names: Iterable[str]) -> None:
    """Import and register plugins by their dotted names, as Pelican does; any failure raises."""
    for name in names:
        importlib.import_module(name).register()


def contributed(wanted: Iterable[str]) -> tuple[Plugin[Any], ...]:
    """Return the plugins of the dotted names in ``wanted``, sorted by name.

    Raises ``LookupError`` where one is missing: Pelican only logs a plugin that fails to import.
    """
    names = sorted(name.rpartition(".")[2] for name in wanted)
    missing = [name for name in names if name not in _contributed]
    if missing:
        raise LookupError(f"plugins did not register: {', '.join(missing)}")
    return tuple(_contributed[name] for name in names)
