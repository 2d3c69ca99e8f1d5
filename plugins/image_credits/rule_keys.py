"""The keys of a rule on a picture source."""

from __future__ import annotations

from string import Formatter

from plugins.core import values
from plugins.core.keys import Key
from plugins.core.problems import Place, Problem

KIND = "picture_rule"

PARTS = {
    "Urheber": "creator",
    "Quelladresse": "source_url",
    "Lizenzadresse": "licence_url",
    "Titel": "title",
    "Begründung": "reason",
    "Copyright": "copyright",
}
"""What a rule may ask for, with the attribute of ``Rights`` it means."""

FIELDS = ("Name", "Urheber", "Quelle", "Titel")
"""What a form may hold; ``Name`` is creator and source as usual."""


def read_parts(value: str, place: Place) -> tuple[tuple[str, ...] | None, list[Problem]]:
    """Read which parts are required (IMG036 for others)."""
    words, _ = values.words(value, place)
    folded = {word.casefold(): part for word, part in PARTS.items()}
    unknown = [word for word in words if word.casefold() not in folded]
    if not unknown:
        return tuple(folded[word.casefold()] for word in words), []
    what = f"„{unknown[0]}“ kann eine Regel nicht verlangen."
    return None, [Problem("IMG036", place, what, f"Möglich: {', '.join(PARTS)}.")]


def read_form(value: str, place: Place) -> tuple[str | None, list[Problem]]:
    """Read the form of a credit; it must name the creator (IMG036; § 13 UrhG)."""
    form = " ".join(value.split())
    try:
        found = [name for _, name, spec, turn in Formatter().parse(form) if name is not None]
        plain = not any(spec or turn for _, _, spec, turn in Formatter().parse(form))
    except ValueError:
        found, plain = [], False
    if plain and set(found) <= set(FIELDS) and {"Name", "Urheber"} & set(found):
        return form, []
    return None, [
        Problem(
            "IMG036",
            place,
            f"„{form}“ ist keine Form für einen Nachweis.",
            "Der Name muss vorkommen, zum Beispiel {Urheber}/bilder.example; "
            f"möglich sind {', '.join(f'{{{name}}}' for name in FIELDS)}.",
        )
    ]


def _key(name: str, meaning: str, example: str, read: values.Reader) -> Key:
    return Key(name, read, (KIND,), meaning, example)


RULE_KEYS = (
    _key("Regel", "wie die Regel in Meldungen heißt", "Bildwerk", values.text),
    _key(
        "Quelle",
        "für welche Quellen sie gilt: Wörter aus „Source“ oder Rechnernamen aus „Source_url“",
        "Bildwerk; bildwerk.example",
        values.words,
    ),
    _key(
        "Lizenz",
        "für welche Lizenzen sie gilt; * steht für Beliebiges; mit „Quelle“ muss beides passen",
        "Bildwerk-Lizenz*",
        values.words,
    ),
    _key(
        "Pflicht",
        f"was außer Urheber, Quelle und Lizenz nötig ist: {', '.join(PARTS)}; „Urheber“ heißt, "
        "dass „unbekannt“ nicht genügt",
        "Urheber, Quelladresse",
        read_parts,
    ),
    _key(
        "Nachweis",
        "wie der Nachweis aussieht; {Name} ist Urheber/Quelle wie sonst auch",
        "{Urheber}/bildwerk.example",
        read_form,
    ),
    _key(
        "Quelladresse",
        "wohin der Nachweis führt, wenn „Source_url“ fehlt",
        "https://www.example.org",
        values.web_address,
    ),
    _key(
        "Lizenzadresse",
        "wo die Lizenz steht, wenn „Licence_url“ fehlt",
        "https://www.example.org/lizenz",
        values.web_address,
    ),
    _key("Bearbeiten", "ob man das Bild verändern darf", "nein", values.flag),
    _key("Soziale_Medien", "ob das Bild in soziale Medien darf", "nein", values.flag),
    _key(
        "Hinweis",
        "was in der Meldung noch stehen soll",
        "Die Adresse steht auf der Rechnung.",
        values.text,
    ),
)
