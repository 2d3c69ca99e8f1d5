"""What erasing comments changes: which files go, which become empty places in a conversation."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.commands.comments.store import Kept, Store
from plugins.core.frozen import frozen

_REASON = "auf eigenen Wunsch"
_REPLY = re.compile(rb"(?im)^((?:Reply_to|Antwort_auf)[ \t]*:[ \t]*)(\S+)(?=[ \t]*\r?$)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@frozen
class Removal:
    """What is to be done: files with their new contents, and files that go.

    ``emptied`` are the places that stay because of answers, as editors know them. ``gone`` are the
    names of comments that no page may hold any more.
    """

    written: Mapping[Path, bytes]
    deleted: tuple[Path, ...]
    emptied: tuple[str, ...]
    gone: tuple[str, ...]


def removal_of(erased: Sequence[Kept], kept: Sequence[Kept], store: Store) -> Removal:
    """Return what erasing comments changes among all that are ``kept``.

    In place of a published comment that others answer there is an empty one with ``Removed``, and
    its answers point there.
    """
    staying = _answered(erased, kept, store)
    names = {one.path: _place(one) for one in staying}
    renamed = {(one.article, one.name): names[one.path] for one in staying}
    written = {
        one.path.with_name(f"{names[one.path]}.md"): _empty_place(one, renamed) for one in staying
    }
    gone_files = {one.path for one in erased}
    for other in kept:
        parent = other.parent
        name = renamed.get((other.article, parent), parent)
        if other.path not in gone_files and name != parent:
            reply = rb"\g<1>" + name.encode()
            written[other.path] = _REPLY.sub(reply, other.path.read_bytes(), count=1)
    deleted = tuple(sorted(gone_files))
    emptied = tuple(f"{one.article}/{names[one.path]}" for one in staying)
    return Removal(written, deleted, emptied, tuple(path.stem for path in deleted))


def _answered(erased: Sequence[Kept], kept: Sequence[Kept], store: Store) -> list[Kept]:
    """Return the published ones that somebody else answers, directly or through one that stays."""
    gone = {one.path for one in erased}
    staying: set[Path] = set()
    while True:
        parents = {
            (one.article, one.parent) for one in kept if one.path not in gone or one.path in staying
        }
        found = {
            one.path
            for one in erased
            if one.path.is_relative_to(store.approved) and (one.article, one.name) in parents
        }
        if found == staying:
            return [one for one in erased if one.path in staying]
        staying = found


def _place(one: Kept) -> str:
    """Return the name of the empty place: another one, which tells nobody's.

    What purges the history of a file by its name must not take the empty place along.
    """
    day = _DAY.match(one.name)
    digest = hashlib.sha256(f"{one.article}/{one.name}".encode()).hexdigest()[:8]
    return f"{day[0]}-{digest}" if day else digest


def _empty_place(one: Kept, renamed: Mapping[tuple[str, str], str]) -> bytes:
    parent = one.parent
    lines = [f"Date: {one.get('Date')}"] if one.get("Date") else []
    if parent:
        lines.append(f"Reply_to: {renamed.get((one.article, parent), parent)}")
    return "\n".join([f"Removed: {_REASON}", *lines, ""]).encode()
