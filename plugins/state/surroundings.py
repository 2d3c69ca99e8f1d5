"""What a build depends on besides its files: libraries, variables of the environment, the day."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Variables that count for every build, whatever the settings ask for.
ALWAYS = frozenset({"BUILD_DATE", "AMTSBLOG_MODE", "PYTHONPATH"})
# What installed libraries leave in the folder they lie in; the name holds the version.
_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")


def libraries() -> list[str]:
    """Return the Python that runs and the libraries it finds, with their versions, sorted."""
    found = []
    for folder in sys.path:
        if os.path.basename(folder) in {"site-packages", "dist-packages"} and os.path.isdir(folder):
            found += [
                f"{folder}/{name}" for name in os.listdir(folder) if name.endswith(_INSTALLED)
            ]
    return [sys.version, os.path.realpath(sys.prefix), *sorted(found)]


def is_installed(name: str, is_folder: bool) -> bool:  # noqa: ARG001  (as other names that count)
    """Tell whether a name among the libraries is one of those with a version."""
    return name.endswith(_INSTALLED)


def words_of(sources: Iterable[bytes]) -> list[str]:
    """Return every word in the strings of Python source, sorted: some may name variables.

    Names in the code itself are not asked for: ``PATH`` in ``pelicanconf.py`` is Pelican's, and
    the variable of this name is another in every terminal. Raises SyntaxError.
    """
    import ast  # both are not needed where nothing changed
    import re

    nodes = (node for source in sources for node in ast.walk(ast.parse(source)))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    words = {
        word
        for text in texts
        if isinstance(text, str | bytes)
        for word in re.findall(r"[A-Za-z_]\w*", text if isinstance(text, str) else str(text)[2:])
    }
    return sorted({_folded(word) for word in words | ALWAYS})


def variables(environment: Mapping[str, str], words: Iterable[str]) -> dict[str, str]:
    """Return the variables whose names are among ``words``, with their values."""
    wanted = set(words)
    return {name: environment[name] for name in environment if _folded(name) in wanted}


def span_of(day: str, zone: str) -> tuple[float, float]:
    """Return when a day (ISO) begins and ends in a time zone, in seconds since 1970."""
    import datetime as dt  # not needed where nothing changed
    from zoneinfo import ZoneInfo

    midnight = dt.datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone))
    return midnight.timestamp(), (midnight + dt.timedelta(days=1)).timestamp()


def _folded(name: str) -> str:
    """Return a variable's name as the system compares it."""
    return name.upper() if os.name == "nt" else name
