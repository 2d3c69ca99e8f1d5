"""Functions that look things up are asked again only where what they looked up is another."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.recall import Recall

CALLS: list[str] = []


@pytest.fixture(autouse=True)
def no_calls() -> None:
    CALLS.clear()


@dataclass(frozen=True)
class Shelves:
    """Two tables to look things up in."""

    first: Mapping[str, int]
    second: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Question:
    """Keys to look for: in the second table only what is not in the first."""

    keys: str


def found(question: Question, shelves: Shelves, *also: str) -> str:
    CALLS.append(question.keys)
    at = [shelves.first.get(key, shelves.second.get(key)) for key in question.keys]
    return " ".join((*map(str, at), *also))


QUESTIONS = {"one": Question("a"), "two": Question("ab"), "none": Question("")}
SHELVES = Shelves({"a": 1}, {"a": 2, "b": 3})


@pytest.mark.parametrize(
    ("shelves", "asked"),
    [
        (SHELVES, []),
        (Shelves(dict(SHELVES.first), dict(SHELVES.second)), []),
        (Shelves({"a": 1, "c": 9}, {"a": 2, "b": 3}), []),
        (Shelves({"a": 9}, {"a": 2, "b": 3}), ["a", "ab"]),
        (Shelves({"a": 1}, {"a": 2, "b": 9}), ["ab"]),
        (Shelves({"a": 1}, {"a": 2}), ["ab"]),
        (Shelves({"a": 1, "b": 9}, {"a": 2, "b": 3}), ["ab"]),
        (Shelves({}, {"a": 2, "b": 3}), ["a", "ab"]),
    ],
)
def test_only_what_looked_for_another_entry_is_asked_again(
    shelves: Shelves, asked: list[str]
) -> None:
    """Entries that came, went or changed; what nobody looked for is nobody's business."""
    before = Recall()
    before.each_looking_up(found, QUESTIONS, SHELVES)
    CALLS.clear()

    now = Recall(before).each_looking_up(found, QUESTIONS, shelves)

    assert asked == CALLS
    assert now == Recall().each_looking_up(found, QUESTIONS, shelves)


def test_where_all_is_as_it_was_the_mapping_is_too() -> None:
    """So that what rests on it is found the same."""
    before = Recall()
    answers = before.each_looking_up(found, QUESTIONS, SHELVES)

    assert Recall(before).each_looking_up(found, dict(QUESTIONS), SHELVES) is answers


def test_another_thing_and_other_common_inputs_count() -> None:
    """As they do for functions that look nothing up."""
    before = Recall()
    before.each_looking_up(found, QUESTIONS, SHELVES, "x")
    CALLS.clear()
    other = {**QUESTIONS, "one": Question("b")}

    after = Recall(before)
    assert after.each_looking_up(found, other, SHELVES, "x")["one"] == "3 x"
    assert CALLS == ["b"]
    assert Recall(after).each_looking_up(found, other, SHELVES, "y")["none"] == "y"
    assert CALLS == ["b", "b", "ab", ""]


def test_what_was_looked_up_can_be_kept_on_disk() -> None:
    """Together with the things, which are told by identity."""
    things = {"one": Question("a")}
    before = Recall()
    before.each_looking_up(found, things, SHELVES)
    kept = pickle.dumps((before, things))
    read: tuple[Recall, dict[str, Question]] = pickle.loads(kept)  # noqa: S301 (from above)
    CALLS.clear()

    assert Recall(read[0]).each_looking_up(found, read[1], SHELVES) == {"one": "1"}
    assert CALLS == []


_TABLE = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2))
_SHELVES = st.builds(Shelves, _TABLE, _TABLE)
_THINGS = st.dictionaries(
    st.sampled_from("xyz"), st.sampled_from([Question(k) for k in ("", "a", "ab", "cb")])
)


@given(st.lists(st.tuples(_THINGS, _SHELVES), min_size=1, max_size=5))
def test_remembered_answers_are_those_of_a_fresh_start(
    runs: list[tuple[dict[str, Question], Shelves]],
) -> None:
    """Whatever comes and goes, in the same order."""
    recall = Recall()
    for things, shelves in runs:
        recall = Recall(recall)
        now = recall.each_looking_up(found, things, shelves)
        fresh = {key: found(thing, shelves) for key, thing in things.items()}
        assert list(now.items()) == list(fresh.items())
