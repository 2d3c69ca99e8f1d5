"""The header keys of a companion file such as ``titel.jpg.txt``."""

from __future__ import annotations

import re

from plugins.core import values
from plugins.core.dates import read_date
from plugins.core.keys import Key
from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity

KIND = "picture"
"""The kind of document a companion file is."""

_KINDS = {
    "foto": "photo",
    "grafik": "graphic",
    "screenshot": "screenshot",
    "ki-generiert": "ai",
    "photo": "photo",
    "graphic": "graphic",
    "bildschirmfoto": "screenshot",
    "ai": "ai",
}
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_HALF = late(r"(?:ja|yes|nein|no|(?:mit|in|von|durch)\b.*)", re.IGNORECASE)


def read_edited(value: str, place: Place) -> tuple[str | None, list[Problem]]:
    """Read how a picture was changed, in words that stand by themselves (else IMG023)."""
    words = " ".join(value.split())
    if not _HALF.fullmatch(words):
        return words, []
    return None, [
        Problem(
            "IMG023",
            place,
            f"„{words}“ steht so hinter dem Bildnachweis und sagt nicht, was geändert wurde.",
            "Ausschreiben, zum Beispiel Edited: bearbeitet mit Canva, oder die Zeile löschen.",
        )
    ]


def read_creator(value: str, place: Place) -> tuple[str | None, list[Problem]]:
    """Read who made a picture; the source has a line of its own (else IMG025, a warning).

    ``Name/Haus`` is the form of the credit: written as creator, the source would stand there twice.
    """
    words, problems = values.text(value, place)
    creator, _, source = (part.strip() for part in (words or "").partition("/"))
    hosts = [part for part in (creator, source) if _HOST.fullmatch(part)]
    if not (creator and source and (hosts or source[0].isupper())):
        return words, problems
    if creator in hosts:
        creator, source = source, creator
    return words, [
        Problem(
            "IMG025",
            place,
            f"„{words}“ sagt auch, von wem das Bild stammt. Im Nachweis stünde es dann zweimal.",
            f"Aufteilen, zum Beispiel Creator: {creator} und Source: {source}. Mehrere Personen "
            "verbindet „und“.",
            Severity.WARNING,
        )
    ]


def _key(name: str, meaning: str, example: str, *synonyms: str, read: values.Reader) -> Key:
    return Key(name, read, (KIND,), meaning, example, synonyms=synonyms)


KEYS = (
    _key(
        "Creator",
        "wer das Bild gemacht hat; „unbekannt“ oder „KI-generiert“ nur mit „Reason“",
        "Erika Mustermann",
        *("Urheber", "Urheberin", "Fotograf", "Fotografin"),
        read=read_creator,
    ),
    _key(
        "Source",
        "von wem das Bild stammt",
        "Stadt Musterhausen",
        *("Quelle", "Bildquelle"),
        read=values.text,
    ),
    _key(
        "Source_url",
        "wo das Bild zu finden ist",
        "https://www.example.org/bild",
        "Quelladresse",
        read=values.web_address,
    ),
    _key(
        "Licence",
        "warum das Bild hier stehen darf",
        "CC BY 4.0",
        *("License", "Lizenz"),
        read=values.text,
    ),
    _key(
        "Licence_url",
        "wo die Lizenz steht; bei Creative Commons nicht nötig",
        "https://www.example.org/lizenz",
        *("License_url", "Lizenzadresse"),
        read=values.web_address,
    ),
    _key("Title", "wie das Bild heißt", "Gießkanne am Markt", "Titel", read=values.text),
    _key(
        "Edited",
        "wie das Bild verändert wurde",
        "bearbeitet mit Canva",
        "Bearbeitet",
        read=read_edited,
    ),
    _key(
        "Expires",
        "bis zu welchem Tag das Bild gezeigt werden darf",
        "31.12.2027",
        *("Ablauf", "Läuft_ab"),
        read=read_date,
    ),
    _key(
        "Alt",
        "was auf dem Bild zu sehen ist; „dekorativ“ für reinen Schmuck",
        "Zwei Menschen gießen eine Stadtlinde",
        *("Alternativtext", "Alttext"),
        read=values.text,
    ),
    _key(
        "Kind",
        "Foto, Grafik, Screenshot oder KI-generiert",
        "Foto",
        "Art",
        read=values.choice(_KINDS),
    ),
    _key(
        "Reason",
        "warum niemand als Urheber genannt ist, oder warum es ein amtliches Werk ist",
        "Archivbild von 1910, der Nachlass nennt keinen Namen",
        *("Begründung", "Grund"),
        read=values.text,
    ),
    _key(
        "Copyright",
        "der Urheberrechtsvermerk, wenn er wörtlich so stehen muss",
        "© 2026 Erika Mustermann",
        "Urheberrechtsvermerk",
        read=values.text,
    ),
    _key(
        "Licensor_url",
        "wo man eine Lizenz für das Bild bekommt",
        "https://www.example.org/lizenz-kaufen",
        *("Acquire_url", "Lizenzgeber"),
        read=values.web_address,
    ),
    _key(
        "Editorial_only",
        "„ja“, wenn das Bild nur in Berichten stehen darf, nicht in sozialen Medien",
        "ja",
        *("Nur_redaktionell", "Redaktionell"),
        read=values.flag,
    ),
    _key(
        "Consent",
        "Vermerk zur Einwilligung der Abgebildeten; wird nie veröffentlicht",
        "12.03.2026, schriftlich, Ordner Bildrechte",
        "Einwilligung",
        read=values.text,
    ),
    _key(
        "Consent_withdrawn",
        "seit welchem Tag die Einwilligung widerrufen ist; das Bild verschwindet dann überall",
        "12.03.2026",
        *("Widerrufen", "Widerruf"),
        read=read_date,
    ),
    _key(
        "Checked",
        "wer die Angaben wann bestätigt hat; „nein“ hält die Veröffentlichung auf",
        "12.03.2026 Erika Mustermann",
        *("Geprüft", "Bestätigt"),
        read=values.text,
    ),
)
