"""The build date, the only clock of a build: read once, at the edge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo


def read_build_date(environment: Mapping[str, str], timezone: str) -> dt.date:
    """Return ``BUILD_DATE`` (ISO), else today in the site's time zone.

    Raises ``SystemExit`` with a German message where ``BUILD_DATE`` is no date.
    """
    given = environment.get("BUILD_DATE", "")
    if not given:
        return dt.datetime.now(ZoneInfo(timezone)).date()
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        raise SystemExit(
            f"BUILD_DATE={given} ist kein Datum.\n    → So schreiben: BUILD_DATE=2026-03-12"
        ) from None
