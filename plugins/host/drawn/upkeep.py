"""Forgets what was drawn for pictures and places that no site shows any more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.blog.tables import Tables
from plugins.host.drawn.drawing import canvases, key_of
from plugins.host.drawn.keeping import keep
from plugins.host.own_pieces import derivative_of
from plugins.host.slots import Piece


def settle(pieces: Iterable[Piece], tables: Tables, output: Path) -> None:
    """Keep what the pieces of the site in ``output`` show, and what other sites do."""
    shown = [derivative for one in pieces if (derivative := derivative_of(one))]
    todo = canvases(shown, tables)
    keep().settle(output, [key_of(one, shape) for one in todo for shape in one.shapes])
