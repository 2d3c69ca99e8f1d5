"""Where Pelican meets the house: its command and settings drive one build of ours.

With our theme and plugins ``Pelican.run`` is one build of ours; Pelican's generators would find
nothing to do. A foreign theme or plugin is a guest: for it Pelican's generators run and find the
blog's texts, handed to them by ``GuestReader``.

Exit status 1 is a ``SystemExit``, because Pelican turns every other exception into a log line.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

from pelican import main, signals
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import BaseReader

from plugins.host.build import build, deliver_with_guests, keeps_back, refuse
from plugins.host.examine import examine
from plugins.host.guest_list import OUR_THEME, is_ours, why_guests
from plugins.host.guests import Guests
from plugins.host.orders import order_from

_GUESTS = "AMTSBLOG_GUESTS"


class GuestReader(BaseReader):  # type: ignore[misc]  # pelican ships no types
    """Hands the blog's texts to Pelican's generators."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return HTML and metadata; the header was read by us, with all its rules."""
        path = _content_path(source_path, self.settings["PATH"])
        read: tuple[str, dict[str, Any]] = self.settings[_GUESTS].read(path, self.settings)
        return read


def build_with_pelican(settings_file: str, content: Path, output: Path) -> None:
    """Build as Pelican's own command does; raises ``SystemExit`` where the site is not written."""
    main([str(content), "-s", settings_file, "-o", str(output)])


def _take_over(pelican: Any) -> None:
    """Decide what ``pelican.run`` does, before Pelican makes its generators."""
    pelican.settings.pop(_GUESTS, None)
    why = why_guests(pelican.settings, Path(pelican.theme))
    pelican.run = _with_guests(pelican, why) if why else lambda: _run(pelican)


def _run(pelican: Any) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):  # not every terminal has our letters and arrows
        sys.stdout.reconfigure(errors="replace")
    order = order_from(pelican.settings, Path(pelican.path))
    retained = tuple(pelican.settings["OUTPUT_RETENTION"])
    if not build(order, Path(pelican.theme), Path(pelican.output_path), retained):
        raise SystemExit(1)


def _with_guests(pelican: Any, why: str) -> Any:
    """Return a run in which Pelican's generators write to a stage, and we deliver from it."""
    settings, theme, output = pelican.settings, Path(pelican.theme), Path(pelican.output_path)
    own_theme = theme if is_ours(theme) else OUR_THEME
    state = examine(order_from(settings, Path(pelican.path)), own_theme)
    if keeps_back(state):
        refuse(state, output)
        raise SystemExit(1)
    guests = Guests(state, theme)
    settings.update(guests.settings())
    settings[_GUESTS] = guests
    pelican.output_path = str(guests.stage)
    run = pelican.run

    def run_and_deliver() -> None:
        # After run(): by then the receivers of `finalized` have written what they write.
        run()
        retained = tuple(settings["OUTPUT_RETENTION"])
        if not deliver_with_guests(state, guests.files(), output, retained, why):
            raise SystemExit(1)

    return run_and_deliver


def _add_reader(readers: Any) -> None:
    if _GUESTS in readers.settings:
        readers.reader_classes["md"] = GuestReader


def _group(generator: Any) -> None:
    """Put an article into all its series; Pelican itself knows one category each."""
    guests = generator.settings.get(_GUESTS)
    if guests is None:
        return
    for article in generator.articles:
        path = _content_path(article.source_path, generator.path)
        for category in guests.series_of(path, generator.settings)[1:]:
            generator.categories[category].append(article)
    read = (*generator.articles, *generator.drafts, *generator.hidden_articles)
    missing = guests.missing(_content_path(one.source_path, generator.path) for one in read)
    if missing:
        raise LookupError(f"Pelican could not read: {', '.join(missing)}")


def _content_path(source_path: str, root: str) -> str:
    return Path(source_path).resolve().relative_to(Path(root).resolve()).as_posix()


def _keep_our_pages(generators: list[Any]) -> None:
    """With our theme, Pelican's generators serve plugins with articles but render nothing."""
    for generator in generators:
        guests = generator.settings.get(_GUESTS)
        renders = isinstance(generator, ArticlesGenerator | PagesGenerator)
        if renders and guests is not None and guests.own_theme:
            generator.generate_output = lambda _writer: None


def register() -> None:
    """Connect to Pelican; connecting again changes nothing."""
    signals.initialized.connect(_take_over)
    signals.readers_init.connect(_add_reader)
    signals.article_generator_pretaxonomy.connect(_group)
    signals.all_generators_finalized.connect(_keep_our_pages)
