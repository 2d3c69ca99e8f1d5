"""Why files were made anew: each is put down to the input that changed, in lines of German."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from plugins.blog.views import Page
from plugins.core.frozen import frozen
from plugins.core.ledger import Cell
from plugins.host.difference import Difference
from plugins.host.due import BROKEN
from plugins.host.reads import Reads
from plugins.host.slots import Piece

_LINES = 4
_NAMES = 3
_DERIVED = "Listen und Angaben, die sich aus mehreren Änderungen ergeben"
_PROBLEMS = "Meldungen, die auf den Seiten stehen"
_BROKEN = "Dateien, die jemand im Ausgabeordner verändert oder gelöscht hat"


@frozen
class Delivery:
    """What a build did.

    ``foreign`` is what was removed of other makers. ``why`` says what made an output path due: a
    word of ``due``, or the entry of a table that is another; ``changed`` are all such entries.
    ``pieces`` are all there are, ``reads`` what they have read, ``before`` the same of the build
    before.
    """

    written: Collection[str]
    removed: Collection[str]
    foreign: Collection[str]
    why: Mapping[str, str | Cell]
    pieces: Mapping[str, Piece]
    reads: Reads
    before: Reads
    changed: Collection[Cell]

    @cached_property
    def _hits(self) -> Mapping[str, list[Cell]]:
        return self.before.hits(self.changed)

    def hits(self, path: str) -> Sequence[Cell]:
        """Return the entries that are others of all that a page had read before, sorted."""
        return self._hits.get(path, ())


def reasons(difference: Difference, delivery: Delivery) -> list[str]:
    """Return in a few lines why files were written or removed, the most frequent reason first."""
    groups: dict[str, int] = {}
    for path in delivery.written:
        cause = cause_of(path, difference, delivery)
        groups[cause] = groups.get(cause, 0) + 1
    lines = list(_grouped(groups, difference.day, len(delivery.reads)))
    if difference.appeared and difference.day not in groups:
        lines.append(f"{difference.day}.")
    ours = set(delivery.removed) - set(delivery.foreign)
    if not groups and difference.told:
        without = "Entfernt wegen" if ours else "Geändert, ohne Folgen für die Seiten"
        lines.append(f"{without}: {_some(difference.told, difference.more)}.")
    if delivery.foreign:
        lines.append(f"Entfernt, weil nicht von diesem Blog: {_some(sorted(delivery.foreign))}.")
    return lines


def cause_of(path: str, difference: Difference, delivery: Delivery) -> str:
    """Return the input behind a file that was made anew."""
    reason = delivery.why[path]
    if reason == BROKEN:
        return _BROKEN
    if isinstance(reason, str):
        found = _behind_piece(delivery.pieces[path], difference)
    else:
        found = behind(reason, difference)
    if found:
        return found
    if len(difference.told) > 1:
        causes = (behind(cell, difference) for cell in delivery.hits(path))
        return next((cause for cause in causes if cause), _DERIVED)
    return difference.told[0] if difference.told else _DERIVED


def behind(cell: Cell, difference: Difference) -> str:
    """Return the input that an entry of a table is made from, empty where it may be several."""
    table, key = cell
    if table == "host.theme":
        return difference.looks.get(key, "")
    if table == "host.settings":
        return "; ".join(difference.settings)
    if table == "host.problems":
        return _PROBLEMS
    return _at(key, difference)


def _at(key: str, difference: Difference) -> str:
    """Return the changed file at a content path, or the one that speaks for it."""
    if key in difference.appeared:
        return difference.day
    for path in (key, f"{key}.txt", f"{key}.TXT"):
        if path in difference.files:
            return difference.file(path)
    return ""


def _behind_piece(piece: Piece, difference: Difference) -> str:
    what = piece.what
    source = what.source if isinstance(what, Page) else ""
    keys = (source, *(key for key in what.key if isinstance(key, str)))
    return next((found for key in keys if key and (found := _at(key, difference))), "")


def _grouped(groups: Mapping[str, int], day: str, total: int) -> Iterator[str]:
    ordered = sorted(groups, key=lambda cause: (-groups[cause], cause))
    kept = ordered if len(ordered) <= _LINES else ordered[: _LINES - 1]
    for cause in kept:
        if cause == day:
            yield f"{cause} ({_files(groups[cause], total)})."
        else:
            yield f"Neu wegen: {cause}: {_files(groups[cause], total)}."
    if len(kept) < len(ordered):
        rest = ordered[len(kept) :]
        number = sum(groups[cause] for cause in rest)
        yield f"Neu wegen: {len(rest)} weiteren Änderungen: {_files(number, total)}."


def _files(number: int, total: int) -> str:
    if number == total:
        return f"alle {number} Dateien"
    return f"{number} Datei" if number == 1 else f"{number} Dateien"


def _some(names: Sequence[str], more: int = 0) -> str:
    """Return the first names, and how many there are besides."""
    rest = max(len(names) - _NAMES, 0) + more
    told = "; ".join(names[:_NAMES])
    return f"{told} und {rest} mehr" if rest else told
