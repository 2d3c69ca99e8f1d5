"""What the host knows beside the blog: theme, settings, messages, the list of all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from plugins.state.counting import in_code
from plugins.state.stamps import digest, digest_of, names


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
    root = str(theme)
    texts = digest(f"{root}/texts/{language}.toml")
    return {
        "templates": digest_of(texts, *_of(f"{root}/templates", in_code)),
        "css": digest_of(*_of(f"{root}/static/css", _in_style_sheets)),
        "icon": digest(f"{root}/static/icon.png"),
    }


def _of(root: str, keep: Callable[[str, bool], bool]) -> Iterator[bytes]:
    """Yield the path of each file in a folder and the digest of what it holds."""
    for path in names(root, keep):
        full = f"{root}/{path}"
        if Path(full).is_file():  # editors put links to nothing beside what they have open
            yield path.encode()
            yield digest(full)


def _in_style_sheets(name: str, is_folder: bool) -> bool:
    return is_folder or name.endswith(".css")


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
