"""What a page reads is noted, whether it is there or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.ledger import Ledger, Recorded, changed_cells, recorded, tables_in
from plugins.blog.model import Blog
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]
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


def test_what_is_made_once_is_noted_on_every_page(blog: Read, desk: Callable[..., Any]) -> None:
    """With missing entries, shown files, and what was made once for it in turn."""
    files = ("articles/a/bild.jpg", "articles/a/zwei.jpg")
    read, _ = blog({"articles/a/index.md": "Title: A\n"}, files)
    at = desk(read)

    def inner() -> str:
        url: str = at.file_url("articles/a/bild.jpg")
        return url

    def outer() -> tuple[str, bool]:
        return at.once("inner", inner), "articles/weg.md" in at.tables.articles

    noted = []
    for page in ("eins", "zwei"):
        at.ledger.open()
        at.tables.whole.get(page)
        at.file_url("articles/a/zwei.jpg")
        noted.append((at.once("outer", outer), at.ledger.read, at.ledger.shown))

    cells = {*(("urls", path) for path in files), ("articles", "articles/weg.md")}
    assert [read for _, read, _ in noted] == [
        {("whole", "eins"), *cells},
        {("whole", "zwei"), *cells},
    ]
    assert [shown for _, _, shown in noted] == [set(files)] * 2
    assert noted[0][0] is noted[1][0]


def test_what_was_made_lately_is_noted_too_and_soon_made_again(
    blog: Read, desk: Callable[..., Any]
) -> None:
    """Large things are forgotten, the latest last; what they read is noted all the same."""
    read, _ = blog({})
    at = desk(read)
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        at.tables.whole.get(str(number))
        return number

    def ask(number: int) -> set[tuple[str, str]]:
        at.ledger.open()
        assert at.lately(("x", number), lambda: make(number)) == number
        cells: set[tuple[str, str]] = at.ledger.read
        return cells

    for number in range(2_000):
        ask(number)
    assert ask(1_999) == {("whole", "1999")}
    assert ask(0) == {("whole", "0")}
    assert made == [*range(2_000), 0]
