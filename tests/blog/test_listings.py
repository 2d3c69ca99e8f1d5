"""Pages of a listing are numbered from the oldest: page 7 stays page 7."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.listings import slices
from plugins.blog.model import Article


def articles(count: int) -> list[Article]:
    """Stand-ins, newest first: slices look at nothing in them."""
    return cast("list[Article]", list(range(count, 0, -1)))


def numbers(count: int, size: int = 10) -> list[int | None]:
    return [page.number for page in slices(articles(count), size)]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, [None]),
        (1, [None]),
        (10, [None]),
        (11, [None, 1]),
        (20, [None, 1]),
        (21, [None, 2, 1]),
        (25, [None, 2, 1]),
        (31, [None, 3, 2, 1]),
    ],
)
def test_how_many_pages(count: int, expected: list[int | None]) -> None:
    """The first page shows the newest ten; a numbered page exists once it is full."""
    assert numbers(count) == expected


def test_pages_know_their_neighbours() -> None:
    """0 stands for the first page, ``None`` for no page."""
    found = [(page.number, page.newer, page.older) for page in slices(articles(31), 10)]

    assert found == [(None, None, 3), (3, 0, 2), (2, 3, 1), (1, 2, None)]


@given(st.integers(0, 80), st.integers(1, 12))
def test_a_new_article_changes_no_numbered_page(count: int, size: int) -> None:
    """Each keeps its number and its articles for ever."""
    before = {page.number: page.articles for page in slices(articles(count), size)}
    after = {page.number: page.articles for page in slices(articles(count + 1), size)}

    numbered = {number: held for number, held in before.items() if number is not None}
    assert {number: after[number] for number in numbered} == numbered


@given(st.integers(0, 80), st.integers(1, 12))
def test_every_article_stands_somewhere(count: int, size: int) -> None:
    """None falls between two pages, and none of them is longer than a page."""
    pages = slices(articles(count), size)

    assert {one for page in pages for one in page.articles} == set(articles(count))
    assert all(len(page.articles) <= size for page in pages)
    assert all(len(page.articles) == size for page in pages if page.number is not None)
