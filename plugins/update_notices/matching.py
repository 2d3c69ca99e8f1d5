"""Which announced addendum is which heading in the body: they belong together by their day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.blog.model import Change
from plugins.update_notices.model import AddendumHeading, Entry


def changes_of(entries: Iterable[Entry], headings: Sequence[AddendumHeading]) -> tuple[Change, ...]:
    """Return the changes, oldest first; of one day, in the order of the lines.

    The first addendum of a day leads to the first heading of that day, the second to the second;
    where there are fewer headings, the last one serves the rest.
    """
    served: dict[object, int] = {}
    changes = []
    for entry in sorted(entries, key=lambda entry: (entry.date, entry.place.line)):
        anchors = [heading.anchor for heading in headings if heading.date == entry.date]
        anchor = ""
        if entry.addendum and anchors:
            turn = served.get(entry.date, 0)
            served[entry.date] = turn + 1
            anchor = anchors[min(turn, len(anchors) - 1)]
        changes.append(Change(entry.date, entry.reason, entry.addendum, anchor))
    return tuple(changes)


def unmatched(
    entries: Iterable[Entry], headings: Iterable[AddendumHeading]
) -> tuple[list[Entry], list[AddendumHeading]]:
    """Return announced addenda without a heading of their day, and headings without an entry.

    Headings without any date are always among the latter.
    """
    addenda = [entry for entry in entries if entry.addendum]
    headings = list(headings)
    announced = {entry.date for entry in addenda}
    shown = {heading.date for heading in headings}
    return (
        [entry for entry in addenda if entry.date not in shown],
        [heading for heading in headings if heading.date not in announced],
    )
