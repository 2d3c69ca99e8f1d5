"""What the host adds to every site: lists for crawlers, the style sheet, the icon, copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from plugins.blog.credits import statement_of
from plugins.blog.derivatives import Derivative, named
from plugins.blog.desk import Desk
from plugins.blog.icon import THEME_ICON
from plugins.blog.model import PictureFile
from plugins.host.contribution import Output, Plugin, Workshop
from plugins.host.frame import STYLESHEET
from plugins.host.slots import Piece
from plugins.host.stylesheet import bundle
from plugins.host.surroundings import Surroundings

HOST = ""
"""Stands for the host where a piece names its plugin."""

DERIVATIVE = "derivative"
"""The name of the function that makes files of pictures."""

_SITEMAP = "sitemap.xml"
_ROBOTS = "robots.txt"


def own_pieces(theme_icon: bool) -> Iterator[Piece]:
    """Yield what every site has; the theme's icon only where the agency has none of its own."""
    yield Piece(HOST, Output(_SITEMAP, "sitemap"))
    yield Piece(HOST, Output(_ROBOTS, "robots"))
    yield Piece(HOST, Output(STYLESHEET, "style_sheet"))
    if theme_icon:
        yield Piece(HOST, Output(THEME_ICON, "icon"))


def shown_files(
    names: Iterable[str], urls: Mapping[str, str], plugins: Iterable[Plugin[Any]]
) -> Iterator[Piece]:
    """Yield what readers get of each content file that is shown, and each file made of a picture.

    Of a content file that is a copy, or what a plugin makes instead.
    """
    makers = {
        suffix: (plugin.name, file)
        for plugin in plugins
        for suffix, file in plugin.published.items()
    }
    for name in names:
        derivative = named(name)
        if derivative is None:
            plugin, file = makers.get(PurePosixPath(name).suffix.casefold(), (HOST, "copy"))
            yield Piece(plugin, Output(urls[name], file, (name,)))
        else:
            yield Piece(HOST, Output(derivative.url(urls), DERIVATIVE, derivative))


def derivative_of(piece: Piece) -> Derivative | None:
    """Return which file made of a picture a piece is, if it is one."""
    what = piece.what
    if piece.plugin == HOST and isinstance(what, Output) and what.file == DERIVATIVE:
        path, kind, width, height = what.key
        return Derivative(str(path), str(kind), int(width or 0), int(height or 0))
    return None


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


def _copy(_around: Surroundings, desk: Desk, workshop: Workshop, path: str) -> bytes:
    data = workshop.read(path)
    picture = desk.tables.pictures.get(path)
    return data if picture is None else _signed(data, picture)


def _derivative(
    _around: Surroundings,
    desk: Desk,
    workshop: Workshop,
    path: str,
    kind: str,
    width: int,
    height: int,
) -> bytes:
    picture = desk.tables.pictures[path]
    return _signed(workshop.draw(Derivative(path, kind, width, height)), picture)


def _signed(data: bytes, picture: PictureFile) -> bytes:
    """Return a picture that carries the name of its creator, and nothing else of its past."""
    from plugins.pictures.writing.embed import embedded

    return embedded(data, statement_of(picture))


FILES: Mapping[str, Callable[..., bytes]] = {
    "sitemap": _sitemap,
    "robots": _robots,
    "style_sheet": _style_sheet,
    "icon": _icon,
    "copy": _copy,
    DERIVATIVE: _derivative,
}
