"""Regular expressions that few texts need, compiled when the first of them does.

Python compiles each anew in every process. Those that most builds never search with took a
hundredth of the time of a small one. What every build needs is compiled by ``re.compile``: there
this would only stand in the way.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Has the methods of a compiled pattern; each is fetched once."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)  # which ``re`` remembers
        setattr(self, name, found)
        return found


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, though what is wrong with it is told by the first search."""
    return cast("re.Pattern[str]", _Late(source, flags))
