"""What can be wrong with a picture file itself, and what an editor does about it."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.blog.media import TYPES, suffix_of
from plugins.core.problems import Place, Problem, Severity


def broken(place: Place) -> Problem:
    """Not a picture, or only part of one."""
    return Problem(
        "IMG017",
        place,
        "Die Bilddatei ist beschädigt oder kein Bild.",
        "Das Bild aus der Quelle neu speichern; öffnet es sich im Bildprogramm, als JPG oder PNG "
        "exportieren.",
    )


def wrong_suffix(place: Place, found: str) -> Problem:
    """A suffix that promises another format than the bytes hold."""
    return Problem(
        "IMG019",
        place,
        f"Die Endung passt nicht zum Inhalt: Die Datei ist ein Bild im Format {found}.",
        "Das Bild im Bildprogramm öffnen und im Format der Endung neu speichern; Umbenennen "
        "ändert das Format nicht.",
    )


def unreadable_metadata(place: Place, kinds: Iterable[str]) -> Problem:
    """A picture that can be shown, with a description of itself that cannot be read in full."""
    return Problem(
        "IMG020",
        place,
        f"Die Angaben im Bild ({', '.join(kinds)}) sind beschädigt oder zu groß und nicht ganz "
        "lesbar.",
        f"Alle Angaben in die Datei {place.path}.txt schreiben.",
        Severity.WARNING,
    )


def too_large(place: Place, size: tuple[int, int] | None) -> Problem:
    """A picture of more pixels than can be processed."""
    measure = f" ({size[0]} × {size[1]} Pixel)" if size else ""
    return Problem(
        "IMG021",
        place,
        f"Das Bild ist zu groß{measure}.",
        "Auf höchstens 4000 Pixel Breite verkleinern.",
    )


def too_long(place: Place) -> Problem:
    """An animation that should be a film."""
    return Problem(
        "IMG021",
        place,
        "Die Animation hat zu viele oder zu große Einzelbilder.",
        "Kürzen oder verkleinern, zum Beispiel auf 800 Pixel Breite; längere Aufnahmen sind als "
        "Video besser aufgehoben.",
    )


def no_picture(place: Place, path: str) -> Problem:
    """A file that stands as a picture and is of a format no browser shows."""
    name = path.rpartition("/")[2]
    remedy = "Als JPG oder PNG exportieren und diese Datei verwenden."
    played = TYPES.get(suffix_of(path))
    if played:
        block = played.partition("/")[0]
        remedy = (
            f"In einen Block schreiben, der mit ```{block} beginnt, mit File: {name} und Title."
        )
    return Problem("IMG022", place, f"„{name}“ ist kein Bild, das alle Browser zeigen.", remedy)
