"""All events of the site, how they stand on the build day, and which article reports of which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from plugins.blog.alphabet import alphabetical
from plugins.blog.model import Article, Blog, Document
from plugins.blog.reading import find_named, text, waits
from plugins.core.problems import Problem, Severity
from plugins.core.settings import Site
from plugins.events.agenda import coming, following, is_closed, past, to_come
from plugins.events.model import ALL, Event, EventKind, Facts
from plugins.events.rules import check_announcement


def draw(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:
    """Return the events readers see, and what is wrong with them.

    Like an article, an event waits for its ``Date``, and a draft is not published; in preview both
    are shown. Of what waits nothing is checked but the day it waits for. Problems besides those of
    the single event: two have the same address (EVT036), a kind is spelt in two ways (EVT037,
    warning), ``Report`` or ``Event`` names something that does not exist (BLG003) or still waits
    (EVT038, warning), two have the same id in calendars (EVT046), a report tells of another day
    (EVT047, warning).
    """
    problems: list[Problem] = []
    shown: dict[str, Event] = {}
    waiting: set[str] = set()
    for document in blog.of_kind("event"):
        url = blog.urls[document.path]
        slug = url.rstrip("/").rpartition("/")[2]
        waits_now = waits(document, blog.today)
        if waits_now and text(document, "status") != "draft":
            problems.extend(check_announcement(_read(document, url, blog, site)[0], blog.today))
        if waits_now and not blog.preview:
            waiting.add(slug)
            continue
        event, found = _read(document, url, blog, site)
        problems.extend(found)
        other = shown.setdefault(slug, event)
        if other is not event:
            problems.append(_same_address(event, other))
    events = tuple(shown.values())
    problems.extend(_same_ids(events))
    kinds, found = _kinds(events)
    problems.extend(found)
    told, found = _reports(blog, shown, waiting)
    problems.extend(found)
    facts = _facts(events, kinds, told, blog)
    if facts.reported:
        from plugins.events.report_days import check_reports  # as in ``_read``

        problems.extend(check_reports(facts.reported, blog))
    return facts, problems


def _read(document: Document, url: str, blog: Blog, site: Site) -> tuple[Event, list[Problem]]:
    # A site without events does not wait for what reading one takes.
    from plugins.events.reading import read_event, with_picture

    event, problems = blog.recall(document.path, read_event, document, url, site, blog.today)
    event, found = with_picture(event, blog.files)
    return event, [*problems, *found]


def _facts(
    events: tuple[Event, ...],
    kinds: tuple[EventKind, ...],
    told: Mapping[str, tuple[str, ...]],
    blog: Blog,
) -> Facts:
    of_kind = {ALL: events, **{kind.slug: _of(kind, events) for kind in kinds}}
    shown = {path: following(one, blog.today) for path, one in _by_path(events).items()}
    years = past(events, blog.today)
    reported = {
        path: tuple(one for one in events if one.slug in slugs) for path, slugs in told.items()
    }
    return Facts(
        events=_by_path(events),
        following={path: one for path, one in shown.items() if one is not None},
        to_come={one.path: left for one in events if (left := to_come(one, blog.today))},
        closed={one.path: True for one in events if is_closed(one, blog.today)},
        waiting={one.path: why for one in events if (why := _waits(one, blog.today))},
        coming={slug: coming(some, blog.today) for slug, some in of_kind.items()},
        past={str(year): listed for year, listed in years.items()},
        years={ALL: tuple(sorted(years, reverse=True))},
        kinds={ALL: kinds},
        of_kind=of_kind,
        reports=_tellers(events, reported, blog),
        reported=reported,
    )


def _waits(event: Event, today: dt.date) -> str:
    """Return why an event that is shown in preview waits; nothing for one that does not."""
    if text(event.document, "status") == "draft":
        return "draft"
    return "scheduled" if event.published and event.published > today else ""


def _by_path(events: Iterable[Event]) -> dict[str, Event]:
    return {one.path: one for one in events}


def _of(kind: EventKind, events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(one for one in events if one.kind and one.kind.slug == kind.slug)


def _tellers(
    events: Iterable[Event], reported: Mapping[str, tuple[Event, ...]], blog: Blog
) -> dict[str, tuple[Article, ...]]:
    """Return the articles that report of each event, newest first."""
    tellers: dict[str, tuple[Article, ...]] = {}
    in_order = [path for path in blog.by_path if path in reported]
    for event in events:
        found = [blog.by_path[path] for path in in_order if event in reported[path]]
        if found:
            tellers[event.path] = tuple(found)
    return tellers


def _kinds(events: Iterable[Event]) -> tuple[tuple[EventKind, ...], list[Problem]]:
    """Return each kind once; „Online-Seminar“ and „Onlineseminar“ are meant to be one."""
    kinds: dict[str, EventKind] = {}
    by_letters: dict[str, EventKind] = {}
    problems: list[Problem] = []
    for event in events:
        if event.kind is None:
            continue
        kind = kinds.setdefault(event.kind.slug, event.kind)
        letters = "".join(filter(str.isalnum, event.kind.name.casefold()))
        other = by_letters.setdefault(letters, kind)
        if event.kind != kind or other != kind:
            usual = (kind if event.kind != kind else other).name
            problems.append(
                Problem(
                    "EVT037",
                    event.document.values.place_of("kind"),
                    f"Die Art „{event.kind.name}“ heißt anderswo „{usual}“.",
                    f"Schreiben Sie überall dasselbe, zum Beispiel Kind: {usual}",
                    Severity.WARNING,
                )
            )
    return tuple(sorted(kinds.values(), key=lambda kind: alphabetical(kind.name))), problems


def _named(article: Article) -> tuple[str, ...]:
    """Return the names of the events in an article's header."""
    return article.document.values.get("event", tuple) or ()


