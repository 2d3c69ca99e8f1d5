"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.archive.hooks import PLUGIN
from plugins.archive.model import years
from plugins.archive.views import TagCard
from plugins.blog.model import Blog
from plugins.blog.periods import month_url, year_url
from plugins.blog.views import View
from plugins.core.problems import Problem
from plugins.core.settings import Site
from tests.blog.plugin_pages import pages_of, same_addresses, view_of

Read = Callable[..., tuple[Blog, list[Problem]]]


def article(title: str, date: str) -> str:
    return f"Title: {title}\nDate: {date}\nAuthors: Leo Beispiel\nSeries: Basics\n"


def test_years_and_months_newest_first(blog: Read, desk: Callable[..., Any]) -> None:
    """Only those in which something appeared, in the site's time zone."""
    read, _ = blog(
        {
            "articles/a.md": article("A", "31.12.2024 23:30"),
            "articles/b.md": article("B", "01.01.2026"),
            "articles/c.md": article("C", "2026-03-31T23:30+00:00"),
            "articles/d.md": article("D", "30.03.2026"),
            "articles/e.md": article("E", "01.03.2026"),
        }
    )
    found = [
        (year.year, year.url, [(m.month, m.url, m.count) for m in year.months])
        for year in years(desk(read))
    ]

    assert found == [
        (
            2026,
            "/archiv/2026/",
            [
                (4, "/archiv/2026/#monat-4", 1),
                (3, "/archiv/2026/#monat-3", 2),
                (1, "/archiv/2026/#monat-1", 1),
            ],
        ),
        (2024, "/archiv/2024/", [(12, "/archiv/2024/#monat-12", 1)]),
    ]


def test_addresses_sort_like_time() -> None:
    """Months have two digits."""
    assert (year_url(2026), month_url(2026, 3)) == ("archiv/2026/", "archiv/2026/03/")


TAGGED = {
    "articles/a.md": article("A", "31.12.2024") + "Tags: Amt\n",
    "articles/b.md": article("B", "01.01.2026") + "Tags: Amt, Presse\n",
    "articles/c.md": article("C", "02.01.2026"),
}


def test_every_period_and_tag_has_its_pages(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """Each page stands at the address that it names as its own; months of a small year do not."""
    settings = site(teasers_per_page=1, headlines_per_page=1)
    read, _ = blog(TAGGED)

    assert same_addresses(PLUGIN, read, desk(read, settings)) == [
        "archiv/",
        "archiv/2026/",
        "archiv/2026/01/",
        "archiv/2026/01/seite-1.html",
        "archiv/2024/",
        "schlagwoerter/",
        "schlagwoerter/amt/",
        "schlagwoerter/amt/seite-1.html",
        "schlagwoerter/presse/",
    ]


def views_of(blog: Read, desk: Callable[..., Any], settings: Site) -> dict[str, View]:
    read, _ = blog(TAGGED)
    at = desk(read, settings)
    return {page.url: view_of(PLUGIN, page, at) for page in pages_of(PLUGIN, read, settings)}


def test_a_page_lists_the_articles_of_its_tag(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """Newest first, under a title that says which."""
    views = views_of(blog, desk, site())
    listed = {
        url: (view.head.title, [teaser.title for teaser in view.shows["listing"].teasers])
        for url, view in views.items()
        if "listing" in view.shows
    }

    assert listed == {
        "schlagwoerter/amt/": ("Beiträge zu „Amt“", ["B", "A"]),
        "schlagwoerter/presse/": ("Beiträge zu „Presse“", ["B"]),
    }
    assert views["schlagwoerter/"].shows["tags"] == (
        TagCard("Amt", "/schlagwoerter/amt/", 2),
        TagCard("Presse", "/schlagwoerter/presse/", 1),
    )


def test_a_year_lists_its_titles_by_month(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """As long as they fit on its page; the overview leads to the part of the month."""
    views = views_of(blog, desk, site(headlines_per_page=2))
    year = views["archiv/2026/"]

    assert (year.head.title, year.shows["count"]) == ("Beiträge aus 2026", 2)
    assert [
        (one.month.anchor, one.month.count, [article.title for article in one.articles])
        for one in year.shows["months"]
    ] == [("monat-1", 2, ["C", "B"])]
    assert "archiv/2026/01/" not in views


def test_a_year_with_more_leads_to_its_months(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """Each has all its titles, on as many pages as they need."""
    settings = site(headlines_per_page=1)
    views = views_of(blog, desk, settings)
    (month,) = views["archiv/2026/"].shows["months"]
    found = {
        url: (view.head.title, [article.title for article in view.shows["articles"]])
        for url, view in views.items()
        if url.startswith("archiv/2026/01/")
    }

    assert (month.month.url, month.month.count, month.articles) == ("/archiv/2026/01/", 2, ())
    assert views["archiv/"].shows["years"][0].months == (month.month,)
    assert found == {
        "archiv/2026/01/": ("Beiträge aus Januar 2026", ["C"]),
        "archiv/2026/01/seite-1.html": ("Beiträge aus Januar 2026, Seite 1", ["B"]),
    }


def test_titles_of_drafts_are_marked(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """In preview, where they are listed."""
    text = article("A", "01.01.2026") + "Status: draft\n"
    read, _ = blog({"articles/a.md": text}, preview=True)
    (page,) = [one for one in pages_of(PLUGIN, read) if one.url == "archiv/2026/"]
    (month,) = view_of(PLUGIN, page, desk(read)).shows["months"]

    assert [one.status for one in month.articles] == ["draft"]


def test_without_tags_there_is_no_overview_of_them(blog: Read) -> None:
    """The archive is there even before the first article."""
    read, _ = blog({})

    assert [page.url for page in pages_of(PLUGIN, read)] == ["archiv/"]
