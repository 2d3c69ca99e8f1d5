"""A companion file that a program has written counts once an editor has confirmed it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.core.problems import Problem
from plugins.image_credits.model import Companion


def check_confirmed(companion: Companion | None) -> Iterator[Problem]:
    """Yield IMG051 where ``Checked: nein`` still stands there."""
    if companion and not companion.confirmed:
        yield Problem(
            "IMG051",
            companion.confirmed_place,
            f"Die Angaben zum Bild „{companion.picture.rpartition('/')[2]}“ hat noch niemand "
            "bestätigt.",
            "Alle Zeilen prüfen, auch „Alt“, dann hier Tag und Namen eintragen: "
            "Checked: 12.03.2026 Erika Mustermann",
        )
