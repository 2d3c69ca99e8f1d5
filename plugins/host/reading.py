"""Reads the files of ``content/`` on all cores; each comes back in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from plugins.host.content import Content, Found
from plugins.host.contribution import Plugin
from plugins.host.documents import Read, Reader
from plugins.host.drawn.looks import Known
from plugins.host.registry import contributed, register_all
from plugins.host.vocabulary import probes_of, registry_of
from plugins.host.workers import METHOD, on_all_cores

_PART = 16
# A blog of a hundred posts is read and printed by one process: with three, its first build took
# 1.49 s of the processors' instead of 1.19, and 65 MB instead of 41.
_WORTHWHILE = 192
# What reads texts, imported with the first of them.
_TEXTS = "plugins.text.body"


def read_in_order(
    found: Sequence[Found],
    content: Content,
    plugins: tuple[Plugin[Any], ...],
    workers: int,
    *,
    pack: bool = False,
    known: Known | None = None,
    method: str = METHOD,
) -> Iterator[Read]:
    """Yield what each file holds, in the order of ``found``, whatever the number of workers.

    With ``pack`` texts come ready for the shelf; ``known`` is what need not be found out of files.
    """
    names = tuple(f"plugins.{plugin.name}" for plugin in plugins)
    parts = on_all_cores(
        found,
        _prepare,
        (content, names, pack, known or {}),
        workers=workers,
        part=_PART,
        worthwhile=_WORTHWHILE,
        needs=[_TEXTS, *[module for plugin in plugins for module in plugin.needs]],
        method=method,
    )
    for part in parts:
        yield from part


def _prepare(
    content: Content, names: tuple[str, ...], pack: bool, known: Known
) -> Callable[[list[Found]], list[Read]]:
    register_all(names)
    plugins = contributed(names)
    reader = Reader(content, registry_of(plugins), probes_of(plugins), pack, known)
    return lambda part: [reader.read(found) for found in part]
