"""What the host knows beside the blog: theme, settings, messages, the list of all pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.blog.desk import Desk
from plugins.blog.model import Change
from plugins.blog.views import Page, ProblemView, SiteView
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.host.edition import Edition
from plugins.host.frame import site_view
from plugins.host.modes import Mode
from plugins.host.slots import Piece
from plugins.state.stamps import digest, digest_of


@frozen
class Surroundings:
    """Tables of the host. All but ``problems`` have names for keys.

    ``theme`` holds digests of ``templates``, ``css`` and ``icon``; ``site`` the view of the site
    under the empty name; ``settings`` all that decides how pages look; ``problems`` the messages
    a page shows in preview, by its address; ``lists`` the ``sitemap``: addresses and the days of
    their last change.
    """

    theme: Mapping[str, bytes]
    site: Mapping[str, SiteView]
    settings: Mapping[str, str]
    problems: Mapping[str, tuple[ProblemView, ...]]
    lists: Mapping[str, tuple[tuple[str, str], ...]]


def surroundings_of(edition: Edition, theme: Mapping[str, bytes], desk: Desk) -> Surroundings:
    """Return the host's tables; ``desk`` is one at which nothing is noted."""
    order = edition.order
    pages, urls = edition.recall("", _pages_of, edition.pieces)
    settings = f"{order.site!r} {order.mode.value} {desk.prefix}"
    return Surroundings(
        theme=theme,
        site={"": site_view(desk, urls)},
        settings={"": settings},
        problems=dict(_problems(edition, pages)),
        lists={"sitemap": edition.recall("", _sitemap, pages, edition.tables.changes)},
    )


def _pages_of(pieces: Mapping[str, Piece]) -> tuple[tuple[Page, ...], frozenset[str]]:
    """Return the pages among all pieces, and their addresses."""
    pages = tuple([piece.what for piece in pieces.values() if isinstance(piece.what, Page)])
    return pages, frozenset([page.url for page in pages])


def look_at_theme(theme: Path, language: str) -> dict[str, bytes]:
    """Return digests of what pages depend on: templates with texts, style sheets, icon."""
    texts = theme / "texts" / f"{language}.toml"
    return {
        "templates": _of([*sorted((theme / "templates").rglob("*")), texts], theme),
        "css": _of(sorted((theme / "static" / "css").rglob("*.css")), theme),
        "icon": digest(str(theme / "static" / "icon.png")),
    }


def _of(paths: list[Path], theme: Path) -> bytes:
    files = [path for path in paths if path.is_file()]
    known = (path.relative_to(theme).as_posix().encode() + digest(str(path)) for path in files)
    return digest_of(b"".join(known))


def _sitemap(
    pages: tuple[Page, ...], changes: Mapping[str, tuple[Change, ...]]
) -> tuple[tuple[str, str], ...]:
    """Return the address of each page that is listed, with the day of its last change."""
    return tuple([(page.url, _last_change(page, changes)) for page in pages if page.listed])


def _last_change(page: Page, changes: Mapping[str, tuple[Change, ...]]) -> str:
    days = [page.modified] if page.modified else []
    if page.about == "article":
        days = [change.date for change in changes.get(page.source, ())] or days
    return max(days).isoformat() if days else ""


def _problems(
    edition: Edition, pages: tuple[Page, ...]
) -> Iterator[tuple[str, tuple[ProblemView, ...]]]:
    """In preview a page shows its own problems; the start page shows all there are."""
    if edition.order.mode is not Mode.PREVIEW or not edition.problems:
        return
    yield "", tuple(map(_problem_view, edition.problems))
    content = edition.order.content
    by_place: dict[str, dict[Problem, None]] = {}
    for problem in edition.problems:
        path = problem.place.path
        # Of two texts with one address only the first has a page; it shows what both have.
        url = edition.tables.urls.get(path.removeprefix(f"{content.shown}/"), "")
        folders = (path[: at + 1] for at, char in enumerate(path) if char == "/")
        for place in (url, path, *folders):
            by_place.setdefault(place, {})[problem] = None
    for page in pages:
        if page.source and page.url:
            shown = content.place(page.source).path
            folder = f"{shown.rpartition('/')[0]}/" if shown.endswith("/index.md") else shown
            own = {*by_place.get(folder, ()), *by_place.get(page.url, ())}
            if own:
                yield page.url, tuple(_problem_view(one) for one in edition.problems if one in own)


def _problem_view(problem: Problem) -> ProblemView:
    return ProblemView(
        str(problem.place), problem.code, problem.what, problem.remedy, problem.severity.value
    )
