"""How large a drawing is shown, in pixels."""

from __future__ import annotations

import math
import re
from xml.etree.ElementTree import Element

from plugins.pictures.svg.findings import Refusal, RefusedError

LARGEST = 4000
"""More pixels than any screen shows; a plan drawn in millimetres would ask for more."""

# CSS Values 4, 6.2: absolute lengths in pixels.
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
}
_NUMBER = r"[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,2})?"
_LENGTH = re.compile(rf"({_NUMBER})\s*([a-z]{{0,2}})", re.IGNORECASE)
_BOX = re.compile(rf"\s*({_NUMBER})" + rf"(?:\s*,\s*|\s+)({_NUMBER})" * 3 + r"\s*", re.IGNORECASE)


def settle_size(root: Element) -> tuple[int, int]:
    """Return width and height, and write them into the root as a browser needs them.

    With both and a ``viewBox`` a drawing has a size and can be shown in any other.
    Raises ``RefusedError`` where nothing says how large it is.
    """
    box = _box(root.get("viewBox", ""))
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if box is None and width and height:
        box = width, height
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    if box is None:
        raise RefusedError(Refusal.NO_SIZE)
    if not width and not height:
        width, height = box
    width = width or (height or 0) * box[0] / box[1]
    height = height or width * box[1] / box[0]
    scale = min(1.0, LARGEST / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    root.set("width", str(size[0]))
    root.set("height", str(size[1]))
    return size


def _length(text: str) -> float | None:
    found = _LENGTH.fullmatch(text.strip())
    unit = _UNITS.get(found[2].casefold()) if found else None
    if found is None or unit is None:  # such as 100 %: as wide as there is room
        return None
    return _usable(float(found[1]) * unit)


def _box(text: str) -> tuple[float, float] | None:
    found = _BOX.fullmatch(text)
    width, height = (_usable(float(found[at])) for at in (3, 4)) if found else (None, None)
    return (width, height) if width and height else None


def _usable(number: float) -> float | None:
    return number if math.isfinite(number) and 1e-6 < number < 1e9 else None
