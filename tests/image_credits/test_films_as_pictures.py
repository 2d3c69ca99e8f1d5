"""Who writes a film like a picture is told of its block."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.image_credits.file_problems import no_picture


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a/schnee.mp4", "```video beginnt, mit File: schnee.mp4"),
        ("a/nacht.MP3", "```audio beginnt, mit File: nacht.MP3"),
        ("a/plan.tiff", "Als JPG oder PNG exportieren"),
    ],
)
def test_the_remedy_suits_the_file(path: str, told: str) -> None:
    """A film needs a player and captions, another picture another format."""
    assert told in no_picture(Place("a.md", 3), path).remedy
