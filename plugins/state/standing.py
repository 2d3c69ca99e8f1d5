"""Is there anything to build at all? Decided before Pelican, Invoke or the host are imported.

After a good build the host calls ``remember``; the next start asks ``unchanged``. The record says:
from exactly this came exactly that. Whatever cannot be compared counts as changed.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys

from plugins.state import findings, sealed, sealed_parts, sweep
from plugins.state.digests import digest_of
from plugins.state.stamps import clock, digest
from plugins.state.stretch import stretch_of
from plugins.state.surroundings import libraries, span_of, variables, words_of
from plugins.state.tree import of_stretches
from plugins.state.verdict import is_same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from plugins.state.stretch import Stretch
    from plugins.state.tree import Tree

    # command, variables that count, their values, libraries, span of the day, lines, entries
    _Head: TypeAlias = tuple[
        tuple[str, str, str, str],
        list[str],
        dict[str, str],
        list[str],
        tuple[float, float] | None,
        list[str],
        int,
    ]

# What stands in the record, by number: what is compared first; all trees but the second half of the
# last, which is what another process reads; and what else is known of the trees.
_HEAD, _NEAR, _FAR, _KNOWN = range(4)

# To be raised whenever the layout of the record or the meaning of a stamp changes.
_LAYOUT = 2
_NAME = "standing"

CACHE = "AMTSBLOG_CACHE"
"""The variable that names another folder than ``.cache``."""
STATES = "amtsblog"
"""The folder within it that holds the state of each output folder."""
COMPILED = "templates"
"""The folder within it that holds the compiled templates."""
PICTURES = "pictures"
"""The folder within it that holds what was drawn of pictures."""

Command = tuple[str, str, str, str]
"""Settings file, folder with the texts, output folder, and the value of ``AMTSBLOG_MODE``."""


def command_of(settings: str, content: str, output: str, mode: str) -> Command:
    """Return a command with its paths spelled in the one way in which they are compared."""
    real = os.path.realpath
    return real(settings), real(content), real(output), mode


def cache_of(root: str) -> str:
    """Return the folder with all that can be made again; ``root`` is the working copy.

    That is ``.cache`` there, or what the variable ``AMTSBLOG_CACHE`` of the environment names.
    """
    return os.path.realpath(os.environ.get(CACHE) or os.path.join(root, ".cache"))


def folder_of(root: str, output: str) -> str:
    """Return the folder that keeps the state of an output folder; ``root`` is the working copy."""
    key = digest_of(os.fsencode(os.path.realpath(output))).hex()
    return os.path.join(cache_of(root), STATES, key)


def remember(
    folder: str,
    command: Command,
    trees: Sequence[Tree],
    sources: Mapping[str, bytes],
    environment: Mapping[str, str],
    day: tuple[str, str],
    lines: Sequence[str],
) -> bool:
    """Note a good build, so that the next start may find it unchanged; return whether it could.

    folder: what ``folder_of`` gives; it must exist.
    trees: all that went in and, last, all that came out (README.md says which), with the stamps
        and digests of what *was* read and written.
    sources: the settings files by full path, each with the digest of what was run. One that has
        changed since is not remembered: this gives ``False`` and leaves no record.
    environment: the variables of the build, ``AMTSBLOG_MODE`` as in ``command``.
    day: the build date (ISO) and the site's time zone (IANA name).
    lines: what to print, in German, when there is nothing to do.
    Raises OSError where the record cannot be written.
    """
    forget(folder)
    texts = []
    for path, ran in sources.items():
        with open(path, "rb") as file:
            source = file.read()
        if digest(path) != ran:
            return False
        texts.append(source)
    words = words_of(texts)
    span = None if environment.get("BUILD_DATE") else span_of(*day)
    head: _Head = (
        command,
        words,
        variables(environment, words),
        libraries(),
        span,
        list(lines),
        sum(map(len, trees)),
    )
    _write(folder, marshal.dumps(head), trees)
    return True


def forget(folder: str) -> None:
    """Make the next start build in any case."""
    if os.path.exists(_file(folder)):
        os.unlink(_file(folder))


def last_command(folder: str) -> Command | None:
    """Return what the last good build of an output folder was asked, ``None`` where none is known.

    folder: what ``folder_of`` gives.
    """
    try:
        head: _Head = marshal.loads(sealed_parts.Parts(_file(folder), _seal()).read(_HEAD))  # noqa: S302
    except (sealed.StateError, OSError):
        return None
    return head[0]


def unchanged(
    folder: str, command: Command, environment: Mapping[str, str], now: float, processes: int = 1
) -> list[str] | None:
    """Return the lines to print where a build would change nothing, else ``None``.

    now: seconds since 1970. processes: how many may look at files at once (1 or 2), one of them
    a fork of this one. Files whose stamps say nothing are read; where they turn out to be the
    same, the record is written anew with their present stamps. Raises nothing: what cannot be
    read is left to the build, which says so in its own words.
    """
    collecting = gc.isenabled()
    gc.disable()  # loading makes tens of thousands of objects and no garbage
    try:
        return _unchanged(folder, command, environment, now, processes)
    except (sealed.StateError, OSError):
        return None
    finally:
        if collecting:
            gc.enable()


def _unchanged(
    folder: str, command: Command, environment: Mapping[str, str], now: float, processes: int
) -> list[str] | None:
    parts = sealed_parts.Parts(_file(folder), _seal())
    head: _Head = marshal.loads(parts.read(_HEAD))  # noqa: S302  (the digest was right)
    former, words, values, installed, span, lines, entries = head
    if former != command or values != variables(environment, words) or installed != libraries():
        return None
    if span is not None and not span[0] <= now < span[1]:
        return None
    forks = sweep.forks(processes, entries)
    far = sweep.send(lambda: _stretches(parts, _FAR)[0], forks)
    loaded = _stretches(parts, _NEAR)
    *whole, near = loaded
    first = [stretch.differing() for stretch in whole]
    trees: list[Tree] = []
    if any(first):
        trees = _trees(parts, loaded)
        if not _are_same(folder, trees[:-1], first):
            findings.leave(trees[:-1], first)
            if forks:  # nobody waits: the build that follows has other things to do first
                own = sweep.send(lambda: near, forks)
                findings.expect(trees[-1], lambda: sweep.joined(near, own(), far()))
            return None
    last = sweep.joined(near, near.differing(), far())
    if last:
        trees = trees or _trees(parts, loaded)
        if not _are_same(folder, trees[-1:], [last]):
            findings.leave(trees, [*first, last])
            return None
    if trees and [tree.plain() for tree in trees] != [
        tree.plain() for tree in _trees(parts, loaded)
    ]:
        _write(folder, parts.read(_HEAD), trees)
    return lines


def _are_same(folder: str, trees: Sequence[Tree], doubts: Sequence[list[int]]) -> bool:
    taken = clock(folder, [tree.root for tree in trees])
    return all(is_same(tree, found, taken) for tree, found in zip(trees, doubts, strict=True))


def _write(folder: str, head: bytes, trees: Sequence[Tree]) -> None:
    *whole, last = trees
    cut = sweep.middle(trees)
    near = [*[tree.stretch() for tree in whole], last.stretch(0, cut)]
    known = [(tree.kind, list(tree.retained), bytes(tree.digests)) for tree in trees]
    parts = [
        head,
        marshal.dumps([stretch.plain() for stretch in near]),
        marshal.dumps([last.stretch(cut).plain()]),
        marshal.dumps(known),
    ]
    sealed_parts.write(_file(folder), parts, _seal())


def _stretches(parts: sealed_parts.Parts, number: int) -> list[Stretch]:
    return [stretch_of(plain) for plain in marshal.loads(parts.read(number))]  # noqa: S302


def _trees(parts: sealed_parts.Parts, loaded: Sequence[Stretch]) -> list[Tree]:
    """Return the trees of a record, put together again with what is ``loaded`` of it."""
    *whole, near = loaded
    stretches = [*[[one] for one in whole], [near, *_stretches(parts, _FAR)]]
    known = marshal.loads(parts.read(_KNOWN))  # noqa: S302
    return [of_stretches(own, *rest) for own, rest in zip(stretches, known, strict=True)]


def _file(folder: str) -> str:
    return os.path.join(folder, _NAME)


def _seal() -> bytes:
    """Return what tells records apart that this program could not read: layout and Python."""
    return f"standing {_LAYOUT} {sys.version}".encode()
