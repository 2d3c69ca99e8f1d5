"""All can follow films and recordings, or the site is not published."""

from __future__ import annotations

import pytest

from plugins.blog.media import CaptionFacts, MediaFacts
from plugins.blog.model import File
from plugins.core.problems import Place
from plugins.media.rules import check_media
from plugins.text.body import read_body
from plugins.text.nodes import Media

PLACE = Place("content/articles/a/index.md", 5)
LOUD = MediaFacts("video", True, 640, 360)
SILENT = MediaFacts("video", False, 640, 360)
SAID = CaptionFacts(("Hallo",))
PROBED = {
    "a/laut.mp4": LOUD,
    "a/still.mp4": SILENT,
    "a/ton.mp3": MediaFacts("audio", True),
    "a/bild.mp4": None,
    "a/de.vtt": SAID,
    "a/laut.en.vtt": SAID,
    "a/leer.vtt": CaptionFacts(()),
    "a/falsch.vtt": None,
}
FILES = {path: File(path, Place(path), 9, probed) for path, probed in PROBED.items()}


def codes(block: str) -> list[str]:
    body, problems = read_body(block, PLACE)
    assert problems == []
    [media] = body.all(Media)
    return [problem.code for problem in check_media(media, "a", FILES, PLACE, "de")]


def film(*lines: str, words: str = "") -> str:
    said = "\n".join(("Title: T", "Image: a.jpg", *lines))
    return f"```video\n{said}\n\n{words}\n```"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (film("File: laut.mp4", "Captions: de.vtt"), []),
        (film("File: laut.mp4", "Captions: laut.en.vtt", "Language: en"), []),
        (film("File: laut.mp4"), ["MED002"]),
        (film("File: laut.mp4", words="Ein Transkript genügt nicht."), ["MED002"]),
        (film("File: laut.mp4", "Captions: laut.en.vtt"), ["MED002"]),
        (film("File: laut.mp4", "Captions: leer.vtt"), ["MED004"]),
        (film("File: laut.mp4", "Captions: falsch.vtt"), ["MED004"]),
        (film("File: still.mp4", words="Ein Pflug räumt Schnee."), []),
        (film("File: still.mp4"), ["MED005"]),
        (film("File: bild.mp4"), ["MED001"]),
        (film("File: ton.mp3"), ["MED001"]),
        (film("File: gibt-es-nicht.mp4"), []),
        ("```video\nTitle: T\nFile: laut.mp4\nCaptions: de.vtt\n```", ["MED006"]),
        ("```audio\nTitle: T\nFile: ton.mp3\n```", ["MED003"]),
        ("```audio\nTitle: T\nFile: ton.mp3\n\nSprecherin: Ja.\n```", []),
        ("```audio\nTitle: T\nFile: laut.mp4\n\nSprecherin: Ja.\n```", ["MED001"]),
    ],
)
def test_what_keeps_somebody_from_following(block: str, expected: list[str]) -> None:
    """Captions where there is sound, words where there is nothing but sound or pictures."""
    assert codes(block) == expected
