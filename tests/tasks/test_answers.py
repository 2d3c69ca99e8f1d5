"""The line that is said of each build of the preview."""

from __future__ import annotations

import pytest

from plugins.commands.answers import sentence

PAGE = "beitraege/a/index.html"


@pytest.mark.parametrize(
    ("written", "removed", "said"),
    [
        ([PAGE], [], "1 Seite neu in 0,04 s: /beitraege/a/"),
        (["index.html", PAGE], [], "2 Seiten neu in 0,04 s: /beitraege/a/, /"),
        (["feed.atom"], [], "1 Datei neu in 0,04 s: /feed.atom"),
        (["a.xml", PAGE], [], "1 Seite und 1 Datei neu in 0,04 s: /beitraege/a/, /a.xml"),
        (
            ["a.xml", "b.xml", "c.xml", PAGE],
            ["d.xml"],
            "1 Seite und 3 Dateien neu in 0,04 s: /beitraege/a/, /a.xml, /b.xml, …, 1 entfernt",
        ),
        ([], [], "Keine Seite ist anders als vorher (0,04 s)."),
        ([], [PAGE], "Keine Seite ist anders als vorher, 1 entfernt (0,04 s)."),
    ],
)
def test_sentence(written: list[str], removed: list[str], said: str) -> None:
    """How many, how long, and where; pages first, three of all."""
    assert sentence(written, removed, 0.0351) == said
