"""The theme's style sheets as one file, in the order that makes the cascade readable."""

from __future__ import annotations

import re
from pathlib import Path

_FIRST = ("tokens", "base", "layout")
_LAST = ("utilities", "print")
_SPACE = re.compile(r"\s+")
_BARE = "{};,"  # no space means anything around these
_AFTER_PROPERTY = re.compile(r"(?<=[{;])([\w-]+:) ")
_STRING_OR_COMMENT = re.compile(r"(\"[^\"]*\"|'[^']*')|/\*.*?\*/", re.DOTALL)


def bundle(css: Path) -> bytes:
    """Return tokens, base, layout, every component, utilities, print; one line a file.

    Raises ``FileNotFoundError`` where one of the named files is missing and ``ValueError`` for a
    style sheet beside them that would be left out.
    """
    known = {f"{name}.css" for name in (*_FIRST, *_LAST)}
    stray = sorted(path.name for path in css.glob("*.css") if path.name not in known)
    if stray:
        raise ValueError(f"not part of the bundle: {', '.join(stray)}; move into components/")
    paths = [
        *(css / f"{name}.css" for name in _FIRST),
        *sorted((css / "components").glob("*.css")),
        *(css / f"{name}.css" for name in _LAST),
    ]
    return "\n".join(_tighten(path.read_text(encoding="utf-8")) for path in paths).encode()


def _tighten(source: str) -> str:
    """Take out comments and the white space that means nothing; strings stay as they are."""
    pieces = _STRING_OR_COMMENT.split(source)  # every second one is a string, or None
    for index in range(0, len(pieces), 2):
        piece = _SPACE.sub(" ", pieces[index])
        for sign in _BARE:
            piece = piece.replace(f" {sign}", sign).replace(f"{sign} ", sign)
        pieces[index] = _AFTER_PROPERTY.sub(r"\1", piece)
    return "".join(piece or "" for piece in pieces).strip()
