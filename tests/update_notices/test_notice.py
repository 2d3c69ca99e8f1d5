"""What the page of an article says of its changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from plugins.blog.model import Blog, Change
from plugins.core.settings import Site
from plugins.update_notices.facts import update_facts
from plugins.update_notices.notice import changes, updates_view
from plugins.update_notices.views import UpdatesView

MakeBlog = Callable[..., Blog]


def view_of(blog: Blog, site: Site) -> UpdatesView:
    """Make the view of the only article."""
    facts, _ = update_facts(blog, site)
    return updates_view(facts, blog.articles[0])


def test_an_article_without_changes_shows_none(blog: MakeBlog, site: Site) -> None:
    """Nothing in the header, nothing on the page."""
    assert view_of(blog(), site) == UpdatesView(None, (), ())


def test_changes_stand_oldest_first_whatever_their_order_in_the_file(
    blog: MakeBlog, site: Site
) -> None:
    """The list is sorted by day; the notice speaks of the latest."""
    header = "Update: 10.05.2026 B\nUpdate: 02.04.2026 A"

    view = view_of(blog(header), site)

    assert [change.reason for change in view.changes] == ["A", "B"]
    assert view.latest == Change(dt.date(2026, 5, 10), "B")


@pytest.mark.parametrize(
    ("header", "addendum"),
    [
        ("Update: 10.05.2026 Nachtrag: A\nUpdate: 10.05.2026 B", False),
        ("Update: 10.05.2026 B\nUpdate: 10.05.2026 Nachtrag: A", True),
    ],
)
def test_of_one_day_the_later_line_counts(
    blog: MakeBlog, site: Site, header: str, addendum: bool
) -> None:
    """It decides the wording of the notice."""
    view = view_of(blog(header, ("Nachtrag (10.05.2026)",)), site)

    assert view.latest is not None
    assert view.latest.addendum is addendum


def test_the_notice_leads_to_the_addenda_in_the_body(blog: MakeBlog, site: Site) -> None:
    """Two addenda of one day lead to their two headings; an entry without one leads nowhere."""
    header = (
        "Update: 10.05.2026 Nachtrag: A\n"
        "Update: 10.05.2026 Nachtrag: B\n"
        "Update: 11.05.2026 Nachtrag: C\n"
        "Update: 10.05.2026 D"
    )
    headings = ("Neues", "Nachtrag (10.05.2026): A", "Nachtrag (10.05.2026): B")

    view = view_of(blog(header, headings), site)

    assert [(change.reason, change.anchor) for change in view.addenda] == [
        ("A", "abschnitt-2"),
        ("B", "abschnitt-3"),
    ]
    assert [change.anchor for change in view.changes] == ["abschnitt-2", "abschnitt-3", "", ""]


def test_the_last_heading_serves_further_addenda_of_its_day(blog: MakeBlog, site: Site) -> None:
    """Three entries and one heading: all lead there."""
    header = "\n".join(f"Update: 10.05.2026 Nachtrag: {n}" for n in "ABC")

    view = view_of(blog(header, ("Nachtrag (10.05.2026)",)), site)

    assert [change.anchor for change in view.addenda] == ["abschnitt-1"] * 3


@pytest.mark.parametrize(
    ("header", "date"),
    [
        ("Zeitdokument: ja", dt.date(2026, 3, 12)),
        ("Zeitdokument: 01.02.2026", dt.date(2026, 2, 1)),
        ("", None),
    ],
)
def test_a_zeitdokument_keeps_the_state_of_a_day(
    blog: MakeBlog, site: Site, header: str, date: dt.date | None
) -> None:
    """``ja`` is the day of publication in the time zone of the site."""
    assert view_of(blog(header), site).period_document == date


def test_other_plugins_get_the_same_changes(blog: MakeBlog, site: Site) -> None:
    """Feeds and sitemap read the slot; it holds what the page lists."""
    made = blog("Update: 10.05.2026 B\nUpdate: 02.04.2026 A")
    facts, _ = update_facts(made, site)

    assert changes(facts, made.articles[0]) == updates_view(facts, made.articles[0]).changes