def _reports(
    blog: Blog, shown: Mapping[str, Event], waiting: set[str]
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the slugs of the events each article reports of, whichever of both says so."""
    told: dict[str, dict[str, None]] = {}
    problems: list[Problem] = []
    events = {slug: slug for slug in (*shown, *sorted(waiting))}
    for path, names in blog.recall.each(_named, blog.by_path).items():
        if not names:
            continue
        place = blog.by_path[path].document.values.place_of("event")
        slugs, found = find_named(names, events, place, "Die Veranstaltung", "content/events")
        problems.extend(found)
        for slug in slugs:
            if slug in shown:
                told.setdefault(path, {})[slug] = None
            else:
                problems.append(_still_waits("Die Veranstaltung", slug, _document(blog, path)))
    articles = {one.slug: one.path for one in (*blog.waiting, *blog.articles)}
    for slug, event in shown.items():
        place = event.document.values.place_of("report")
        names = event.document.values.get("report", tuple) or ()
        if not names:
            continue
        paths, found = find_named(names, articles, place, "Den Beitrag", "content/articles")
        problems.extend(found)
        for path in paths:
            if path in blog.by_path:
                told.setdefault(path, {})[slug] = None
            else:
                problems.append(_still_waits("Der Beitrag", path, event.document))
    return {path: tuple(sorted(slugs)) for path, slugs in sorted(told.items())}, problems


def _document(blog: Blog, path: str) -> Document:

    return blog.by_path[path].document


def _still_waits(what: str, name: str, document: Document) -> Problem:
    attribute = "report" if document.kind == "event" else "event"
    return Problem(
        "EVT038",
        document.values.place_of(attribute),
        f"{what} „{name}“ ist noch nicht veröffentlicht; bis dahin fehlt der Verweis.",
        "Soll beides zugleich erscheinen, geben Sie beidem dasselbe Datum.",
        Severity.WARNING,
    )


def _same_ids(events: Iterable[Event]) -> Iterator[Problem]:
    """Two events with one id are one for calendars and feeds."""
    first: dict[str, Event] = {}
    for event in events:
        other = first.setdefault(event.uid, event)
        if other is not event:
            yield Problem(
                "EVT046",
                event.document.values.place_of("id"),
                f"In Kalendern heißt {other.document.place.path} ebenso: {event.uid}",
                "Geben Sie einem von beiden im Kopf eine eigene Kennung, zum Beispiel Id: "
                f"{event.slug}-2@beispiel. Unter „Formerly:“ steht die früheste Adresse zuerst.",
            )


def _same_address(event: Event, other: Event) -> Problem:
    return Problem(
        "EVT036",
        event.document.values.place_of("slug"),
        f"Die Adresse /{event.url} hat schon {other.document.place.path}.",
        f"Wählen Sie im Kopf eine andere, zum Beispiel Slug: {event.slug[:58]}-2",
    )
