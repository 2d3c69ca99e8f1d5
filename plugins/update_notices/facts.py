"""What the site knows about the changes of its articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from plugins.blog.model import Article, Blog, Change
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.text.nodes import Heading
from plugins.update_notices import addenda, contradictions
from plugins.update_notices.matching import changes_of
from plugins.update_notices.model import Entry, PeriodDocument
from plugins.update_notices.reading import addendum_headings


@frozen
class UpdateFacts:
    """By the content path of the article: its changes, oldest first, and the day it keeps."""

    changes: Mapping[str, tuple[Change, ...]]
    periods: Mapping[str, dt.date]


def update_facts(blog: Blog, _site: Site) -> tuple[UpdateFacts, list[Problem]]:
    """Read the changes of every article readers see in this mode, and find the contradictions."""
    changes: dict[str, tuple[Change, ...]] = {}
    periods: dict[str, dt.date] = {}
    problems: list[Problem] = []
    for path, (found, period, wrong) in blog.recall.each(_of, blog.by_path, blog.today).items():
        if found:
            changes[path] = found
        problems.extend(wrong)
        if period:
            periods[path] = period.date or blog.by_path[path].date.date()
    same = blog.recall.same_entries
    return UpdateFacts(same("changes", changes), same("periods", periods)), problems


def _of(
    article: Article, today: dt.date
) -> tuple[tuple[Change, ...], PeriodDocument | None, list[Problem]]:
    document = article.document
    entries = [
        value.data for value in document.values.all("update") if isinstance(value.data, Entry)
    ]
    period = document.values.get("zeitdokument", PeriodDocument)
    headings = addendum_headings(document.outline.all(Heading), document.place)
    published = article.date.date() if article.dated else dt.date.min
    problems = [
        *contradictions.before_publication(entries, published),
        *contradictions.in_the_future(entries, today),
        *contradictions.period_and_updates(entries, period),
        *contradictions.period_in_the_future(period, today),
        *addenda.compare(entries, headings),
    ]
    return changes_of(entries, headings), period, problems
