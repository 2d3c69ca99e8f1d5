"""Reading on all cores: files are read by several processes, and come back in their order.

Processes are spawned on every platform, so that a build is the same everywhere and no thread of
the caller is copied into a child.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from plugins.host.content import Content, Found
from plugins.host.contribution import Plugin
from plugins.host.documents import Read, Reader
from plugins.host.registry import contributed, register_all
from plugins.host.vocabulary import probes_of, registry_of

# Below this number of files, starting a process costs more than it saves.
WORTHWHILE = 200
_CHUNK = 16

_reader: Reader | None = None


def read_in_order(
    found: Iterable[Found], content: Content, plugins: tuple[Plugin[Any], ...], workers: int
) -> Iterator[Read]:
    """Yield what each file holds, in the order of ``found``, whatever the number of workers."""
    files = list(found)
    names = tuple(f"plugins.{plugin.name}" for plugin in plugins)
    if workers < 2 or len(files) < WORTHWHILE:
        reader = _reader_of(content, plugins)
        yield from map(reader.read, files)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start, (content, names)) as pool:
        yield from pool.map(_read, files, chunksize=_CHUNK)


def _reader_of(content: Content, plugins: tuple[Plugin[Any], ...]) -> Reader:
    return Reader(content, registry_of(plugins), probes_of(plugins))


def _start(content: Content, names: tuple[str, ...]) -> None:
    """Prepare a worker: it registers the same plugins and makes a reader of its own."""
    global _reader
    register_all(names)
    _reader = _reader_of(content, contributed(names))


def _read(found: Found) -> Read:
    if _reader is None:
        raise RuntimeError("the worker was not started")
    return _reader.read(found)
