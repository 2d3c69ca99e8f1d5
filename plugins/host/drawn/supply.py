"""What pages wait for, and what of it is made next: what somebody looks at, then the newest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from plugins.blog.derivatives import Derivative
from plugins.blog.tables import Tables
from plugins.host.drawn.drawing import canvases
from plugins.host.drawn.postponing import newest_first
from plugins.host.drawn.studio import Studio
from plugins.host.own_pieces import derivative_of
from plugins.host.slots import Piece


class Supply:
    """Has a studio draw what the ``pieces``, by output path, need to be printed."""

    def __init__(self, pieces: Mapping[str, Piece], tables: Tables, studio: Studio) -> None:
        self._tables = tables
        self._studio = studio
        self._undrawn: dict[Derivative, str] = {}
        self._others: deque[str] = deque()  # what plugins make at length
        for path, piece in pieces.items():
            derivative = derivative_of(piece)
            if derivative is None:
                self._others.append(path)
            else:
                self._undrawn[derivative] = path
        studio.order(newest_first(canvases(self._undrawn, tables), tables))

    def ready(self, asked: Iterable[str]) -> list[str]:
        """Return output paths of what can be printed now; few, as somebody may save meanwhile.

        ``asked`` are output paths that somebody waits for. Raises what was raised while drawing.
        """
        wanted = set(asked)
        now = [path for path in self._others if path in wanted]
        self._studio.ask(
            canvases([one], self._tables)[0]
            for one, path in self._undrawn.items()
            if path in wanted
        )
        for canvas in self._studio.turn():
            for shape in canvas.shapes:
                drawn = Derivative(canvas.path, shape.format, shape.width, shape.height)
                path = self._undrawn.pop(drawn, "")
                now += [path] if path else []
        if not now and not self._undrawn and self._others:
            now = [self._others[0]]
        for path in now:
            if path in self._others:
                self._others.remove(path)
        return now
