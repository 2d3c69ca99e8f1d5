"""Columns give back what was put into them, in its order, and say what is not in them."""

from __future__ import annotations

import marshal

from hypothesis import given
from hypothesis import strategies as st

from plugins.host.columns import Lists, Names

# Names of files that are no Unicode hold halves of surrogate pairs.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=4)


@given(st.lists(TEXTS), st.lists(TEXTS))
def test_names_are_sorted_and_known_by_number(texts: list[str], others: list[str]) -> None:
    """Whatever they are made of, also after they were written and read."""
    names = Names(marshal.loads(marshal.dumps(Names.of(texts).plain)))  # noqa: S302  (our own)

    assert list(names) == sorted(set(texts))
    assert len(names) == len(set(texts))
    assert [names.number(text) for text in names] == list(range(len(names)))
    assert [names[number] for number in range(len(names))] == list(names)
    for text in others:
        assert (text in names) == (text in texts)
        assert (names.number(text) is None) == (text not in texts)


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=4)))
def test_lists_are_what_they_were(lists: list[list[int]]) -> None:
    """In their order, the empty ones too."""
    column = Lists(Lists.of(lists).plain)

    assert list(column) == lists
    assert len(column) == len(lists)
    assert [column[number] for number in range(len(lists))] == lists
