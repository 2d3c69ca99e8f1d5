"""The theme's style sheets as one file, in the order that makes the cascade readable."""

from __future__ import annotations

import re
from pathlib import Path

_FIRST = ("tokens", "base", "layout")
_LAST = ("utilities", "print")
_STRING_OR_COMMENT = re.compile(r"(\"[^\"]*\"|'[^']*')|/\*.*?\*/", re.DOTALL)


def bundle(css: Path) -> bytes:
    """Return tokens, base, layout, every component, utilities, print; without comments.

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
    return "\n".join(_strip(path.read_text(encoding="utf-8")) for path in paths).encode()


def _strip(source: str) -> str:
    plain = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", source)
    return "\n".join(line.strip() for line in plain.splitlines() if line.strip())
