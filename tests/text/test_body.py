"""From Markdown to typed nodes, each with its line."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import (
    Body,
    Footnote,
    FootnoteReference,
    Footnotes,
    Heading,
    Link,
    Parts,
    Picture,
    Table,
    every,
    first_paragraph,
    plain_text,
)

PLACE = Place("content/articles/beispiel/index.md", 5)
PRIVATE = re.compile("[\ue000-\uf8ff]")


def read(source: str) -> Body:
    body, _ = read_body(source, PLACE)
    return body


def strings(parts: Parts) -> str:
    """Give the HTML between the nodes."""
    return "".join(part for part in parts if isinstance(part, str))


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("[a](b.md)", [5]),
        ("\n\nText\n[a](b.md) und\n[c](d.md)", [8, 9]),
        ("- eins\n- [a](b.md)\n  weiter\n    - [c](d.md)", [6, 8]),
        ("1. eins\n\n    [a](b.md)\n2. [c](d.md)", [7, 8]),
        ("> Zitat\n> [a](b.md)\n\n> > [c](d.md)", [6, 8]),
        ("| A | B |\n|---|---|\n| 1 | [a](b.md) |\n| [c](d.md) | 2 |", [7, 8]),
        ("Wort[^1]\n\n[^1]: Fußnote [a](b.md)", [7]),
        ("Begriff\n: [a](b.md)", [6]),
        ("<https://example.org>", [5]),
        ("Text\n<mail@example.org>", [6]),
        ("## Titel [a](b.md)\n\nUnter [c](d.md)\n-----", [5, 7]),
        ("**[a](b.md)**\n\n*Wort [c](d.md)*", [5, 7]),
        ("`[a](b.md)` und [c](d.md)\n\n```\n[e](f.md)\n```", [5]),
        ('<div>\n<a href="b.md">a</a>\n</div>', [6]),
        ('<div markdown="1">\n\n[a](b.md)\n\n</div>', [7]),
        ('[a]( <b c.md> "Titel")', [5]),
        ("Text\n\n![x](y.jpg)\n\n[a](b.md)", [9]),
    ],
)
def test_links_know_their_line(source: str, lines: list[int]) -> None:
    """In whatever construct a link stands, its problems are reported where it stands."""
    assert [link.line for link in read(source).all(Link)] == lines


def test_a_reference_link_has_the_line_of_its_address() -> None:
    """What may be wrong with it is wrong there."""
    [link] = read("Ein [Text][r] da.\n\nMehr.\n\n[r]: b.md 'Der „Titel“'").all(Link)

    assert link == Link("b.md", ("Text",), "Text", "Der „Titel“", "", 9)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## Titel", (2, "Titel", "titel", (), 5)),
        ("\nTitel\n-----", (2, "Titel", "titel", (), 6)),
        ("## Wie geht's? {.frage}", (2, "Wie geht’s?", "wie-gehts", ("frage",), 5)),
        ("## Größe {#eigen}", (2, "Größe", "eigen", (), 5)),
        ("## *Wort* und `Code`", (2, "Wort und Code", "wort-und-code", (), 5)),
        ("## ???", (2, "???", "abschnitt", (), 5)),
        ("> ## Titel", (2, "Titel", "titel", (), 5)),
    ],
)
def test_headings(source: str, expected: tuple[int, str, str, tuple[str, ...], int]) -> None:
    """Level, words, id, classes and line, in both ways of writing a heading."""
    [found] = read(source).all(Heading)

    assert (found.level, found.text, found.anchor, found.classes, found.line) == expected


def test_ids_are_given_once() -> None:
    """An id the author gave is the author's; headings of the same words are counted."""
    body = read('## Ende\n\n## Ende\n\n### Ende {#ende-2}\n\n<span id="ende-3">x</span>\n\n## Ende')

    anchors = [heading.anchor for heading in body.all(Heading)]
    assert anchors == ["ende", "ende-4", "ende-2", "ende-5"]
    assert sorted(body.anchors) == ["ende", "ende-2", "ende-3", "ende-4", "ende-5"]


def test_nothing_stands_between_two_headings() -> None:
    """No no-break space joins them: it would show as an empty line."""
    body = read("## Eins\n\n### Zwei\n\nText")

    assert [type(part) for part in body.parts] == [Heading, Heading, str]


def test_a_picture_moves_in_front_of_its_paragraph() -> None:
    """It floats there, with the words after it; the paragraph holds no picture and no gap."""
    body = read('Ein\nWort ![Alt](a.jpg "Unterschrift"){.rechts} mitten')

    assert body.parts == (
        Picture("a.jpg", "Alt", "Unterschrift", ("rechts",), 6),
        "<p>Ein\nWort\u00a0mitten</p>",
    )


