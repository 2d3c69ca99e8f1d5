"""What a build depends on besides its files."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.state import surroundings


@pytest.mark.parametrize(
    ("source", "name", "counts"),
    [
        ("import os\nA = os.environ['SITE_NAME']", "SITE_NAME", True),
        ("from os import getenv as g\nA = g('SITE_NAME', '')", "SITE_NAME", True),
        ("import os\nA = os.path.expandvars('$HOME/theme')", "HOME", True),
        ("import os\nA = os.environb[b'SITE_NAME']", "SITE_NAME", True),
        ("import os\nA = f'{1}HOST'", "HOST", True),
        ("PATH = 'content'", "PATH", False),
        ("A = 1  # HOME", "HOME", False),
        ("", "HOME", False),
        ("", "BUILD_DATE", True),
        ("", "AMTSBLOG_MODE", True),
    ],
)
def test_which_variables_count(source: str, name: str, counts: bool) -> None:
    """Those that strings of the settings name, and a few always."""
    words = surroundings.words_of([source.encode(), b""])

    assert surroundings.variables({name: "x"}, words) == ({name: "x"} if counts else {})


@pytest.mark.parametrize(
    ("day", "zone", "begins", "hours"),
    [
        ("2026-03-12", "Europe/Berlin", "2026-03-11T23:00+00:00", 24),
        ("2026-07-01", "Europe/Berlin", "2026-06-30T22:00+00:00", 24),
        ("2026-03-29", "Europe/Berlin", "2026-03-28T23:00+00:00", 23),
        ("2026-10-25", "Europe/Berlin", "2026-10-24T22:00+00:00", 25),
        ("2026-03-12", "UTC", "2026-03-12T00:00+00:00", 24),
    ],
)
def test_when_a_day_is(day: str, zone: str, begins: str, hours: int) -> None:
    """From midnight to midnight where the site is at home, also when clocks are changed."""
    first, last = surroundings.span_of(day, zone)

    assert first == dt.datetime.fromisoformat(begins).timestamp()
    assert (last - first) / 3600 == hours
