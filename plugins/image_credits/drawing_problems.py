"""What can be wrong with a drawing (SVG), and what an editor does about it."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.core.problems import Place, Problem, Severity
from plugins.pictures.svg.findings import Refusal, Removed

_AS_PNG = "Oder die Zeichnung als PNG exportieren, mindestens 1600 Pixel breit."
_REFUSED = {
    Refusal.NO_XML: (
        "Die SVG-Datei ist beschädigt oder keine Zeichnung.",
        "Im Zeichenprogramm öffnen und als „Einfaches SVG“ neu speichern.",
    ),
    Refusal.NO_SVG: (
        "Die Datei heißt SVG, ist aber keine Zeichnung.",
        "Im Zeichenprogramm öffnen und als „Einfaches SVG“ neu speichern.",
    ),
    Refusal.ENTITIES: (
        "Die SVG-Datei enthält Ersetzungen (DOCTYPE mit ENTITY), die nicht geprüft werden können.",
        "In Illustrator ohne Illustrator-Bearbeitungsfunktionen speichern.",
    ),
    Refusal.TOO_LARGE: (
        "Die SVG-Datei ist zu groß.",
        "Eingebettete Fotos herausnehmen oder die Zeichnung vereinfachen, auf weniger als 5 MB.",
    ),
    Refusal.TOO_INVOLVED: (
        "Die Zeichnung ist zu verschachtelt; Browser brauchen dafür sehr lange.",
        "Klone, Muster und Gruppen im Zeichenprogramm auflösen und neu speichern.",
    ),
    Refusal.EMPTY: (
        "Ohne Programme und Fremdes bleibt von der SVG-Datei nichts, das gezeigt werden kann.",
        "Die Zeichnung als Formen und Text speichern.",
    ),
    Refusal.NO_SIZE: (
        "Die SVG-Datei sagt nicht, wie groß die Zeichnung ist.",
        "Im Zeichenprogramm die Seite an die Zeichnung anpassen und neu speichern.",
    ),
}
_LEFT_OUT = {
    Removed.SCRIPT: "Programme",
    Removed.MOVEMENT: "Bewegung",
    Removed.FOREIGN: "eingebettete Webseiten oder Medien (zum Beispiel foreignObject)",
    Removed.EXTERNAL: "Verweise auf andere Dateien und Adressen",
    Removed.FONT: "eingebettete Schriften",
    Removed.LINK: "Links",
    Removed.STYLE: "Formatangaben, die sich nicht prüfen lassen",
    Removed.UNKNOWN: "unbekannte Teile",
}


def refused_drawing(place: Place, why: Refusal) -> Problem:
    """An SVG that cannot be shown."""
    what, remedy = _REFUSED[why]
    return Problem("IMG018", place, what, f"{remedy} {_AS_PNG}")


def left_out(place: Place, removed: Sequence[Removed]) -> Problem:
    """An SVG of which readers get less than there is in the file."""
    parts = ", ".join(_LEFT_OUT[one] for one in removed)
    return Problem(
        "IMG040",
        place,
        f"Aus der SVG-Datei wird weggelassen, was nicht zum Zeichnen dient: {parts}.",
        "In der Vorschau prüfen, ob die Zeichnung noch stimmt. Sonst dort, wo sie gemacht wurde, "
        "Bilder einbetten, Schrift in Pfade umwandeln und neu speichern.",
        Severity.WARNING,
    )
