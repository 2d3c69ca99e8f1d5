"""Builds the site in this process: without Pelican, where nobody else takes part."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.commands import own_hashes, places, standstill
from plugins.commands.places import ROOT

_GUESTS = (
    "--explain: Was fremde Themes und Plugins lesen, ist nicht zu sehen; "
    "mit ihnen wird immer alles neu gemacht.\n"
    "    → Ohne sie bauen, um zu sehen, wovon eine Seite abhängt.\n"
)

# What builds hold until the process ends: with 10,000 posts it takes 70 ms to take it apart.
_HELD: list[object] = []


def main(settings_file: str, content: Path, output: Path, mode: str, asked: str = "") -> int:
    """Build ``content`` into ``output`` and return the exit status.

    ``mode`` is that of the preview or empty for the settings' own. With a foreign theme or plugin
    Pelican runs; otherwise it would do nothing but call the same build. ``asked`` is the address
    of a page to be explained after a good build; one that is unknown does not make it a bad one.
    """
    # The process ends with this build: nobody needs what a collection would free, and while modules
    # are imported it would look at all of them again and again.
    gc.disable()
    from plugins.host.good_build import begin
    from plugins.host.memory import folder_for

    places.require(content)
    os.environ["AMTSBLOG_MODE"] = mode
    os.chdir(ROOT)
    path = ROOT / settings_file
    try:
        call = begin(folder_for(output), ROOT, path, dict(os.environ))
        _HELD.append(call)
    except OSError as error:
        from plugins.host import messages

        messages.say(messages.not_written(error))
        return 1

    from plugins.host.build import build
    from plugins.host.guest_list import why_guests
    from plugins.host.orders import load_settings, order_from

    settings = load_settings(path)
    theme = Path(settings["THEME"])
    if why_guests(settings, theme):
        from plugins.host.pelican_edge import build_with_pelican

        gc.enable()
        own_hashes.restore()
        build_with_pelican(settings_file, content, output)
        if asked:
            sys.stderr.write(_GUESTS)
        return 0
    order = order_from(settings, content)
    retained = settings.get("OUTPUT_RETENTION", ())
    return 0 if build(order, theme, output, retained, call, asked) else 1


def build_if_plain(words: Sequence[str]) -> None:
    """Build and exit where ``words`` ask for nothing but that; Invoke takes a while to import."""
    command = standstill.command_of(words, str(ROOT))
    if command is not None:
        settings, content, output, mode = command
        status = main(Path(settings).name, Path(content), Path(output), mode)
        sys.stdout.flush()
        sys.stderr.flush()
        # Everything is on disk. Python would only take apart what goes with the process anyway,
        # which takes as long as a small build.
        os._exit(status)


def run(settings_file: str, content: Path, output: Path, mode: str, asked: str = "") -> None:
    """Build and exit as the build went."""
    sys.exit(main(settings_file, content, output, mode, asked))
