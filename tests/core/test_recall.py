"""What was answered before is answered from memory."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field

import pytest

from plugins.core.recall import Recall

CALLS: list[object] = []


@pytest.fixture(autouse=True)
def no_calls() -> None:
    CALLS.clear()


def double(values: list[int]) -> list[int]:
    CALLS.append(values)
    return [value * 2 for value in values]


def other(values: list[int]) -> list[int]:
    return sorted(values)


def joined(first: str, second: str) -> str:
    CALLS.append((first, second))
    return first + second


@dataclass(frozen=True, eq=False)
class Text:
    """Told apart by identity, as documents are."""

    words: str


def length(text: Text) -> int:
    CALLS.append(text)
    return len(text.words)


@dataclass(frozen=True)
class Row:
    """Equal to another of the same name, whatever its text."""

    name: str
    text: Text = field(compare=False)


def test_an_answer_is_given_again_in_the_next_run() -> None:
    """The same object, and the function is not asked."""
    first = Recall()
    answer = first("a", double, [1, 2])

    assert Recall(first)("a", double, [1, 2]) is answer
    assert CALLS == [[1, 2]]


def test_an_answer_is_given_again_in_the_same_run() -> None:
    """Two rules may ask for the same."""
    recall = Recall()

    assert recall("a", double, [1]) is recall("a", double, [1])
    assert CALLS == [[1]]


@pytest.mark.parametrize("run", ["same", "next"])
def test_another_input_is_another_answer(run: str) -> None:
    """Then that one is remembered."""
    before = Recall()
    before("a", double, [1])
    recall = before if run == "same" else Recall(before)

    assert recall("a", double, [2]) == [4]
    assert Recall(recall)("a", double, [2]) == [4]
    assert CALLS == [[1], [2]]


def test_another_number_of_inputs_is_another_question() -> None:
    """A function that has got one more since then is asked anew."""

    def total(*values: int) -> int:
        return sum(values)

    before = Recall()

    assert (before("a", total, 1), Recall(before)("a", total, 1, 2)) == (1, 3)


def test_every_input_counts() -> None:
    """Not only the first."""
    before = Recall()
    before("a", joined, "x", "y")

    assert Recall(before)("a", joined, "x", "z") == "xz"


def test_equal_inputs_count_as_the_same_unless_they_are_told_apart_by_identity() -> None:
    """A text that was read anew is another text, though it says the same."""
    text = Text("ab")
    before = Recall()
    before("a", length, text)
    again = Recall(before)
    again("a", length, text)
    Recall(again)("a", length, Text("ab"))

    assert len(CALLS) == 2


def test_keys_and_functions_tell_calls_apart() -> None:
    """The same input under another key is another question."""
    recall = Recall()
    recall("a", double, [2, 1])

    assert recall("b", double, [1]) == [2]
    assert recall("a", other, [2, 1]) == [1, 2]
    assert Recall(recall)("a", double, [2, 1]) == [4, 2]


def test_what_is_not_asked_for_is_forgotten() -> None:
    """An article that is gone takes up no memory."""
    first = Recall()
    first("a", double, [1])
    first("a", joined, "x", "y")
    first.same("a", old := ["alt"])
    second = Recall(first)
    second("b", double, [2])
    third = Recall(second)
    third("a", double, [1])
    third("a", joined, "x", "y")

    assert CALLS == [[1], ("x", "y"), [2], [1], ("x", "y")]
    assert third.same("a", ["alt"]) is not old


def test_same_gives_the_object_that_stood_for_an_equal_value() -> None:
    """So that what rests on it is found the same without being compared in depth."""
    first, value = Recall(), ["a"]

    assert first.same("x", value) is value
    second = Recall(first)
    assert second.same("x", ["a"]) is value
    assert second.same("x", ["a"]) is value
    assert second.same("y", other_key := ["a"]) is other_key
    assert Recall(second).same("x", changed := ["b"]) is changed


def test_same_gives_one_object_for_all_of_a_run() -> None:
    """Also where there was none before."""
    recall = Recall()

    assert recall.same("x", ["a"]) is recall.same("x", ["a"])


def test_same_keeps_the_older_one_of_what_is_equal() -> None:
    """Whoever compares must know what equality leaves out."""
    first = Recall()
    old = first.same("x", Row("a", Text("alt")))

    assert Recall(first).same("x", Row("a", Text("neu"))).text is old.text


def twice(text: Text, *also: str) -> str:
    CALLS.append(text.words)
    return " ".join((text.words, *also)) * 2


TEXTS = {"a": Text("ab"), "b": Text("b")}


def test_each_of_many_is_answered_again_where_it_is_the_same_object() -> None:
    """Only the other one is asked for, and the mapping stays where none is another."""
    first = Recall()
    answers = first.each(twice, TEXTS)
    second = Recall(first)
    same = second.each(twice, dict(TEXTS))
    third = Recall(second).each(twice, {**TEXTS, "b": Text("b")})

    assert answers == {"a": "abab", "b": "bb"}
    assert same is answers
    assert third == answers
    assert third is not answers
    assert CALLS == ["ab", "b", "b"]


@pytest.mark.parametrize("keys", ["b", "a", "ba", "bac", "ca", ""])
def test_each_follows_what_comes_goes_and_moves(keys: str) -> None:
    """Answers stand in the order of the things."""
    known = {**TEXTS, "c": Text("c")}
    before = Recall()
    before.each(twice, TEXTS)

    now = Recall(before).each(twice, {key: known[key] for key in keys})

    assert list(now.items()) == [(key, known[key].words * 2) for key in keys]
    assert len(CALLS) == 2 + ("c" in keys)


def test_what_is_common_to_many_counts() -> None:
    """Another one, and each is asked anew."""
    before = Recall()
    before.each(twice, TEXTS, "x")

    assert Recall(before).each(twice, TEXTS, "x")["b"] == "b xb x"
    assert Recall(before).each(twice, TEXTS, "y")["b"] == "b yb y"
    assert len(CALLS) == 4


def test_entries_that_are_equal_are_the_older_ones() -> None:
    """The whole mapping is, where all are and the order is the same."""
    first = Recall()
    old = first.same_entries("x", {"a": ["a"], "b": ["b"]})
    second = Recall(first)

    assert second.same_entries("x", {"a": ["a"], "b": ["b"]}) is old
    other = Recall(second).same_entries("x", {"a": ["a"], "b": ["c"]})
    assert other == {"a": ["a"], "b": ["c"]}
    assert other["a"] is old["a"]
    moved = Recall(second).same_entries("x", {"b": ["b"], "a": ["a"]})
    assert list(moved) == ["b", "a"]
    assert moved["b"] is old["b"]


def test_memory_can_be_kept_on_disk() -> None:
    """What is read back answers like what was written."""
    before = Recall()
    before("a", double, [1, 2])
    things = {"x": [3]}
    before.each(double, things)
    assert CALLS.pop() == [3]
    read: Recall = pickle.loads(pickle.dumps(before))  # noqa: S301 (written one line above)

    assert Recall(read)("a", double, [1, 2]) == [2, 4]
    assert read.each(double, {"x": [3]}) == {"x": [6]}
    assert CALLS == [[1, 2], [3]]  # what is told by identity is another one


def test_a_function_that_fails_leaves_nothing() -> None:
    """Its exception is not swallowed, and the next asking tries again."""
    recall = Recall()

    def fails(value: int) -> float:
        return 1 / value

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            recall("a", fails, 0)
