"""The header keys of this plugin."""

from __future__ import annotations

from plugins.core.keys import Key
from plugins.update_notices.reading import read_period, read_update

KEYS = (
    Key(
        "Update",
        read_update,
        ("article",),
        "eine Änderung nach der Veröffentlichung: Tag und Grund, eine Zeile je Änderung",
        "12.03.2026 Absatz zu Fristen ergänzt",
        synonyms=("Aktualisierung", "Aktualisiert", "Änderung", "Updates"),
        repeated=True,
    ),
    Key(
        "Zeitdokument",
        read_period,
        ("article",),
        "der Beitrag bleibt mit Absicht auf dem Stand dieses Tages; „ja“ für den Tag der "
        "Veröffentlichung",
        "15.01.2024",
        synonyms=("Period_document",),
    ),
)
