"""What a page reads is noted, whether it is there or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.ledger import Ledger, Recorded, changed_cells, recorded, tables_in

TABLES = st.dictionaries(
    st.sampled_from("xy"), st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2))
)


@dataclass(frozen=True)
class Facts:
    """Two tables, as a plugin draws them."""

    people: Mapping[str, str]
    numbers: Mapping[str, int]


FACTS = Facts({"a": "Erika Mustermann"}, {"a": 1})


def missing(table: Mapping[str, Any]) -> object:
    with pytest.raises(KeyError):
        table["b"]
    return None


@pytest.mark.parametrize(
    ("look", "key", "found"),
    [
        (lambda table: table["a"], "a", "Erika Mustermann"),
        (lambda table: table.get("a"), "a", "Erika Mustermann"),
        (lambda table: "a" in table, "a", True),
        (lambda table: "a" in table.keys(), "a", True),  # noqa: SIM118 (views read as well)
        (missing, "b", None),
        (lambda table: table.get("b"), "b", None),
        (lambda table: table.get("b", "niemand"), "b", "niemand"),
        (lambda table: "b" in table, "b", False),
    ],
)
def test_every_look_up_is_noted(
    look: Callable[[Mapping[str, str]], object], key: str, found: object
) -> None:
    """Also for an entry that is not there: once it is, the page is another."""
    ledger = Ledger()
    facts = recorded("interviews.", FACTS, ledger)

    assert look(facts.people) == found
    assert ledger.read == {("interviews.people", key)}


@pytest.mark.parametrize(
    "walk",
    [
        list,
        len,
        bool,
        dict,
        lambda table: list(table.items()),
        lambda table: list(table.values()),
        lambda table: table == {},
    ],
)
def test_walking_through_a_table_is_refused(walk: Callable[[Mapping[str, str]], object]) -> None:
    """Nobody could tell on which entries such a page depends, least of all on new ones."""
    table = Recorded("people", FACTS.people, Ledger())

    with pytest.raises(TypeError, match="'people'"):
        walk(table)


def test_tables_have_the_name_of_what_holds_them() -> None:
    """Two plugins may call their tables alike."""
    assert dict(tables_in("interviews.", FACTS)) == {
        "interviews.people": FACTS.people,
        "interviews.numbers": FACTS.numbers,
    }


def test_a_field_that_is_no_table_is_refused() -> None:
    """What is read of it would not be noted."""
    wrong: Any = [1]

    with pytest.raises(TypeError, match=r"interviews\.numbers must be a mapping"):
        list(tables_in("interviews.", replace(FACTS, numbers=wrong)))


def test_each_page_begins_anew() -> None:
    """What was noted for the last one stays as it was."""
    ledger = Ledger()
    table = Recorded("people", FACTS.people, ledger)
    first = ledger.open()
    table["a"]
    read = first.read
    ledger.open()
    table.get("b")

    assert (read, ledger.read) == ({("people", "a")}, {("people", "b")})


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ({}, {}, set()),
        ({"x": {"a": 1}}, {"x": {"a": 1}}, set()),
        ({"x": {"a": 1}}, {"x": {"a": 2}}, {("x", "a")}),
        ({"x": {"a": 1}}, {"x": {"a": 1, "b": 1}}, {("x", "b")}),
        ({"x": {"a": 1, "b": 1}}, {"x": {"a": 1}}, {("x", "b")}),
        ({"x": {"a": 1}}, {"x": {"b": 1}}, {("x", "a"), ("x", "b")}),
        ({"x": {}}, {"x": {"a": None}}, {("x", "a")}),
        ({"x": {"a": None}}, {"x": {}}, {("x", "a")}),
        ({}, {"x": {"a": 1}}, {("x", "a")}),
        ({"x": {"a": 1}}, {}, {("x", "a")}),
        ({"x": {"a": 1}, "y": {"a": 1}}, {"x": {"a": 1}, "y": {"a": 2}}, {("y", "a")}),
    ],
)
def test_changed_cells(
    before: Mapping[str, Mapping[str, object]],
    now: Mapping[str, Mapping[str, object]],
    expected: set[tuple[str, str]],
) -> None:
    """New entries, other ones, and those that are gone."""
    assert changed_cells(before, now) == expected


@given(TABLES, TABLES)
def test_a_look_up_that_gives_something_else_has_a_changed_cell(
    before: dict[str, dict[str, int]], now: dict[str, dict[str, int]]
) -> None:
    """And no other one: that is what all incremental builds rest on."""
    every = {(name, key) for name in "xy" for key in "abcd"}
    others = {(n, k) for n, k in every if before.get(n, {}).get(k) != now.get(n, {}).get(k)}

    assert changed_cells(before, now) == others
