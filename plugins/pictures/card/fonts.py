"""The typefaces of cards: files of their own, so that every machine draws the same.

Source Serif 4 and Source Sans 3 (Adobe, SIL Open Font License 1.1, which allows to bundle them with
any software), as the packages ``fontpkg-…`` ship them unmodified.
"""

from __future__ import annotations

import functools
import unicodedata
from importlib.resources import as_file, files
from io import BytesIO

from PIL.ImageFont import FreeTypeFont, Layout, truetype

_PACKAGES = {"serif": "fontpkg_source_serif_4", "sans": "fontpkg_source_sans_3"}
_FILES = {"serif": "SourceSerif4[opsz,wght].ttf", "sans": "SourceSans3[wght].ttf"}
_AXES: dict[str, tuple[int, ...]] = {"serif": (650, 60), "sans": (500,)}
_PROBED = 40
_NOWHERE = "\uffff"  # stands in no typeface


@functools.cache
def font(face: str, size: int) -> FreeTypeFont:
    """Return a typeface (``serif``, ``sans``) in a size in pixels."""
    found = truetype(BytesIO(_data(face)), size, layout_engine=Layout.BASIC)
    found.set_variation_by_axes(list(_AXES[face]))
    return found


@functools.cache
def _data(face: str) -> bytes:
    with as_file(files(_PACKAGES[face]) / "files" / _FILES[face]) as path:
        return path.read_bytes()


def set_in(face: str, text: str) -> str:
    """Return a text with only what the typeface has; other signs (emoji) are left out.

    Soft hyphens stay: they are places where a word may be broken.
    """
    kept = []
    for char in unicodedata.normalize("NFC", text):
        if char.isspace() and char != "\u00a0":
            kept.append("\u00a0" if char == "\u202f" else " ")
        elif char == "\u00ad" or _has(face, char):
            kept.append(char)
    return " ".join(part for part in "".join(kept).split(" ") if part.strip("\u00a0"))


@functools.lru_cache(4096)
def _has(face: str, char: str) -> bool:
    if not char.isprintable() and char != "\u00a0":
        return False
    probe = font(face, _PROBED)
    shape, none = probe.getmask(char), probe.getmask(_NOWHERE)
    return (shape.size, bytes(shape)) != (none.size, bytes(none))
