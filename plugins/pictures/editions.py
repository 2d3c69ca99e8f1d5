"""Which versions of the packages that draw are installed: what they drew is kept, by them."""

from __future__ import annotations

import functools
import sys
from pathlib import Path

WRITING = 1
"""To be raised where ``writing`` puts a statement into a JPEG otherwise: cards are kept with it."""

_DESCRIBED = ".dist-info"


def edition_of(name: str) -> str:
    """Return the version of an installed package; PackageNotFoundError where there is none.

    The name of the folder that describes it says so. ``importlib.metadata``, which reads the
    description, has to import what reads mails and archives.
    """
    known = _described().get(name)
    if known is None:
        from importlib.metadata import version

        return version(name)
    return known


@functools.cache
def _described() -> dict[str, str]:
    """Return the version of every package on the path by its name; what comes first counts."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for place in sorted(Path(folder).glob(f"*{_DESCRIBED}")):
            name, _, version = place.name.removesuffix(_DESCRIBED).rpartition("-")
            found.setdefault(name.replace("_", "-").lower(), version)
    return found
