"""Whether somebody else's theme or plugin takes part, so that Pelican itself has to run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

OUR_THEME = Path(__file__).resolve().parents[2] / "theme"


def is_ours(theme: Path) -> bool:
    """Tell whether a theme is ours or made from it: then it holds the words readers see."""
    return (theme / "texts").is_dir()


def why_guests(settings: Mapping[str, Any], theme: Path) -> str:
    """Return in German why Pelican's own articles are needed; empty where they are not."""
    if not is_ours(theme):
        return f"fremdes Theme {theme.name}"
    ours = {"plugins.host", *settings["AMTSBLOG_PLUGINS"]}
    foreign = sorted(name for name in settings["PLUGINS"] if name not in ours)
    return f"fremde Plugins: {', '.join(foreign)}" if foreign else ""
