"""What editors write about changes, read but not yet compared with anything."""

from __future__ import annotations

import datetime as dt

from plugins.core.frozen import frozen
from plugins.core.problems import Place


@frozen
class Entry:
    """One ``Update:`` line. ``reason`` is as written, without ``Nachtrag:`` in front."""

    date: dt.date
    reason: str
    addendum: bool
    place: Place


@frozen
class PeriodDocument:
    """A ``Zeitdokument:`` line; ``date`` is ``None`` for the day of publication."""

    date: dt.date | None
    place: Place


@frozen
class AddendumHeading:
    """A heading in the body that begins with ``Nachtrag``; ``date`` is ``None`` without one."""

    text: str
    date: dt.date | None
    anchor: str
    place: Place
