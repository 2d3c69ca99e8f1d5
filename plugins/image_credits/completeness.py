"""What every picture on a page must have: creator, source, licence (§ 13 UrhG names the first)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.blog.credits import GENERATED
from plugins.core.problems import Place, Problem
from plugins.image_credits.model import Companion, Rights
from plugins.image_credits.rights import needs_reason

_EXAMPLES = {
    "Creator": "Erika Mustermann",
    "Reason": "Archivbild von 1910, der Nachlass nennt keinen Namen",
    "Source": "Stadt Musterhausen",
    "Licence": "Eigenes Bild",
    "Alt": "Was auf dem Bild zu sehen ist",
}
_CODES = {"Creator": "IMG002", "Source": "IMG003", "Licence": "IMG004", "Reason": "IMG006"}
_WORDS = {
    "Creator": "wer es gemacht hat",
    "Reason": "warum kein Mensch als Urheber genannt ist",
    "Source": "von wem es stammt",
    "Licence": "warum es hier stehen darf",
}


def missing(rights: Rights, reason: str) -> tuple[str, ...]:
    """Return the header keys whose values are missing."""
    found = {
        "Creator": bool(rights.creator),
        "Reason": bool(reason) or not needs_reason(rights),
        "Source": bool(rights.source),
        "Licence": bool(rights.licence),
    }
    return tuple(key for key, given in found.items() if not given)


def check_rights(
    rights: Rights, companion: Companion | None, shown: str, use: Place, described: bool
) -> Iterator[Problem]:
    """Yield a problem for each missing part at the companion, or one for all at the first use.

    ``shown`` is the path of the picture as editors see it; where a use is not ``described``, the
    companion to be written takes that along. Codes: IMG001 without a companion,
    else IMG002 creator, IMG003 source, IMG004 licence, IMG006 reason.
    """
    keys = missing(rights, companion.reason if companion else "")
    if companion:
        for key in keys:
            what = f"Zum Bild „{_name(shown)}“ fehlt, {_WORDS[key]}."
            remedy = f"In dieser Datei ergänzen: {key}: {_EXAMPLES[key]}"
            yield Problem(_CODES[key], companion.place, what, remedy)
    elif keys:
        words = ", ".join(_WORDS[key] for key in keys)
        what = f"Das Bild „{_name(shown)}“ hat keinen vollständigen Nachweis. Es fehlt: {words}."
        lines = keys if described else (*keys, "Alt")
        yield Problem("IMG001", use, what, companion_to_write(shown, lines))


def check_kind(rights: Rights, companion: Companion | None, use: Place) -> Iterator[Problem]:
    """Yield IMG024 where a generated picture is called a photo or anything else."""
    if rights.creator == GENERATED and rights.kind != "ai":
        yield Problem(
            "IMG024",
            companion.place if companion else use,
            "Als Urheber ist „KI-generiert“ genannt, als Art des Bildes aber etwas anderes.",
            "Die Zeile „Kind“ löschen, oder bei „Creator“ den Menschen nennen.",
        )


def companion_to_write(shown: str, keys: Sequence[str]) -> str:
    """Return a remedy with the text of a companion file, ready to be copied."""
    lines = "\n".join(f"{key}: {_EXAMPLES[key]}" for key in keys)
    return f"Neben dem Bild die Textdatei {shown}.txt anlegen, zum Beispiel mit:\n{lines}"


def _name(shown: str) -> str:
    return shown.rpartition("/")[2]
