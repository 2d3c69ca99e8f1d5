"""Files and folders of the site that are named on the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.host.content import Content


def all_found(names: Sequence[str], content: Content) -> bool:
    """Tell whether every name is a file or folder of the site; say which are not."""
    strangers = [name for name in names if not _belongs(Path(name).resolve(), content)]
    if strangers:
        print(
            f"Nicht gefunden in {content.shown}: {', '.join(strangers)}\n"
            "    → Den Namen der Datei prüfen, zum Beispiel content/pages/impressum.md",
            file=sys.stderr,
        )
    return not strangers


def lies_in(path: str, wanted: Sequence[str]) -> bool:
    """Tell whether a file is one of ``wanted`` or lies in it; ``a`` does not hold ``a-neu/b``."""
    return any(path == one or path.startswith(f"{one}/") for one in wanted)


def _belongs(path: Path, content: Content) -> bool:
    return path.exists() and path.is_relative_to(content.root)
