"""What of a site is to be drawn before it can be printed, and takes so long that it may wait."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.blog.tables import Tables
from plugins.host.contribution import Output
from plugins.host.drawn.drawing import Canvas, canvases, missing
from plugins.host.drawn.keeping import Keep, key_of_name
from plugins.host.own_pieces import derivative_of
from plugins.host.slots import Piece


def canvas_of(piece: Piece, tables: Tables) -> Canvas | None:
    """Return what is drawn for a piece, if it is made of a picture."""
    derivative = derivative_of(piece)
    return canvases([derivative], tables)[0] if derivative else None


def is_kept(piece: Piece) -> bool:
    """Tell whether a piece is made by a plugin at length, and kept (``Workshop.kept``)."""
    return isinstance(piece.what, Output) and piece.what.kept


def is_undrawn(piece: Piece, tables: Tables, kept: Keep) -> bool:
    """Tell whether a piece takes long to print: nothing was kept of it yet."""
    canvas = canvas_of(piece, tables)
    if canvas is not None:
        return bool(missing([canvas], kept))
    return is_kept(piece) and not kept.has(key_of_name(piece.what.url))


def newest_first(todo: Iterable[Canvas], tables: Tables) -> list[Canvas]:
    """Return canvases in the order in which readers come to them: newest articles, leads first."""
    articles = tables.articles
    folders = {path.rpartition("/")[0]: number for number, path in enumerate(articles)}
    leads = {article.image for article in articles.values()}

    def rank(canvas: Canvas) -> tuple[int, bool, str]:
        number = folders.get(canvas.path.rpartition("/")[0], len(folders))
        return number, canvas.path not in leads, canvas.path

    return sorted(todo, key=rank)
