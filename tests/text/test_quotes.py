"""German quotation marks and apostrophes."""

from __future__ import annotations

import pytest

from plugins.text.edits import LINE_BREAK, OBJECT
from plugins.text.typography import nest, typeset, typeset_line

CHANGED = [
    # straight, English and mixed ones
    ('Er sagt "Ja".', "Er sagt „Ja“."),
    ('"Ja", sagt er.', "„Ja“, sagt er."),
    ("Er sagt “Ja”.", "Er sagt „Ja“."),
    ("Er sagt ”Ja”.", "Er sagt „Ja“."),
    ('Er sagt „Ja" und „Nein”.', "Er sagt „Ja“ und „Nein“."),
    ("Das Wort ‘bald’ und 'nie'", "Das Wort ‚bald‘ und ‚nie‘"),
    ("Ein ‚Ja’", "Ein ‚Ja‘"),
    # beside brackets, slashes, dashes, punctuation
    ('("Ja") ["Nein"]', "(„Ja“) [„Nein“]"),
    ('"Ja"/"Nein"', "„Ja“/„Nein“"),
    ('Social-Media-"Profis"-Runde', "Social-Media-„Profis“-Runde"),
    ('Kurz – "Ja" – und gut', "Kurz\u00a0– „Ja“\u00a0– und gut"),
    ('"Warum?", "Wozu …", "Ja!"', "„Warum?“, „Wozu …“, „Ja!“"),
    ('"... und dann?"', "„… und dann?“"),
    ('„5 Fragen an…", die neue Reihe', "„5 Fragen an…“, die neue Reihe"),
    # a missing space does not turn a mark round
    ('Sie schrieb"Viele Ämter."Darauf er: "Gut!"', "Sie schrieb„Viele Ämter.“Darauf er: „Gut!“"),
    # nested
    ("„Warum 'das'?\"", "„Warum ‚das‘?“"),
    ("\"Die Frage 'Wozu?' bleibt\"", "„Die Frage ‚Wozu?‘ bleibt“"),
    ("„Die Frage ‚Wozu?’ bleibt.“", "„Die Frage ‚Wozu?‘ bleibt.“"),
    ("\"'Ja', sagt er\"", "„‚Ja‘, sagt er“"),
    ("\"Er sagt 'Ja'\"", "„Er sagt ‚Ja‘“"),
    ('"Eins \'zwei "drei" zwei\' eins"', "„Eins ‚zwei „drei“ zwei‘ eins“"),
    ("Weiterlesen „„Warum?“ – Vorteile“", "Weiterlesen „‚Warum?‘\u00a0– Vorteile“"),
    # apostrophes
    ("für's Netz, geht's, Grimm'sche", "für’s Netz, geht’s, Grimm’sche"),
    ("geht´s und geht`s und geht‘s", "geht’s und geht’s und geht’s"),
    ("'ne Idee, 's ist so, 'rein", "’ne Idee, ’s ist so, ’rein"),
    ("seit '68, die '68er, 90'er", "seit ’68, die ’68er, 90’er"),
    ("Hans' Auto und Max' Rad", "Hans’ Auto und Max’ Rad"),
    ("Rock 'n' Roll", "Rock ’n’ Roll"),
    ('"Hans\' Auto"', "„Hans’ Auto“"),
    ("\"Das geht's an, 'Hans' Auto'\"", "„Das geht’s an, ‚Hans’ Auto‘“"),
    ("'ne Frage, Hans' Auto und 'so'", "’ne Frage, Hans’ Auto und ‚so‘"),
    # inches
    ('"Ein 5" Display" und "mehr"', '„Ein 5" Display“ und „mehr“'),
    ('Zum "Stammtisch 2.0" kam sie', "Zum „Stammtisch 2.0“ kam sie"),
    # without partner: readable, since a quotation may run over several paragraphs
    ('"Ein Absatz mit "Wort" darin', "„Ein Absatz mit ‚Wort‘ darin"),
    ('und sein Ende."', "und sein Ende.“"),
    ('Vergessen "hier und "dort".', "Vergessen „hier und „dort“."),
]

UNCHANGED = [
    "„Ja“, sagt er, „aber ‚nein‘!“",
    "»Ja«, sagt er, »aber ›nein‹!«",
    "»„Ja“ ist viel«",
    'Ein 5" Display',
    "eins oder 5'11\"",
    "für’s Netz",
    '""',
    'ein " allein',
    "Schweiz: 10'000",
    "https://example.org/it's",
]


@pytest.mark.parametrize(("typed", "printed"), CHANGED)
def test_becomes_german(typed: str, printed: str) -> None:
    """What keyboards and word processors give becomes what German readers expect."""
    assert typeset_line(typed) == printed


@pytest.mark.parametrize("text", UNCHANGED)
def test_stays(text: str) -> None:
    """Right marks, guillemets, inches and marks without meaning stay."""
    assert typeset_line(text) == text


@pytest.mark.parametrize(
    ("runs", "printed"),
    [
        (
            ('Er sagt "', 'Ja", ', 'aber "', "leise", '"'),
            ("Er sagt „", "Ja“, ", "aber „", "leise", "“"),
        ),
        (('"', OBJECT, '" heißt die Datei'), ("„", OBJECT, "“ heißt die Datei")),
        (("Ihre", LINE_BREAK, '"Max"'), ("Ihre", LINE_BREAK, "„Max“")),
        (('Das "Wort', 'er"buch'), ("Das „Wort", "er“buch")),
    ],
)
def test_matches_across_runs(runs: tuple[str, ...], printed: tuple[str, ...]) -> None:
    """An emphasis, a link or code between the marks does not separate them."""
    assert typeset(runs) == printed


@pytest.mark.parametrize(
    ("title", "nested"),
    [
        (
            "„Warum sollen wir …?“ – Vorteile auf einen Blick",
            "‚Warum sollen wir …?‘\u00a0– Vorteile auf einen Blick",
        ),
        ("\"Warum sollen wir 'das'?\"", "‚Warum sollen wir „das“?‘"),
        ("Musterfrau: „Das ‚Amt‘ reicht“", "Musterfrau: ‚Das „Amt“ reicht‘"),
        ("Ein ‚Ja‘ für's Amt", "Ein ‚Ja‘ für’s Amt"),
        ("Ohne alles", "Ohne alles"),
    ],
)
def test_nests_a_title(title: str, nested: str) -> None:
    """Inside „…“ the outer marks of a title become inner ones."""
    assert nest(title) == nested
