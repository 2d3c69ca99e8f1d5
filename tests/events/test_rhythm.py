"""Rules of recurrence in words."""

from __future__ import annotations

import pytest

from plugins.events.rhythm import rhythm_of
from tests.events.shown import TEXTS


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY;COUNT=3", "jeden Tag"),
        ("FREQ=DAILY;INTERVAL=2", "alle 2 Tage"),
        ("FREQ=WEEKLY;UNTIL=20271231", "jede Woche"),
        ("FREQ=WEEKLY;BYDAY=MO", "jede Woche am Montag"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR", "alle 2 Wochen am Montag, Mittwoch und Freitag"),
        ("FREQ=MONTHLY;BYDAY=2WE;COUNT=6", "jeden Monat am zweiten Mittwoch"),
        ("RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=+1TH", "alle 2 Monate am ersten Donnerstag"),
        ("freq=monthly; byday=-1fr; wkst=mo", "jeden Monat am letzten Freitag"),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "jeden Monat am ersten Montag und dritten Montag"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "jeden Monat am 1. und 15."),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "jeden Monat am letzten Tag"),
        ("FREQ=YEARLY", "jedes Jahr"),
    ],
)
def test_what_has_plain_words_is_told_in_them(rule: str, words: str) -> None:
    """Whatever its case, its blanks and its end."""
    assert rhythm_of(rule, TEXTS) == words


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=-2MO",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "FREQ=DAILY;BYDAY=MO,TU",
    ],
)
def test_what_has_none_is_told_by_its_dates(rule: str) -> None:
    """Half a rule would be wrong."""
    assert rhythm_of(rule, TEXTS) == ""
