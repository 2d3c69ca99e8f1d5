"""Marks carry line numbers through Markdown and are seen by nobody."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.converter import to_html
from plugins.text.lines import MARK, line_of, mark, read_marks, unmark

# What Markdown is made of, so that random texts hold constructs rather than noise.
PIECES = [
    *("Wort", "Größe", "Leser*innen", "kein*e", "*", "**", "_", "&", "(", '"', "„", "“", "\\", "="),
    *("# ", "## ", "- ", "1. ", "2026. ", "> ", "| ", "---", ":", " ", "    ", "\n", "\n\n"),
    *("[a](b.md)", "![a](b.jpg)", "[x]: y", "[^1]", "[^1]: ", "<https://example.org>"),
    *("`", "\n```\n", "<b>", "</b>", "<!--more-->", "{.rechts}"),
]
SOURCES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(SOURCES)
def test_unmarked_is_as_written(source: str) -> None:
    """Marking adds marks and changes nothing else."""
    assert unmark(mark(source)) == source


@given(SOURCES)
def test_marked_lines_keep_their_number(source: str) -> None:
    """A mark stands for the line it stands in."""
    for number, line in enumerate(mark(source).split("\n"), start=1):
        assert line_of(line) in {None, number}
        assert read_marks(line) in [
            (unmark(line), None, None),
            (unmark(line), number, number),
        ]


@pytest.mark.parametrize(
    "sign", ["*", "_", "*_", "* ", "> ", "|", "| ", '"(', "# ", "<a>", "[^1]: "]
)
def test_signs_without_end(sign: str) -> None:
    """A line of signs and no word is marked at once, however long: nothing is tried twice."""
    line = sign * 5000

    assert unmark(mark(line)) == line


@pytest.mark.parametrize(
    "source",
    [
        "## Überschrift\n\nText\n",
        "Titel\n=====\n\nUnter\n-----\n",
        "- eins\n- zwei\n    - drei\n\n1. vier\n2. fünf\n",
        "> Zitat\n> weiter\n",
        "| A | B |\n|:--|--:|\n| 1 | 2 |\n",
        "A | B\n--|--\n1 | 2\n",
        "Wort[^1]\n\n[^1]: Fußnote\n",
        '[a](b.md) ![c](d.jpg "e") [f][g]\n\n[g]: h.md "i"\n',
        "<https://example.org> und <mail@example.org>\n",
        "Begriff\n: Erklärung\n",
        "*[HTML]: Hypertext\n\nHTML\n",
        "```python\nx = 1\n```\n\n    eingerückt\n",
        "*kursiv* und **fett** und ***beides***\n\n**Fett** am Anfang\n",
        "Zeile  \nzwei\n\n***\n\nEnde\n",
        "<div>\nText\n</div>\n\n<b>fett</b> weiter\n",
        "![a](b.jpg){.rechts}\n\n### Frage? {.frage}\n",
    ],
)
def test_marks_change_no_construct(source: str) -> None:
    """What Markdown makes of a marked text is what it makes of the text."""
    assert unmark(unescape(to_html(mark(source)))) == unescape(to_html(source))


@pytest.mark.parametrize(
    "source", ["#SoMeK ist da", "2026. Das Jahr.", "12. März 2026", "Mitarbeiter*innen*wohl"]
)
def test_german_is_no_markup(source: str) -> None:
    """Hashtags, years, days and gender stars at the places where Markdown sees markup."""
    assert unmark(to_html(mark(source))) == f"<p>{source}</p>"


def test_there_are_more_lines_than_marks() -> None:
    """Beyond 6,399 lines the last mark stands for all that follow; nothing breaks."""
    source = "\n".join(["Wort"] * 7000)

    assert unmark(mark(source)) == source
    assert line_of(mark(source).split("\n")[-1]) == 6399


def test_text_without_marks_has_no_line() -> None:
    """``None`` means: as before."""
    assert line_of("Wörter") is None
    assert read_marks("Wörter") == ("Wörter", None, None)
    assert not MARK.search("Wörter")


def test_a_text_over_several_lines_begins_and_ends_in_them() -> None:
    """The first and the last mark are told apart, and a hidden star comes back."""
    assert read_marks("zu \ue001Eins,\n\ue002Zwei,\n\ue003Bürger\uf8ffinnen") == (
        "zu Eins,\nZwei,\nBürger*innen",
        2,
        4,
    )
