"""When an event takes place, as its header says it, before the time zone is known."""

from __future__ import annotations

import datetime as dt

from plugins.core.frozen import frozen
from plugins.core.problems import Place


@frozen
class Point:
    """A day, a time of day, or both; ``offset`` (``+01:00``) where the header gives one."""

    date: dt.date | None
    time: dt.time | None = None
    offset: str = ""


@frozen
class Written:
    """What one header line says: ``start`` and ``end``, or ``words`` where the date follows.

    Of days only, ``end`` is the last one, included. ``start`` without a date stands in ``End``
    lines only, such as ``11:30 Uhr``.
    """

    start: Point | None
    end: Point | None
    words: str
    place: Place


@frozen
class WrittenDay:
    """A day of ``Except``, with the words after it."""

    date: dt.date
    reason: str
    place: Place
