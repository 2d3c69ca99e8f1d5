"""What the host adds to every site: lists for crawlers, the style sheet, the icon, copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.blog.desk import Desk
from plugins.blog.icon import THEME_ICON
from plugins.host.contribution import Output, Workshop
from plugins.host.frame import STYLESHEET
from plugins.host.slots import Piece
from plugins.host.stylesheet import bundle
from plugins.host.surroundings import Surroundings

HOST = ""
"""Stands for the host where a piece names its plugin."""

_SITEMAP = "sitemap.xml"
_ROBOTS = "robots.txt"


def own_pieces(theme_icon: bool) -> Iterator[Piece]:
    """Yield what every site has; the theme's icon only where the agency has none of its own."""
    yield Piece(HOST, Output(_SITEMAP, "sitemap"))
    yield Piece(HOST, Output(_ROBOTS, "robots"))
    yield Piece(HOST, Output(STYLESHEET, "style_sheet"))
    if theme_icon:
        yield Piece(HOST, Output(THEME_ICON, "icon"))


def copies(paths: Iterable[str], urls: Mapping[str, str]) -> Iterator[Piece]:
    """Yield a copy of each content file that is shown."""
    for path in paths:
        yield Piece(HOST, Output(urls[path], "copy", (path,)))


def _sitemap(around: Surroundings, desk: Desk, workshop: Workshop) -> bytes:
    """The list of pages for search engines (sitemaps.org)."""
    entries = sorted((desk.absolute(url), day) for url, day in around.lists["sitemap"])
    return workshop.render("sitemap.xml", entries=entries).encode()


def _robots(_around: Surroundings, desk: Desk, workshop: Workshop) -> bytes:
    return workshop.render("robots.txt", sitemap=desk.absolute(_SITEMAP)).encode()


def _style_sheet(around: Surroundings, _desk: Desk, workshop: Workshop) -> bytes:
    # The digest is read so that the sheet is made again when a part of it has changed.
    around.theme.get("css")
    return bundle(workshop.theme / "static" / "css")


def _icon(around: Surroundings, _desk: Desk, workshop: Workshop) -> bytes:
    around.theme.get("icon")  # as above
    return (workshop.theme / "static" / "icon.png").read_bytes()


def _copy(_around: Surroundings, _desk: Desk, workshop: Workshop, path: str) -> bytes:
    return workshop.read(path)


FILES: Mapping[str, Callable[..., bytes]] = {
    "sitemap": _sitemap,
    "robots": _robots,
    "style_sheet": _style_sheet,
    "icon": _icon,
    "copy": _copy,
}
