"""Pages of a listing are numbered from the oldest: page 7 stays page 7."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.listings import listing_numbers, listing_url, near, slice_numbers, slices
from tests.blog.small_blog import make_site


def articles(count: int) -> list[str]:
    """Content paths, newest first."""
    return [f"articles/{number}.md" for number in range(count, 0, -1)]


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


@given(st.integers(0, 400), st.integers(1, 12))
def test_a_new_article_changes_nothing_of_a_page_far_from_the_newest(count: int, size: int) -> None:
    """Neither its articles nor its links: such pages need not be made again."""
    before = {page.number: page for page in slices(articles(count), size)}
    after = {page.number: page for page in slices(articles(count + 1), size)}

    newest = len(before) - 1
    for number, page in before.items():
        if number is not None and (number <= newest - 4 or len(after) == len(before)):
            assert after[number] == page


@given(st.integers(0, 80), st.integers(1, 12))
def test_only_the_first_page_counts_all_articles(count: int, size: int) -> None:
    """A count on the others would change them with every article."""
    first, *others = slices(articles(count), size)

    assert first.count == count
    assert {page.count for page in others} <= {0}


@given(st.integers(0, 80), st.integers(1, 12))
def test_addresses_are_known_without_the_pages(count: int, size: int) -> None:
    """Pages are listed by number before any of them is made."""
    site = make_site(teasers_per_page=size)
    numbers = listing_numbers(articles(count), size)

    assert sorted(map(int, numbers[1:])) == list(slice_numbers(count, size))  # type: ignore[arg-type]
    assert {page.number for page in slices(articles(count), size)} == set(numbers)
    assert len({listing_url("archiv/", number, site) for number in numbers}) == len(numbers)


@pytest.mark.parametrize(
    ("number", "last", "expected"),
    [
        (0, 1, [0, 1]),
        (0, 2, [0, 2, 1]),
        (0, 3, [0, 3, 2, 1]),
        (0, 4, [0, 4, 3, 2, 1]),
        (0, 5, [0, 5, 4, None, 1]),
        (0, 50, [0, 50, 49, None, 1]),
        (50, 50, [0, 50, 49, 48, None, 1]),
        (47, 50, [0, 50, 49, 48, 47, 46, 45, None, 1]),
        (46, 50, [0, None, 48, 47, 46, 45, 44, None, 1]),
        (5, 50, [0, None, 7, 6, 5, 4, 3, 2, 1]),
        (4, 50, [0, None, 6, 5, 4, 3, 2, 1]),
        (1, 50, [0, None, 3, 2, 1]),
        (1, 5, [0, None, 3, 2, 1]),
        (1, 4, [0, 4, 3, 2, 1]),
    ],
)
def test_the_window_of_pages(number: int, last: int, expected: list[int | None]) -> None:
    """Two on each side, the first and the oldest; a gap of one page would save nothing."""
    assert list(near(number, last)) == expected


@given(st.integers(1, 300), st.data())
def test_every_window_leads_everywhere(last: int, data: st.DataObject) -> None:
    """In order, without doubles, to the pages beside it and to both ends; each gap is real."""
    number = data.draw(st.integers(0, last))
    pages = near(number, last)
    linked = [page for page in pages if page is not None]
    place = number or last + 1

    assert linked == [0, *sorted(set(linked[1:]), reverse=True)]
    assert {number, 1} <= set(linked) <= {0, *range(1, last + 1)}
    assert set(range(max(1, place - 2), min(last, place + 2) + 1)) <= set(linked)
    assert len(pages) <= 10
    for newer, gap, older in zip(pages, pages[1:], pages[2:], strict=False):
        if gap is None:
            assert newer is not None
            assert older is not None
            assert (newer or last + 1) - older > 2
    for page, following in itertools.pairwise(pages):
        if page is not None and following is not None:
            assert (page or last + 1) - following == 1


def test_a_listing_of_one_page_has_no_window() -> None:
    """There is nowhere to go."""
    assert [page.near for page in slices(articles(10), 10)] == [()]
