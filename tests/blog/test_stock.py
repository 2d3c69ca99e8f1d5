"""What is made once for many pages is noted on each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.blog.model import Blog
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]


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
