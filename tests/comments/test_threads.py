"""Who answers whom."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.comments.threads import thread

from .conftest import a_comment


def at(day: int) -> dt.datetime:
    return dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC)


def test_answers_stand_below_what_they_answer() -> None:
    """Older ones first on every level."""
    comments = [
        a_comment("e", moment=at(5)),
        a_comment("b", "a", moment=at(4)),
        a_comment("c", "b", moment=at(6)),
        a_comment("d", "a", moment=at(3)),
        a_comment("a", moment=at(1)),
    ]

    placed, problems = thread(comments)

    assert [(one.comment.name, one.depth) for one in placed] == [
        ("a", 0),
        ("d", 1),
        ("b", 1),
        ("c", 2),
        ("e", 0),
    ]
    assert problems == ()


def test_what_has_no_date_comes_first_by_name() -> None:
    """So do imported ones whose files are counted."""
    placed, _ = thread([a_comment("001", moment=at(1)), a_comment("003"), a_comment("002")])

    assert [one.comment.name for one in placed] == ["002", "003", "001"]


def test_an_answer_to_nothing_stands_by_itself() -> None:
    """And the message names what is meant perhaps."""
    placed, (problem,) = thread([a_comment("frage"), a_comment("antwort", "frege")])

    assert [one.depth for one in placed] == [0, 0]
    assert problem.code == "CMT009"
    assert "„frage“" in problem.remedy


@pytest.mark.parametrize("length", [1, 2, 5])
def test_circles_are_told_and_lose_nobody(length: int) -> None:
    """Each comment of the circle is named; an answer to one of them is not."""
    circle = [a_comment(f"a{n}", f"a{(n + 1) % length}") for n in range(length)]

    placed, problems = thread([*circle, a_comment("z", "a0")])

    assert [one.code for one in problems] == ["CMT010"] * length
    assert len(placed) == length + 1
    assert {one.comment.name: one.depth for one in placed}["z"] == 1


NAMES = [f"c{n}" for n in range(12)]


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["", "weg", *NAMES])))
def test_no_comment_is_lost_or_shown_twice(answers: dict[str, str]) -> None:
    """Whatever the files say, and in whatever order they come."""
    comments = [a_comment(name, parent) for name, parent in answers.items()]

    placed, _ = thread(comments)

    assert sorted(one.comment.name for one in placed) == sorted(answers)
    assert placed == thread(comments[::-1])[0]


def test_a_long_thread_takes_no_longer_than_a_wide_one() -> None:
    """Each of 5,000 answers the one before: no recursion, and nothing quadratic."""
    chain = [a_comment(f"c{n}", f"c{n - 1}" if n else "") for n in range(5_000)]
    begin = time.process_time()

    placed, problems = thread(chain)

    assert (placed[-1].depth, problems) == (4_999, ())
    assert time.process_time() - begin < 5
