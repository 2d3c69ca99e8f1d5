"""Where Pelican meets the house: its command and settings drive one build of ours.

Pelican's own generators find no articles and pages (``ARTICLE_PATHS`` and ``PAGE_PATHS`` are
empty in ``pelicanconf.py``); this generator takes their place. Exit status 1 is a ``SystemExit``,
because Pelican turns every other exception into a line of its log.
"""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.host.build import build
from plugins.host.orders import order_from


class SiteGenerator(Generator):  # type: ignore[misc]  # pelican ships no types
    """Builds the whole site when Pelican asks its generators for output."""

    def generate_output(self, writer: object) -> None:
        """Build; end the run with status 1 where the site could not be written."""
        order = order_from(self.settings, Path(self.path))
        retained = tuple(self.settings["OUTPUT_RETENTION"])
        if not build(order, Path(self.settings["THEME"]), Path(self.output_path), retained):
            raise SystemExit(1)


def _generators(pelican: object) -> type[SiteGenerator]:
    return SiteGenerator


def register() -> None:
    """Connect to Pelican; connecting again changes nothing."""
    signals.get_generators.connect(_generators)
