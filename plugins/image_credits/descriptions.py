"""Every picture is described or is decoration on purpose (WCAG 2.2, 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.core.problems import Place, Problem
from plugins.image_credits.alt_texts import check_alt
from plugins.image_credits.companion import DECORATIVE
from plugins.image_credits.completeness import companion_to_write
from plugins.image_credits.known import Known
from plugins.image_credits.model import NOWHERE, Companion, Use


def check_description(use: Use, known: Known, file: Place) -> Iterator[Problem]:
    """Yield what is wrong with the alternative text of one use.

    What the picture's ``file`` itself says is only proposed: an editor must confirm it.
    IMG005 there is none, IMG014 decoration where none may be, IMG015 ``dekorativ`` in the text
    itself; besides the codes of ``check_alt``.
    """
    companion, proposed = known.companion, known.embedded.alt
    if use.alt.casefold().strip() in DECORATIVE:
        yield _decoration_in_text(use, file)
    elif use.alt:
        yield from check_alt(use.alt, use.path, use.alt_place)
    elif companion and companion.decorative:
        if use.portrait or use.linked:
            yield _no_decoration(use)
    elif not (companion and companion.rights.alt):
        useless = any(check_alt(proposed, use.path, file))
        yield _undescribed(use, companion, file, "" if useless else proposed)
    else:
        yield from check_alt(companion.rights.alt, use.path, companion.alt_place)


def is_sound(alt: str, picture: str) -> bool:
    """Tell whether a page's own text for a picture is in order, whatever is known of that."""
    own = bool(alt) and alt.casefold().strip() not in DECORATIVE
    return own and not any(check_alt(alt, picture, NOWHERE))


def _undescribed(use: Use, companion: Companion | None, file: Place, proposed: str) -> Problem:
    name = use.path.rpartition("/")[2]
    what = f"Das Bild „{name}“ hat keinen Alternativtext"
    if proposed:
        where = companion.place if companion else use.place
        remedy = _confirm(companion, file, proposed)
        return Problem("IMG005", where, f"{what}, nur die Bilddatei schlägt einen vor.", remedy)
    if companion:
        remedy = "In dieser Datei ergänzen: Alt: Was auf dem Bild zu sehen ist (oder, wenn es nur "
        remedy += "schmückt, Alt: dekorativ)"
        return Problem("IMG005", companion.place, f"{what} (verwendet in {use.place}).", remedy)
    here = {
        "body": f"Hier beschreiben: ![Was auf dem Bild zu sehen ist]({name}). Oder: ",
        "header": "Im Kopf der Datei ergänzen: Image_alt: Was auf dem Bild zu sehen ist. Oder: ",
        "companion": "",
    }[use.alt_in]
    remedy = here + companion_to_write(file.path, ("Alt",))
    return Problem("IMG005", use.place, f"{what}.", remedy)


def _confirm(companion: Companion | None, file: Place, proposed: str) -> str:
    if not companion:
        return companion_to_write(file.path, ("Alt",), proposed)
    return f"Stimmt er, in dieser Datei ergänzen, sonst verbessern: Alt: {proposed}"


def _no_decoration(use: Use) -> Problem:
    role = "Ein Porträt" if use.portrait else "Ein verlinktes Bild"
    return Problem(
        "IMG014",
        use.place,
        f"{role} ist nie nur Schmuck; „{use.path.rpartition('/')[2]}“ braucht hier einen "
        "Alternativtext.",
        "Wer oder was zu sehen ist, oder wohin der Link führt: hier als Alternativtext oder als "
        "„Alt“ in der Datei zum Bild.",
    )


def _decoration_in_text(use: Use, file: Place) -> Problem:
    return Problem(
        "IMG015",
        use.alt_place,
        f"„{use.alt}“ würde als Alternativtext vorgelesen.",
        f"Den Alternativtext hier leer lassen und in {file.path}.txt schreiben: Alt: dekorativ",
    )
