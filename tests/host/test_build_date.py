"""The build date is the only clock."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.host.build_date import read_build_date


def test_the_environment_sets_it() -> None:
    """So a build can be repeated."""
    assert read_build_date({"BUILD_DATE": "2026-03-12"}, "Europe/Berlin") == dt.date(2026, 3, 12)


@pytest.mark.parametrize("given", ["gestern", "12.03.2026", "2026-02-30"])
def test_no_date_ends_the_run(given: str) -> None:
    """In German, with the way to write it."""
    with pytest.raises(SystemExit, match=f"BUILD_DATE={given} ist kein Datum"):
        read_build_date({"BUILD_DATE": given}, "Europe/Berlin")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_sites_today(zone: str) -> None:
    """The two ends of the world never have the same date as each other all day."""
    today = dt.datetime.now(dt.UTC).date()

    found = read_build_date({"BUILD_DATE": ""}, zone)

    assert abs((found - today).days) <= 1
    assert read_build_date({}, "Pacific/Kiritimati") > read_build_date({}, "Pacific/Pago_Pago")
