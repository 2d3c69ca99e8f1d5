"""Where Pelican meets the house: its command and settings drive one build of ours.

Pelican's own generators find no articles and pages (``ARTICLE_PATHS`` and ``PAGE_PATHS`` are
empty in ``pelicanconf.py``); this generator takes their place. Exit status 1 is a ``SystemExit``,
because Pelican turns every other exception into a line of its log.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.core.settings import Site
from plugins.host.build import build
from plugins.host.build_date import read_build_date
from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.modes import Mode
from plugins.host.registry import contributed


def order_from(settings: dict[str, Any], content: Path) -> Order:
    """Return what Pelican's settings and the environment ask for."""
    site = settings["SITE"]
    if not isinstance(site, Site):
        raise TypeError("SITE in pelicanconf.py must be a plugins.core.settings.Site")
    return Order(
        content=Content(content, _shown(content)),
        site=site,
        mode=read_mode(settings),
        today=read_build_date(os.environ, site.timezone),
        plugins=contributed(settings["AMTSBLOG_PLUGINS"]),
    )


def read_mode(settings: dict[str, Any]) -> Mode:
    """Return preview where the environment says so, else what the settings file is for."""
    wanted = os.environ.get("AMTSBLOG_MODE", "")
    return Mode(wanted) if wanted else Mode(settings.get("AMTSBLOG_MODE", "build"))


def _shown(content: Path) -> str:
    """Return how the content folder stands in messages: relative to here where it lies below."""
    here = Path.cwd()
    return content.relative_to(here).as_posix() if content.is_relative_to(here) else str(content)


class SiteGenerator(Generator):  # type: ignore[misc]  # pelican ships no types
    """Builds the whole site when Pelican asks its generators for output."""

    def generate_output(self, writer: object) -> None:  # noqa: ARG002 -- Pelican's signature
        """Build; end the run with status 1 where the site could not be written."""
        order = order_from(self.settings, Path(self.path))
        retained = tuple(self.settings["OUTPUT_RETENTION"])
        if not build(order, Path(self.settings["THEME"]), Path(self.output_path), retained):
            raise SystemExit(1)


def _generators(_pelican: object) -> type[SiteGenerator]:
    return SiteGenerator


def register() -> None:
    """Connect to Pelican; connecting again changes nothing."""
    signals.get_generators.connect(_generators)
