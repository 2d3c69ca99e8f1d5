"""What readers get of a content file: a copy, or what a plugin makes of it."""

from __future__ import annotations

from plugins.host.contribution import Output, Plugin
from plugins.host.own_pieces import HOST, shown_files
from plugins.host.slots import Piece

URLS = {"a/plan.svg": "dateien/plan.svg", "a/PLAN.SVG": "b.svg", "a/titel.jpg": "dateien/titel.jpg"}


def test_a_plugin_makes_the_files_of_its_suffix() -> None:
    """Whatever the case of the suffix; all others are copied."""
    plugin: Plugin[None] = Plugin("drawings", published={".svg": "safe"})

    assert list(shown_files(URLS, URLS, (plugin,))) == [
        Piece("drawings", Output("dateien/plan.svg", "safe", ("a/plan.svg",))),
        Piece("drawings", Output("b.svg", "safe", ("a/PLAN.SVG",))),
        Piece(HOST, Output("dateien/titel.jpg", "copy", ("a/titel.jpg",))),
    ]
