"""Pictures that may be shown for a time only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.core.dates import short_date
from plugins.core.problems import Problem, Severity
from plugins.image_credits.model import Companion

NOTICE = dt.timedelta(days=60)
"""How long before its last day an editor is told."""


def check_deadline(companion: Companion, today: dt.date) -> Iterator[Problem]:
    """Yield IMG008 once the last day is over, IMG009 (a warning) in the time before."""
    day = companion.expires
    if day is None:
        return
    name = companion.picture.rpartition("/")[2]
    remedy = "Die Lizenz verlängern und „Expires“ anpassen, oder ein anderes Bild verwenden."
    if day < today:
        what = f"Das Bild „{name}“ durfte nur bis zum {short_date(day)} gezeigt werden."
        yield Problem("IMG008", companion.expires_place, what, remedy)
    elif day - today <= NOTICE:
        what = f"Das Bild „{name}“ darf nur noch bis zum {short_date(day)} gezeigt werden."
        yield Problem("IMG009", companion.expires_place, what, remedy, Severity.WARNING)
