"""From settings to an order: what is to be built, in which mode, as of which day."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.host import settings_file
from plugins.host.build_date import read_build_date
from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.modes import Mode
from plugins.host.registry import contributed, register_all

# The settings, where Pelican has read them and does not say from which file.
_STANDARD = "pelicanconf.py"


def load_settings(path: Path) -> dict[str, Any]:
    """Run a settings file without Pelican and register the plugins it names.

    Raises SettingsError, in German, where it does not run.
    """
    settings = settings_file.run(path)
    register_all(settings["AMTSBLOG_PLUGINS"])
    return settings


def order_from(settings: Mapping[str, Any], content: Path, mode: Mode | None = None) -> Order:
    """Return the order that settings and environment ask for.

    ``mode`` overrides both; without it ``AMTSBLOG_MODE`` of the environment wins over the settings.
    Raises SettingsError, in German, where the settings cannot be.
    """
    site = settings_file.check(settings["SITE"], Path(settings.get("__file__", _STANDARD)))
    wanted = os.environ.get("AMTSBLOG_MODE") or settings["AMTSBLOG_MODE"]
    root = content.resolve()
    return Order(
        content=Content(root, shown(root)),
        site=site,
        mode=mode or _mode(wanted),
        today=read_build_date(os.environ, site.timezone),
        plugins=contributed(settings["AMTSBLOG_PLUGINS"]),
        workers=os.cpu_count() or 1,
    )


def _mode(name: str) -> Mode:
    try:
        return Mode(name)
    except ValueError:
        raise SystemExit(
            f"AMTSBLOG_MODE={name}: Diese Art zu bauen gibt es nicht.\n"
            f"    → Eines davon angeben: {', '.join(mode.value for mode in Mode)}"
        ) from None


def shown(path: Path) -> str:
    """Return how a path stands in messages: relative to here where it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
