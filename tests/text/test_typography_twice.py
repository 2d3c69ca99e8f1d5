"""Typography done twice changes nothing more, and runs stay runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.edits import LINE_BREAK, OBJECT
from plugins.text.typography import nest, typeset, typeset_line

PIECES = [
    *"\"'“”„‘’‚»«´`.-–—…,:;!?()[]/*_ \n\u00a0\u202f",
    *("a", "Haus", "s", "ß", "x", "B", "5", "12", "68", "Wort", "ne", "n"),
    *("...", " - ", " -- ", "--help", "z.B.", "u. a.", "i.d.R.", "§ 13", "Nr. 3", "79 Euro"),
    *("https://example.org/", "max@example.org", "www.example.org", "Dr. ", OBJECT, LINE_BREAK),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
def test_second_time_changes_nothing(text: str) -> None:
    """What has been set is left as it is, whatever mixture of marks it came from."""
    once = typeset_line(text)

    assert typeset_line(once) == once


@given(TEXTS)
def test_nested_title_stays(title: str) -> None:
    """A title set for „…“ may be set again, nested or not."""
    once = nest(title)

    assert nest(once) == once


@given(st.lists(TEXTS, max_size=4))
def test_runs_stay_runs(runs: list[str]) -> None:
    """As many runs come back, and doing it twice changes nothing more."""
    once = typeset(runs)

    assert len(once) == len(runs)
    assert typeset(once) == once


@given(st.text(alphabet="abc ABCäöüß,;!?()*:_/\n"))
def test_text_without_marks_is_untouched(text: str) -> None:
    """Words, commas and gender forms are nobody's business."""
    assert typeset_line(text) == text


@pytest.mark.parametrize("runs", [(), ("",), ("", "", "")])
def test_nothing_stays_nothing(runs: tuple[str, ...]) -> None:
    """Empty blocks and empty runs pass."""
    assert typeset(runs) == runs
