"""How large a text is set so that it fits a box: as large as possible, cut only at the extreme."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from plugins.core.frozen import frozen
from plugins.pictures.card.breaking import Breaks, Measure, cut, wrap
from plugins.pictures.card.fonts import font

_LEADING = 1.14
_LARGE = 0.68  # of the largest size: down to it words are rather kept whole


@frozen
class Setting:
    """Lines of a text in a typeface, and the distance between their baselines in pixels."""

    face: str
    size: int
    leading: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """How much room the lines take."""
        return self.leading * len(self.lines)


def fitted(
    text: str, face: str, box: tuple[int, int], sizes: Sequence[int], leading: float = _LEADING
) -> Setting:
    """Return the largest setting that fits the box (pixels), of ``sizes``, largest first.

    A long word is broken rather than set very small; what does not fit at the smallest size is cut.
    """
    found = whole(text, face, box, sizes, leading)
    if found is not None:
        return found
    size = sizes[-1]
    distance = round(size * leading)
    rows = max(1, box[1] // distance)
    return Setting(face, size, distance, tuple(cut(text, box[0], rows, _measure(face, size))))


def whole(
    text: str, face: str, box: tuple[int, int], sizes: Sequence[int], leading: float = _LEADING
) -> Setting | None:
    """Return the same, but ``None`` where something would have to be cut."""
    large = [size for size in sizes if size >= sizes[0] * _LARGE]
    ways = (
        (Breaks.HARD, large),
        (Breaks.JOINTS, large),
        (Breaks.JOINTS, sizes[len(large) :]),
        (Breaks.SYLLABLES, sizes),
    )
    for breaks, tried in ways:
        for size in tried:
            distance = round(size * leading)
            lines = wrap(text, box[0], _measure(face, size), breaks)
            if lines is not None and len(lines) * distance <= box[1]:
                return Setting(face, size, distance, tuple(lines))
    return None


@functools.cache
def _measure(face: str, size: int) -> Measure:
    letter = widths(face, size)
    return lambda text: sum(map(letter, text))


@functools.cache
def widths(face: str, size: int) -> Measure:
    """Return what gives the width of a letter: lines are set letter by letter, without kerning."""
    return functools.cache(font(face, size).getlength)
