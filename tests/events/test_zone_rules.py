"""What calendars say of time zones, compared with the zones themselves."""

from __future__ import annotations

import datetime as dt
import importlib.resources
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from dateutil.tz import tzical

from plugins.events.calendars import event_calendar
from plugins.events.zone_rules import observances
from plugins.events.zones import rule_of, zone_named, zone_names
from tests.events.conftest import SITE, TEXTS, ReadEvent

ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour
    "America/Nuuk",  # on the day before a rule's
    "Asia/Jerusalem",
    "Africa/Casablanca",  # around Ramadan
    "Asia/Tokyo",
    "UTC",
]


@pytest.mark.parametrize("zone", ZONES)
def test_a_calendar_tells_the_same_time_as_the_zone(read: ReadEvent, zone: str) -> None:
    """Every day of ten years, as an independent reader understands it."""
    event, _ = read(f"Start: 09.04.2026 10 Uhr\nOnline: ja\nTime_zone: {zone}")
    text = event_calendar(event, SITE, TEXTS).decode()
    told = tzical(io.StringIO(text.replace("\r\n", "\n"))).get(zone)
    assert told is not None
    noon = dt.datetime.combine(dt.date(2026, 1, 1), dt.time(12))
    days = [noon + dt.timedelta(days=number) for number in range(3650)]

    assert [day.replace(tzinfo=told).utcoffset() for day in days] == [
        day.replace(tzinfo=zone_named(zone)).utcoffset() for day in days
    ]


def test_a_rule_for_ever_is_told_as_one() -> None:
    """Calendars that go on for decades stay right; the start is the time on the clock before."""
    forward, back = observances("Europe/Berlin", 2026, 2036)

    assert (forward.start.isoformat(), forward.rule, forward.daylight) == (
        "2025-03-30T02:00:00",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        True,
    )
    assert (back.start.isoformat(), back.rule, back.daylight) == (
        "2025-10-26T03:00:00",
        "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        False,
    )


def test_what_has_no_rule_is_listed() -> None:
    """Before 1996 the summer of Germany ended in September."""
    shown = observances("Europe/Berlin", 1995, 1997)

    assert {one.rule for one in shown} == {""}
    listed = {date.isoformat() for one in shown for date in (one.start, *one.dates)}
    assert {"1995-09-24T03:00:00", "1996-10-27T03:00:00"} <= listed


def test_zones_of_the_system_do_not_count(tmp_path: Path) -> None:
    """Here it takes Berlin for Tokyo, and has been asked before."""
    tokyo = importlib.resources.files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Berlin").write_bytes(tokyo)
    code = (
        "import datetime as dt; from zoneinfo import ZoneInfo\n"
        "def hours(zone): return dt.datetime(2026, 1, 1, tzinfo=zone).utcoffset().seconds // 3600\n"
        "before = hours(ZoneInfo('Europe/Berlin'))\n"
        "from plugins.events.zones import zone_named\n"
        "print(before, hours(zone_named('Europe/Berlin')))"
    )
    surroundings = {**os.environ, "PYTHONTZPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["9", "1"]


def test_zones_have_rules() -> None:
    """Those of the package."""
    assert "Europe/Berlin" in zone_names()
    assert rule_of("Europe/Berlin") == "CET-1CEST,M3.5.0,M10.5.0/3"