@pytest.mark.parametrize(
    "source",
    ["![x](a.jpg)", "![x](a.jpg)  \n", "![x][r]\n\n[r]: a.jpg", '<img src="a.jpg" alt="x">'],
)
def test_a_picture_alone_leaves_no_paragraph(source: str) -> None:
    """No empty element remains of it."""
    [picture] = read(source).parts

    assert isinstance(picture, Picture)
    assert (picture.target, picture.alt, picture.inline) == ("a.jpg", "x", False)


def test_a_line_break_after_a_picture_goes_with_it() -> None:
    """What follows the picture begins its paragraph."""
    assert read("![x](a.jpg)  \nText").parts[1:] == ("<p>Text</p>",)


@pytest.mark.parametrize(
    ("source", "linked", "inline"),
    [
        ("[![x](a.jpg)](b.md)", True, True),
        ("*![x](a.jpg)*", False, True),
        ("## ![x](a.jpg) Titel", False, True),
        ("- ![x](a.jpg) Punkt", False, False),
        ("| A |\n|---|\n| ![x](a.jpg) |", False, False),
        ("> ![x](a.jpg)", False, False),
        ("- [![x](a.jpg)](b.md)", True, True),
    ],
)
def test_pictures_in_lines_are_no_figures(source: str, linked: bool, inline: bool) -> None:
    """Inside links, emphasis and headings HTML allows no figure."""
    [picture] = read(source).all(Picture)

    assert (picture.linked, picture.inline) == (linked, inline)


def test_footnotes() -> None:
    """Numbers follow the text, labels are the author's, and every reference is told apart."""
    body = read("A[^b] B[^a] C[^b].\n\n[^a]: Zweite.\n[^b]: Erste [x](y.md).\n\n    Absatz.\n")

    assert list(body.all(FootnoteReference)) == [
        FootnoteReference(1, "b", 1),
        FootnoteReference(2, "a", 1),
        FootnoteReference(1, "b", 2),
    ]
    [notes] = body.all(Footnotes)
    assert [(note.number, note.label, note.references) for note in notes.notes] == [
        (1, "b", 2),
        (2, "a", 1),
    ]
    assert plain_text(notes.notes[0].parts) == "Erste x. Absatz."
    assert body.anchors == ("fn-b", "fn-a")


def test_a_footnote_holds_no_way_back() -> None:
    """The theme makes the links back; the converter's own are gone, the space before them too."""
    [notes] = read("A[^1]\n\n[^1]: Wort.").all(Footnotes)

    assert notes.notes == (Footnote(1, "1", 1, ("\n<p>Wort.</p>\n",)),)


def test_tables_keep_their_alignment_as_classes() -> None:
    """A ``style`` attribute would break the site's content security policy."""
    [table] = read("| A | B | C |\n|:--|--:|:-:|\n| 1 | 2 | 3 |").all(Table)

    root = html5lib.parseFragment(strings(table.parts), namespaceHTMLElements=False)
    cells = [cell.attrib for cell in root.iter("td")]
    assert cells == [{"class": "align-left"}, {"class": "align-right"}, {"class": "align-center"}]


def cells(source: str) -> list[list[tuple[str, str | None, dict[str, str]]]]:
    [table] = read(source).all(Table)
    root = html5lib.parseFragment(strings(table.parts), namespaceHTMLElements=False)
    return [[(cell.tag, cell.text, cell.attrib) for cell in row] for row in root.iter("tr")]


def test_below_an_empty_corner_are_the_names_of_rows() -> None:
    """The corner is a plain cell, and heads nothing; alignment stays."""
    assert cells("|  | Heute | Morgen |\n|--:|---|---|\n| Rathaus | auf | zu |\n| | auf | |") == [
        [("td", None, {"class": "align-right"}), ("th", "Heute", {}), ("th", "Morgen", {})],
        [
            ("th", "Rathaus", {"class": "align-right", "scope": "row"}),
            ("td", "auf", {}),
            ("td", "zu", {}),
        ],
        [("td", None, {"class": "align-right"}), ("td", "auf", {}), ("td", None, {})],
    ]


def test_a_table_without_cells_has_no_heads() -> None:
    """Whoever writes HTML may leave one behind."""
    assert cells("<table><tbody><tr></tr></tbody></table>") == [[]]


