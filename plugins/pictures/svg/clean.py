"""The way of a drawing from an editor's file to one that may stand on a page."""

from __future__ import annotations

from plugins.core.frozen import frozen
from plugins.pictures.statement import Statement
from plugins.pictures.svg.cleaning import Cleaning, draws
from plugins.pictures.svg.effort import check_effort
from plugins.pictures.svg.findings import Refusal, RefusedError, Removed
from plugins.pictures.svg.parsing import parse
from plugins.pictures.svg.rights import read_statement, text_of
from plugins.pictures.svg.size import settle_size
from plugins.pictures.svg.vocabulary import SVG
from plugins.pictures.svg.writing import write


@frozen
class CleanSvg:
    """A drawing that runs, moves and loads nothing. Size in pixels, as it is shown by itself.

    ``title`` and ``description`` are proposals for an alternative text; ``statement`` is what its
    metadata say, which are not in ``data``. ``removed`` is what was left out, in a fixed order.
    """

    data: bytes
    width: int
    height: int
    title: str
    description: str
    statement: Statement
    removed: tuple[Removed, ...]


def clean_svg(data: bytes) -> CleanSvg | Refusal:
    """Return a drawing made safe, or why it cannot be.

    What is kept is an allowlist (``vocabulary.py``, ``values.py``). A part that is left out makes
    no refusal, so that the drawings of usual programs pass; nothing left to draw does.
    """
    try:
        root, sheets = parse(data)
        space, _, name = root.tag.rpartition("}")
        own = space.removeprefix("{")
        if name != "svg" or own not in {"", SVG}:
            return Refusal.NO_SVG
        cleaning = Cleaning(own)
        clean = cleaning.copy(root)
        if not draws(clean):
            return Refusal.EMPTY
        check_effort(clean, cleaning.refers)
        width, height = settle_size(clean)
    except RefusedError as error:
        return error.why
    removed = cleaning.removed | ({Removed.EXTERNAL} if sheets else set())
    return CleanSvg(
        data=write(clean),
        width=width,
        height=height,
        title=text_of(root, "title", own),
        description=text_of(root, "desc", own),
        statement=read_statement(root),
        removed=tuple(one for one in Removed if one in removed),
    )
