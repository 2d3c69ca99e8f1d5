"""Pictures that may be shown for a time only, and those whose people no longer consent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.core.dates import short_date
from plugins.core.problems import Problem, Severity
from plugins.image_credits.model import Companion

NOTICE = dt.timedelta(days=60)
"""How long before its last day an editor is told."""

_INSTEAD = "Bis dahin steht überall, wo es zu sehen war, dass es nicht mehr zur Verfügung steht."


def is_withdrawn(companion: Companion | None, today: dt.date) -> bool:
    """Tell whether a picture may not be shown today: its licence is over, or a consent ended."""
    return companion is not None and (
        _is_over(companion, today) or _is_revoked(companion.consent_ended, today)
    )


def check_standing(companion: Companion, today: dt.date) -> Iterator[Problem]:
    """Yield warnings: a picture that is gone must be noticed, but keeps no site from being written.

    IMG008 once the last day is over, IMG009 in the time before, IMG033 where the people shown have
    withdrawn their consent (§ 22 KUG).
    """
    name = companion.picture.rpartition("/")[2]
    ended = companion.consent_ended
    if ended and _is_revoked(ended, today):
        what = f"Die Einwilligung zum Bild „{name}“ ist seit dem {short_date(ended)} widerrufen."
        remedy = f"Ein anderes Bild verwenden und dieses löschen. {_INSTEAD}"
        yield Problem("IMG033", companion.consent_ended_place, what, remedy, Severity.WARNING)
        return
    day = companion.expires
    if day is None:
        return
    remedy = "Die Lizenz verlängern und „Expires“ anpassen, oder ein anderes Bild verwenden."
    if _is_over(companion, today):
        what = f"Das Bild „{name}“ durfte nur bis zum {short_date(day)} gezeigt werden."
        remedy = f"{remedy} {_INSTEAD}"
        yield Problem("IMG008", companion.expires_place, what, remedy, Severity.WARNING)
    elif day - today <= NOTICE:
        what = f"Das Bild „{name}“ darf nur noch bis zum {short_date(day)} gezeigt werden."
        yield Problem("IMG009", companion.expires_place, what, remedy, Severity.WARNING)


def _is_over(companion: Companion, today: dt.date) -> bool:
    return companion.expires is not None and companion.expires < today


def _is_revoked(since: dt.date | None, today: dt.date) -> bool:
    return since is not None and since <= today
