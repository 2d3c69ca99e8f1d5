"""What every picture on a page must have: creator, source, licence (§ 13 UrhG names the first).

Rules for single sources and licences want more, portraits a note on consent (§ 22 KUG).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.blog.credits import GENERATED
from plugins.core.problems import Place, Problem
from plugins.image_credits.known import Known
from plugins.image_credits.model import Companion, Rights, Use
from plugins.image_credits.rights import needs_reason

_EXAMPLES = {
    "Creator": "Erika Mustermann",
    "Reason": "Archivbild von 1910, der Nachlass nennt keinen Namen",
    "Source": "Stadt Musterhausen",
    "Licence": "Eigenes Bild",
    "Source_url": "https://www.example.org/bild",
    "Licence_url": "https://www.example.org/lizenz",
    "Title": "Gießkanne am Markt",
    "Copyright": "© 2026 Erika Mustermann",
    "Consent": "12.03.2026, schriftlich, Ordner Bildrechte",
    "Alt": "Was auf dem Bild zu sehen ist",
}
_CODES = {"Creator": "IMG002", "Source": "IMG003", "Licence": "IMG004", "Reason": "IMG006"}
_WORDS = {
    "Creator": "wer es gemacht hat",
    "Reason": "warum kein Mensch als Urheber genannt ist",
    "Source": "von wem es stammt",
    "Licence": "warum es hier stehen darf",
}
_WANTED = {
    "creator": ("Creator", "der Name des Menschen, der es gemacht hat"),
    "source_url": ("Source_url", "die Adresse, von der es stammt"),
    "licence_url": ("Licence_url", "die Adresse der Lizenz"),
    "title": ("Title", "sein Titel"),
    "reason": ("Reason", "eine Begründung"),
    "copyright": ("Copyright", "der Urheberrechtsvermerk"),
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


def lacking(known: Known) -> Iterator[tuple[str, str]]:
    """Yield key and meaning of everything that is missing but the alternative text."""
    keys = missing(known.rights, known.reason)
    yield from ((key, _WORDS[key]) for key in keys)
    for demand in known.terms.missing(known.rights, known.reason):
        key, word = _WANTED[demand.part]
        if key not in keys:
            yield key, f"{word}, Regel {demand.rule}"
    if known.lacks_consent:
        yield "Consent", "der Vermerk zur Einwilligung"


def check_rights(known: Known, shown: str, place: Place, described: bool) -> Iterator[Problem]:
    """Yield a problem for each missing part at the companion, or one for all at the first use.

    ``shown`` is the path of the picture as editors see it, ``place`` the companion or the first
    use; where a use is not ``described``, the companion to be written takes that along. Codes:
    IMG001 without a companion, else IMG002 creator, IMG003 source, IMG004 licence, IMG006 reason,
    IMG030 what a rule wants besides.
    """
    name = shown.rpartition("/")[2]
    keys = missing(known.rights, known.reason)
    more = [
        (*_WANTED[one.part], one)
        for one in known.terms.missing(known.rights, known.reason)
        if _WANTED[one.part][0] not in keys
    ]
    if known.companion:
        for key in keys:
            what = f"Zum Bild „{name}“ fehlt, {_WORDS[key]}."
            yield Problem(_CODES[key], place, what, _to_add(key))
        for key, word, demand in more:
            what = f"Zum Bild „{name}“ fehlt {word} (Regel „{demand.rule}“)."
            # A hint that has the line to write stands for itself.
            hinted = f"{key}:" in demand.hint
            remedy = demand.hint if hinted else f"{_to_add(key)}\n{demand.hint}".rstrip()
            yield Problem("IMG030", place, what, remedy)
    elif keys or more:
        words = ", ".join([*(_WORDS[key] for key in keys), *(word for _, word, _ in more)])
        what = f"Das Bild „{name}“ hat keinen vollständigen Nachweis. Es fehlt: {words}."
        lines = [*keys, *(key for key, _, _ in more)]
        lines += ["Consent"] if known.lacks_consent else []
        lines += [] if described else ["Alt"]
        yield Problem("IMG001", place, what, companion_to_write(shown, lines, known.embedded.alt))


def check_kind(known: Known, place: Place) -> Iterator[Problem]:
    """Yield a problem where a generated picture is called a photo or anything else.

    IMG024 its creator says so, IMG034 the file itself does.
    """
    if known.rights.kind == "ai":
        return
    if known.rights.creator == GENERATED:
        yield Problem(
            "IMG024",
            place,
            "Als Urheber ist „KI-generiert“ genannt, als Art des Bildes aber etwas anderes.",
            "Die Zeile „Kind“ löschen, oder bei „Creator“ den Menschen nennen.",
        )
    elif known.embedded.kind == "ai":
        yield Problem(
            "IMG034",
            place,
            "Die Bilddatei sagt, dass eine KI das Bild erzeugt hat, „Kind“ sagt etwas anderes.",
            "So kennzeichnen: Kind: KI-generiert. Ist das falsch, die Angabe „Digital Source Type“ "
            "in der Bilddatei löschen.",
        )


def check_consent(uses: tuple[Use, ...], companion: Companion | None) -> Problem:
    """Return IMG032: a portrait has no note on consent; ``uses`` holds a portrait."""
    portrait = next(use for use in uses if use.portrait)
    name = portrait.path.rpartition("/")[2]
    here = "In dieser Datei" if companion else f"In der Textdatei {name}.txt neben dem Bild"
    return Problem(
        "IMG032",
        companion.place if companion else portrait.place,
        f"Zum Porträt „{name}“ fehlt der Vermerk, dass die abgebildete Person eingewilligt hat.",
        f"{here} ergänzen, seit wann und wo der Nachweis liegt (wird nie veröffentlicht): "
        f"Consent: {_EXAMPLES['Consent']}",
    )


def companion_to_write(shown: str, keys: Sequence[str], proposed: str = "") -> str:
    """Return a remedy with the text of a companion file, ready to be copied.

    ``proposed`` is the alternative text that the picture's file holds.
    """
    words = {**_EXAMPLES, "Alt": proposed} if proposed else _EXAMPLES
    lines = "\n".join(f"{key}: {words[key]}" for key in keys)
    return f"Neben dem Bild die Textdatei {shown}.txt anlegen, zum Beispiel mit:\n{lines}"


def _to_add(key: str) -> str:
    return f"In dieser Datei ergänzen: {key}: {_EXAMPLES[key]}"
