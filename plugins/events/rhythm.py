"""How an event repeats, in words: ``alle 2 Monate am ersten Donnerstag``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.core.texts import Texts
from plugins.events.tokens import WEEKDAYS

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(rf"(?P<nth>[+-]?\d+)?(?P<code>{'|'.join(_CODES)})")
_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}
# What bounds a rule or says when a week begins changes no word.
_SILENT = frozenset({"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST"})


def rhythm_of(rule: str, texts: Texts) -> str:
    """Return a rule (RFC 5545, 3.3.10) in words; empty where only its dates can tell it."""
    written = "".join(rule.split()).upper().removeprefix("RRULE:").strip(";")
    parts = {name: value for name, _, value in (part.partition("=") for part in written.split(";"))}
    frequency = parts["FREQ"].casefold()
    rhythm = texts(f"event.rhythm.{frequency}", count=int(parts.get("INTERVAL", "1")))
    more = parts.keys() - _SILENT
    if not more:
        return rhythm
    days = _days(frequency, parts, texts) if len(more) == 1 else []
    if not days:
        return ""
    *others, last = days
    joined = texts("event.rhythm.comma").join(others)
    listed = texts("event.rhythm.and", days=joined, day=last) if others else last
    return texts("event.rhythm.on", rhythm=rhythm, days=listed)


def _days(frequency: str, parts: Mapping[str, str], texts: Texts) -> list[str]:
    """Return the days of a week or month; none where they take more words."""
    if frequency == "monthly" and "BYMONTHDAY" in parts:
        days = [_of_month(int(day), texts) for day in parts["BYMONTHDAY"].split(",")]
        return days if all(days) else []
    if frequency not in {"weekly", "monthly"} or "BYDAY" not in parts:
        return []
    days = []
    for written in parts["BYDAY"].split(","):
        found = _DAY.fullmatch(written)
        nth = (found["nth"] or "").removeprefix("+") if found else "?"
        if not found or (frequency == "weekly") != (not nth) or (nth and nth not in _NTH):
            return []
        day = WEEKDAYS[_CODES.index(found["code"])]
        days.append(texts(f"event.rhythm.nth.{_NTH[nth]}", day=day) if nth else day)
    return days


def _of_month(number: int, texts: Texts) -> str:
    if number == -1:
        return texts("event.rhythm.last_day")
    return texts("event.rhythm.day", number=number) if number > 0 else ""
