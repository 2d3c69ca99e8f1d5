"""Forgets what was drawn for pictures and places that no site shows any more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.blog.derivatives import Derivative
from plugins.blog.tables import Tables
from plugins.host.contribution import Output
from plugins.host.drawn.drawing import canvases, key_of
from plugins.host.drawn.keeping import keep, key_of_name
from plugins.host.own_pieces import derivative_of
from plugins.host.slots import Piece


def settle(pieces: Iterable[Piece], tables: Tables, output: Path) -> None:
    """Keep what the pieces of the site in ``output`` show, and what other sites do."""
    wanted: list[bytes] = []
    shown: list[Derivative] = []
    for one in pieces:
        derivative = derivative_of(one)
        if derivative:
            shown.append(derivative)
        elif isinstance(one.what, Output) and one.what.kept:
            wanted.append(key_of_name(one.what.url))
    todo = canvases(shown, tables)
    wanted += [key_of(one, shape) for one in todo for shape in one.shapes]
    keep().settle(output, wanted)
