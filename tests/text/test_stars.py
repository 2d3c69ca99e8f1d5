"""Gender stars stay stars, and emphasis stays emphasis."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import Link, Picture


def html(source: str) -> str:
    body, _ = read_body(source, Place("a.md", 1))
    return "".join(part for part in body.parts if isinstance(part, str)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "words",
    [
        "Mitarbeiter*innen",
        "Mitarbeiter*innen und Kolleg*innen",
        "Leser*in, Leser*innenbrief, Leser*innen-Brief",
        "Bürgermeister*in",
        "Schüler*innen*vertretung",
        "Lehrer*in*nen",
        "jede*r",
        "jede*r gute*r",
        "kein*e, ein*e, dein*e, unser*e",
        "eine*n, eines*einer",
        "der*die und die*der",
        "sie*er, sie*ihn, sie*ihm",
        "zum*zur",
        "des*der",
        "Hebamme*r",
        "Mitarbeiter*Innen und Kolleg*Innen",
        "LEHRER*INNEN UND LEHRER*IN",
        "trans*Menschen und inter*Menschen",
        "trans* Personen und inter* Personen",
        "Kolleg*innen, Frauen* und jede*r, die*der Leser*in ist",
        "Frauen*, Lesben*, inter* und trans*.",
        "Liebe Bürger*, liebe Kolleg*!",
        "Bürger*; Kolleg*: alle*, (auch Azubi*).",
        "Preis?*, Kosten*, 79 €*.",
    ],
)
def test_stars_inside_words_stay(words: str) -> None:
    """One star, several, at the end of a word or within: readers see them as written."""
    assert html(words) == f"<p>{words}</p>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*Wort*", "<p><em>Wort</em></p>"),
        ("**Wort** und *noch eins*.", "<p><strong>Wort</strong> und <em>noch eins</em>.</p>"),
        ("*ein* *Wort*", "<p><em>ein</em> <em>Wort</em></p>"),
        ("*Kolleg*innen*", "<p><em>Kolleg*innen</em></p>"),
        ("**Kolleg*innen** da", "<p><strong>Kolleg*innen</strong> da</p>"),
        ("die *Frauen*politik", "<p>die <em>Frauen</em>politik</p>"),
        ("Bürger*innen, *liebe* Kolleg*in", "<p>Bürger*innen, <em>liebe</em> Kolleg*in</p>"),
        ("die *Leser*-Seite", "<p>die <em>Leser</em>-Seite</p>"),
        ("un*glaub*lich", "<p>un<em>glaub</em>lich</p>"),
        (
            "*Wort*, **Wort**, un*glaublich*.",
            ("<p><em>Wort</em>, <strong>Wort</strong>, un<em>glaublich</em>.</p>"),
        ),
        (
            "*ein **Wort** mehr*, **ein *Wort* mehr**.",
            (
                "<p><em>ein <strong>Wort</strong> mehr</em>, "
                "<strong>ein <em>Wort</em> mehr</strong>.</p>"
            ),
        ),
        (
            "***Wort***, *ein\nWort*.",
            ("<p><strong><em>Wort</em></strong>, <em>ein\nWort</em>.</p>"),
        ),
        ("Bürger*. Und *das*, Kolleg*.", "<p>Bürger*. Und <em>das</em>, Kolleg*.</p>"),
        ("*Kolleg*innen*, Bürger*.", "<p><em>Kolleg*innen</em>, Bürger*.</p>"),
        ("Bürger\\*, Kolleg\\*.", "<p>Bürger*, Kolleg*.</p>"),
        ("`a*, b*`", "<p><code>a*, b*</code></p>"),
        ("a * b * c", "<p>a * b * c</p>"),
        ("`Leser*innen`", "<p><code>Leser*innen</code></p>"),
    ],
)
def test_emphasis_still_works(source: str, expected: str) -> None:
    """Stars around words mean emphasis, also around words with a star of their own."""
    assert html(source) == expected


def test_stars_stay_everywhere() -> None:
    """In link texts, titles, alternative texts and raw HTML, without a backslash."""
    source = (
        '[Leser*innen](leser*innen.md "Autor*innen") ![Zwei Helfer*innen](a.jpg "Wähler*innen")\n\n'
        '<img src="b.jpg" alt="Drei Lehrer*innen">\n'
    )
    body, problems = read_body(source, Place("a.md", 1))

    [link] = body.all(Link)
    pictures = tuple(body.all(Picture))
    assert problems == []
    assert (link.text, link.target, link.title) == ("Leser*innen", "leser*innen.md", "Autor*innen")
    assert [(picture.alt, picture.caption) for picture in pictures] == [
        ("Zwei Helfer*innen", "Wähler*innen"),
        ("Drei Lehrer*innen", ""),
    ]