def test_below_a_name_of_a_column_cells_are_plain() -> None:
    """Whichever other cell of the header is empty."""
    assert cells("| Amt | |\n|---|---|\n| Rathaus | auf |") == [
        [("th", "Amt", {}), ("td", None, {})],
        [("td", "Rathaus", {}), ("td", "auf", {})],
    ]


@pytest.mark.parametrize(
    ("source", "intro", "rest"),
    [
        ("Eins\n\n<!--more-->\n\nZwei", "Eins", "Zwei"),
        ("Eins\n<!-- More -->\nZwei", "Eins", "Zwei"),
        ("Eins <!--more--> Zwei\n\nDrei", "Eins Zwei", "Drei"),
        ("- Eins\n- Zwei <!--more-->\n\nDrei", "Eins Zwei", "Drei"),
        ("Eins\n\n<!--more-->\n\nZwei\n\n<!--more-->\n\nDrei", "Eins", "Zwei Drei"),
        ("<!--more-->\n\nEins", "", "Eins"),
    ],
)
def test_more_parts_the_text(source: str, intro: str, rest: str) -> None:
    """Between paragraphs or within one, which then stays whole; the first one counts."""
    body = read(source)

    assert body.more is not None
    assert plain_text(body.intro) == intro
    assert plain_text(body.parts[body.more :]).replace("\n", " ") == rest


def test_without_more_there_is_no_intro() -> None:
    """Whoever shows a teaser has to choose something else."""
    body = read("Eins\n\nZwei")

    assert (body.more, body.intro) == (None, ())
    assert plain_text(first_paragraph(body.parts)) == "Eins"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("`z.B. \"x\" -- y`", '<p><code>z.B. "x" -- y</code></p>'),
        ("```python\nx = 'a' -- \"b\"\n```",
         '<pre><code class="language-python">x = \'a\' -- "b"\n</code></pre>'),
        ("    Größe = \"1\" & 2", '<pre><code>Größe = "1" &amp; 2\n</code></pre>'),
        ("<kbd>Strg</kbd> \"drücken\"", "<p><kbd>Strg</kbd> „drücken“</p>"),
    ],
)  # fmt: skip
def test_code_is_left_as_it_is(source: str, expected: str) -> None:
    """German typography stops at code."""
    assert strings(read(source).parts).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('Er sagte "ja", *"nein"*.', "<p>Er sagte „ja“, <em>„nein“</em>.</p>"),
        ('"**Fett** am Anfang"', "<p>„<strong>Fett</strong> am Anfang“</p>"),
        ('<span lang="en">"yes"</span> "ja"', '<p><span lang="en">"yes"</span> „ja“</p>'),
        ("A & B", '<p>A <span class="amp">&amp;</span> B</p>'),
        ("3 < 4 &lt; 5", "<p>3 &lt; 4 &lt; 5</p>"),
    ],
)
def test_text_is_set_in_german(source: str, expected: str) -> None:
    """Quotes are matched across elements, and passages in other languages keep theirs."""
    assert strings(read(source).parts).replace("\u00a0", " ") == expected


def test_every_yields_nested_nodes_in_reading_order() -> None:
    """Pictures in links, tables and footnotes are found as well."""
    body = read(
        "[![1](1.jpg)](a.md)\n\n| A |\n|---|\n| ![2](2.jpg) |\n\n## ![3](3.jpg)\n\nX[^1]\n\n"
        "[^1]: ![4](4.jpg) Text"
    )

    assert [picture.alt for picture in every(body.parts, Picture)] == ["1", "2", "3", "4"]


PIECES = [
    *("Wort", "Leser*innen", "*", "**", "_", "&", "(", '"', "„", "“", "\\", "=", "<", ">"),
    *("# ", "## ", "- ", "1. ", "2026. ", "> ", "| ", "---", ":", " ", "    ", "\n", "\n\n"),
    *("[a](b.md)", "![a](b.jpg)", "[x]: y", "[^1]", "[^1]: ", "<https://example.org>"),
    *("`", "\n```\n", "<b>", "</b>", "<div>", "</div>", "<!--more-->", "{.rechts}", "<p"),
    *(
        "Wort*",
        "\n\n*Achtung",
        "(Quelle: ",
        "Stand: 2020",
        "> – ",
        "\n```post\n",
        "Url: ",
        "[embed]",
    ),
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_marks_never_leak(source: str) -> None:
    """Whatever an editor writes, no private-use character reaches HTML, nodes or messages."""
    body, problems = read_body(source, PLACE)

    assert not PRIVATE.search(repr((body, problems)).replace("\\ue", "\ue000"))
    last = PLACE.line + source.count("\n")
    assert all(PLACE.line <= problem.place.line <= last for problem in problems)
