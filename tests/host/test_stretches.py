"""Much is printed in an order in which pages of the same articles come soon after each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.blog.listings import listing_url
from plugins.host import printing
from plugins.host.edition import Edition
from plugins.host.examine import examine, forme_of
from plugins.host.orders import load_settings, order_from
from plugins.host.printing import Job, print_all
from plugins.host.state import State
from plugins.host.stretches import stretches
from tests.host.test_printing import noted
from tests.sites.specimen import ROOT

THEME = ROOT / "theme"


@pytest.fixture(scope="module")
def state() -> State:
    """The sample content."""
    order = order_from(load_settings(ROOT / "pelicanconf.py"), ROOT / "content")
    return examine(order, THEME)


def jobs_of(edition: Edition) -> list[Job]:
    return [Job(path, piece, b"") for path, piece in edition.pieces.items()]


@pytest.mark.parametrize("workers", [1, 2, 8])
def test_nothing_is_lost(state: State, workers: int) -> None:
    """Each job once, in one order for any number of workers, and the sizes cover them all."""
    edition = state.edition
    jobs = jobs_of(edition)
    site = edition.order.site

    ordered, sizes = stretches(jobs, edition.tables, site, workers)

    assert sorted(job.path for job in ordered) == sorted(job.path for job in jobs)
    assert ordered == stretches(jobs, edition.tables, site, 3)[0]
    assert sum(sizes) == len(jobs)
    assert min(sizes) > 0


def test_listings_go_by_the_day_of_what_they_show(state: State) -> None:
    """They come first; the day in the middle of each is never before that of the last."""
    edition = state.edition
    tables, site = edition.tables, edition.order.site
    middle = {}
    for key, page in tables.slices.items():
        base, _, number = key.rpartition("#")
        paths = page.articles
        if paths and paths[len(paths) // 2] in tables.articles:
            article = tables.articles[paths[len(paths) // 2]]
            middle[listing_url(base, int(number), site)] = article.date.isoformat()

    ordered, _ = stretches(jobs_of(edition), tables, site, 2)

    urls = [job.piece.what.url for job in ordered]
    days = [middle[url] for url in urls if url in middle]
    assert days == sorted(days)
    assert len(set(days)) > 2
    listed = [url in middle for url in urls]
    assert listed[: len(days)].count(False) == 0


def test_a_feed_comes_after_its_latest_article(state: State) -> None:
    """So the text of the article is still at hand."""
    edition = state.edition
    ordered, _ = stretches(jobs_of(edition), edition.tables, edition.order.site, 2)
    place = {job.piece.what.url: number for number, job in enumerate(ordered)}
    urls = edition.tables.urls
    feeds = {
        url: plan.articles[0]
        for url, plan in edition.slots.facts["feeds"].plans.items()
        if plan.articles
    }

    assert len(feeds) > 4
    for url, path in feeds.items():
        assert place[url] > place[urls[path]]


@pytest.mark.parametrize("workers", [1, 3])
def test_the_same_is_printed_in_any_order(
    state: State, workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes, reads and files shown are those of the plain order."""
    jobs, forme = jobs_of(state.edition), forme_of(state, THEME)
    (tmp_path / "plain").mkdir()
    (tmp_path / "far").mkdir()
    plain = noted(print_all(forme, jobs, str(tmp_path / "plain"), 1))
    monkeypatch.setattr(printing, "_WORTHWHILE", 10)

    assert noted(print_all(forme, jobs, str(tmp_path / "far"), workers)) == plain
