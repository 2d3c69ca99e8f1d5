"""What is in the feed itself, and what the archives hold for good."""

from __future__ import annotations

import pytest

from plugins.feeds.selection import archives, latest, with_archives


def times_of(articles):
    return {a.ident: a.date for a in articles}


def test_latest_by_change_not_by_publication(article) -> None:
    """The oldest article comes first once it was changed last."""
    articles = [article(day) for day in range(5)]
    times = times_of(articles)
    times[articles[0].ident] = article(9).date

    chosen = [a.title for a in latest(articles, times, 3)]

    assert chosen == ["Beitrag 0", "Beitrag 4", "Beitrag 3"]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, []), (19, []), (20, []), (21, [10, 10]), (29, [10, 10]), (30, [10, 10, 10])],
)
def test_number_of_archives(article, count: int, expected: list[int]) -> None:
    """There is no archive as long as the feed holds everything, and never just one."""
    blocks = archives([article(day) for day in range(count)], 20)

    assert expected == [len(block) for block in blocks]


@pytest.mark.parametrize("limit", [1, 2, 3, 20, 21])
def test_never_a_single_archive(article, limit: int) -> None:
    """With any length of the feed there are no archives or at least two."""
    counts = {len(archives([article(day) for day in range(n)], limit)) for n in range(60)}

    assert 0 in counts
    assert 1 not in counts
    assert max(counts) > 1


def test_archive_keeps_its_articles(article) -> None:
    """However many articles follow, an archive that once existed holds the same ones."""
    articles = [article(day) for day in range(75)]
    before: tuple[tuple, ...] = ()
    for count in range(76):
        now = archives(articles[:count], 20)
        assert before == now[: len(before)]
        before = now
    assert len(before) == 7


def test_feed_and_archives_are_the_whole_blog(article) -> None:
    """Changes push new articles out of the latest; they stay in the feed until archived."""
    articles = [article(day) for day in range(25)]
    times = times_of(articles)
    for old in articles[:20]:
        times[old.ident] = article(100 + int(old.slug[-2:])).date
    blocks = archives(articles, 20)

    shown = with_archives(articles, times, 20, blocks)

    assert {a.ident for a in articles} == {a.ident for a in (*shown, *sum(blocks, ()))}
    assert len(shown) == 25
    assert sorted((times[a.ident] for a in shown), reverse=True) == [times[a.ident] for a in shown]
