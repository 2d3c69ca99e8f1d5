"""All whitepapers of the site, and which article offers which."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.blog.model import Article, Blog, Document
from plugins.blog.reading import find_named, text
from plugins.core.dates import long_date
from plugins.core.problems import Problem, Severity
from plugins.core.settings import Site
from plugins.whitepapers.model import ALL, Facts, Whitepaper
from plugins.whitepapers.reading import check_path, read_day, read_whitepaper, slug_in
from plugins.whitepapers.rules import (
    check_dates,
    check_other_pdfs,
    check_promise,
    check_whitepaper,
)


def draw(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:  # noqa: ARG001 the host's form
    """Return the whitepapers readers see, and what is wrong with them.

    Like an article, a whitepaper waits for its day, and a draft is not published; in preview both
    are shown. What waits is not checked. Problems besides those of the single whitepaper: two
    have the same slug (WHP016); an article names one that does not exist (BLG003) or that still
    waits (WHP017).
    """
    problems: list[Problem] = []
    shown: dict[str, Whitepaper] = {}
    waiting: dict[str, dt.date | None] = {}
    for document in blog.of_kind("whitepaper"):
        misplaced = check_path(document)
        problems.extend(misplaced)
        if misplaced:
            continue
        slug = slug_in(document, blog)
        date, found = read_day(document)
        if not blog.preview and _waits(document, date, blog.today):
            waiting[slug] = date
            continue
        problems.extend(found)
        # Without a day the site is not written; the preview shows the page under today's.
        whitepaper, found = read_whitepaper(document, date or blog.today, blog)
        problems.extend(found)
        problems.extend(check_whitepaper(whitepaper))
        problems.extend(check_dates(whitepaper))
        other = shown.setdefault(slug, whitepaper)
        if other is not whitepaper:
            problems.append(_same_slug(whitepaper, other))
    problems.extend(check_other_pdfs(blog, tuple(shown.values())))
    offered: dict[str, tuple[Whitepaper, ...]] = {}
    for path, (names, unkept) in blog.recall.each(_named, blog.by_path).items():
        problems.extend(unkept)
        if not names:
            continue
        article = blog.by_path[path]
        slugs, wrong = _offered(article, names, shown, waiting)
        problems.extend(wrong)
        if slugs:
            offered[path] = tuple(shown[slug] for slug in slugs)
    return _linked(shown, offered, blog), problems


def _waits(document: Document, date: dt.date | None, today: dt.date) -> bool:
    return text(document, "status") == "draft" or (date is not None and date > today)


def _named(article: Article) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the names of the whitepapers in an article's header, and unkept promises."""
    return article.document.values.get("whitepaper", tuple) or (), tuple(check_promise(article))


def _offered(
    article: Article,
    names: tuple[str, ...],
    shown: dict[str, Whitepaper],
    waiting: dict[str, dt.date | None],
) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the slugs of the whitepapers an article offers today."""
    known = {slug: slug for slug in (*shown, *waiting)}
    place = article.document.values.place_of("whitepaper")
    slugs, problems = find_named(names, known, place, "Das Whitepaper", "content/whitepapers")
    for slug in slugs:
        if slug in waiting:
            day = waiting[slug]
            until = f"erscheint erst am {long_date(day)}" if day else "ist noch ein Entwurf"
            problems.append(
                Problem(
                    "WHP017",
                    place,
                    f"Das Whitepaper „{slug}“ {until}; bis dahin fehlt es in diesem Beitrag.",
                    "Soll beides zugleich erscheinen, geben Sie dem Beitrag dasselbe Datum.",
                    Severity.WARNING,
                )
            )
    return tuple(slug for slug in slugs if slug in shown), problems


def _linked(
    shown: dict[str, Whitepaper], offered: dict[str, tuple[Whitepaper, ...]], blog: Blog
) -> Facts:
    """Let whitepapers and articles know each other."""
    linked = {
        slug: replace(
            whitepaper,
            articles=tuple(
                article
                for article in blog.articles
                if any(one.slug == slug for one in offered.get(article.path, ()))
            ),
        )
        for slug, whitepaper in shown.items()
    }
    in_order = sorted(linked.values(), key=lambda one: (one.title.casefold(), one.slug))
    in_order.sort(key=lambda one: one.date, reverse=True)
    return Facts(
        {one.document.path: one for one in in_order},
        {path: tuple(linked[one.slug] for one in given) for path, given in offered.items()},
        {ALL: tuple(in_order)},
    )


def _same_slug(whitepaper: Whitepaper, other: Whitepaper) -> Problem:
    return Problem(
        "WHP016",
        whitepaper.document.values.place_of("slug"),
        f"Die Adresse /{whitepaper.url} hat schon {other.document.place.path}.",
        f"Wählen Sie im Kopf eine andere, zum Beispiel Slug: {whitepaper.slug[:58]}-2",
    )
