"""How old a figure is: „Stand: August 2020“, „Stand: 12.03.2021“, „(Stand 08/2020)“.

Readers' programs get the date in a form of theirs, and rules learn which figures have aged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from plugins.core.calendar_days import days_in
from plugins.core.german_dates import MONTH_NUMBERS
from plugins.core.problems import Place, Problem, Severity
from plugins.text.source_lines import line_with
from plugins.text.tree import Child, Element, Run

PERHAPS = "Stand"
"""Stands in every text with such a mark."""

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_QUARTER = r"(?P<quarter>[1-4])\.[ ]?Quartal[ ]|Q(?P<q>[1-4])[ /]"
_PARTS = {"anfang": 4, "mitte": 8, "frühjahr": 6, "frühling": 6, "sommer": 9, "herbst": 12}
_MARK = re.compile(
    rf"""
    (?<![\w-]) Stand (?P<colon>:)? [ \u00a0]+ (?:(?:vom|am|im)[ \u00a0])?
    (?P<date>
        (?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)(?:-(?P<iso_day>\d\d))?
      | (?:(?P<day>\d{{1,2}})\.[ \u00a0]?)? (?P<number>\d{{1,2}})(?:/|\.[ \u00a0]?)(?P<year>\d{{4}})
      | (?:(?P<day_of>\d{{1,2}})\.[ \u00a0]?)? (?P<name>{_MONTH})\.?[ \u00a0](?P<year_of>\d{{4}})
      | (?: {_QUARTER} | (?P<part>{"|".join(_PARTS)}|ende|winter)[ \u00a0] )?
        (?P<only_year>\d{{4}})
    )
    (?![\w/-]|[.]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PASSED_OVER = frozenset({"code", "pre", "kbd", "samp", "var", "time"})


def find_marks(root: Element, source: str, place: Place) -> Iterator[Problem]:
    """Put an element around the date of each mark; yield TXT018 for a day that does not exist."""
    children: list[Child] = []
    for child in root.children:
        if isinstance(child, Run) and PERHAPS in child.text:
            yield from _marked(child, children, source, place)
            continue
        if isinstance(child, Element) and child.tag not in _PASSED_OVER:
            yield from find_marks(child, source, place)
        children.append(child)
    root.children = children


def _marked(run: Run, children: list[Child], source: str, place: Place) -> Iterator[Problem]:
    """Append the pieces of a text to ``children``."""
    done = 0
    for found in _MARK.finditer(run.text):
        if not found[0].startswith("Stand") or not _means_a_date(found):
            continue
        line = line_with(found[0], source, place.line, run.line)
        period = _period(found)
        if period is None:
            yield Problem(
                "TXT018",
                place.at(line),
                f"Den Tag „{found['date']}“ gibt es nicht.",
                "Schreibweise: Stand: August 2026 oder Stand: 12.03.2026",
                Severity.WARNING,
            )
            continue
        iso, until = period
        children.append(Run(run.text[done : found.start("date")], run.line))
        said = {"iso": iso, "until": until.isoformat()}
        children.append(Element("as-of", said, line, [Run(found["date"], line)]))
        done = found.end()
    children.append(Run(run.text[done:], run.line))


def _means_a_date(found: re.Match[str]) -> bool:
    """„Stand 2020“ alone could be one at a fair; in brackets or after a colon it is a year."""
    only = found["only_year"] and not (found["part"] or found["quarter"] or found["q"])
    return bool(found["colon"]) or not only or found.string[: found.start()].endswith("(")


def _period(found: re.Match[str]) -> tuple[str, dt.date] | None:
    """Return the date as ISO 8601 writes it, and its last day; ``None`` if it does not exist."""
    year = int(found["iso_year"] or found["year"] or found["year_of"] or found["only_year"])
    month = int(found["iso_month"] or found["number"] or 0)
    if found["name"]:
        month = MONTH_NUMBERS[found["name"].casefold()]
    day = int(found["iso_day"] or found["day"] or found["day_of"] or 0)
    if found["only_year"]:
        quarter = found["quarter"] or found["q"]
        last = int(quarter) * 3 if quarter else _PARTS.get((found["part"] or "").casefold(), 12)
        return f"{year:04}", _last_day(year, last)
    try:
        if day:
            return f"{year:04}-{month:02}-{day:02}", dt.date(year, month, day)
        return f"{year:04}-{month:02}", _last_day(year, month)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> dt.date:
    if not 1 <= month <= 12 or not year:
        raise ValueError(f"there is no month {month} in {year}")
    return dt.date(year, month, days_in(year, month))
