"""What films, recordings and captions say of themselves, read from their bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.media import CaptionFacts, MediaFacts, duration, language_of
from plugins.media.captions import read_captions
from plugins.media.probe import read_media
from tests.media.films import mp4, track

SAMPLE = (
    Path(__file__).parents[2]
    / "content/articles/2026/2026-11-17-zitieren-statt-einbetten/schnee.webm"
)


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        (
            mp4(track(b"vide", 1280, 720), track(b"soun")),
            ".mp4",
            MediaFacts("video", True, 1280, 720, 151),
        ),
        (mp4(track(b"vide", 640, 360)), ".mp4", MediaFacts("video", False, 640, 360, 151)),
        (mp4(track(b"soun")), ".m4a", MediaFacts("audio", True, 0, 0, 151)),
        (b"ID3\x04" + bytes(20), ".mp3", MediaFacts("audio", True)),
        (b"\xff\xfb" + bytes(20), ".mp3", MediaFacts("audio", True)),
        (b"OggS" + bytes(20), ".ogg", MediaFacts("audio", True)),
        (b"GIF89a", ".mp4", None),
        (b"GIF89a", ".webm", None),
        (b"GIF89a", ".mp3", None),
        (b"", ".ogg", None),
        (mp4(), ".mp4", None),
    ],
)
def test_films_and_recordings(data: bytes, suffix: str, expected: MediaFacts | None) -> None:
    """Kind, sound, size and seconds; nothing where the bytes are of another format."""
    assert read_media(data, suffix) == expected


def test_a_film_from_a_browser() -> None:
    """The sample film says its size though its recorder did not know its length."""
    assert read_media(SAMPLE.read_bytes(), ".webm") == MediaFacts("video", True, 640, 360, 8)


@given(st.binary(max_size=200), st.sampled_from([".mp4", ".webm", ".mp3", ".ogg"]))
def test_any_bytes(data: bytes, suffix: str) -> None:
    """A damaged file is no crash."""
    for head in (b"", b"\x1a\x45\xdf\xa3", b"\x00\x00\x00\x0cftypisom"):
        read_media(head + data, suffix)


@given(st.integers(0, 2000))
def test_films_that_end_anywhere(end: int) -> None:
    """So is one that was copied in part."""
    read_media(SAMPLE.read_bytes()[:end], ".webm")
    read_media(mp4(track(b"vide", 1, 1))[:end], ".mp4")


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n", ("Hallo",)),
        (
            (
                "\ufeffWEBVTT Titel\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000 line:0\r\n"
                "<v Nora>Eins\r\nzwei</v>\r\n\r\nNOTE x\r\n\r\nSTYLE\r\n::cue {}\r\n"
            ),
            ("Nora: Eins zwei",),
        ),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<i>A</i> &amp; B\n", ("A & B",)),
        ("WEBVTT\n", ()),
    ],
)
def test_captions(text: str, cues: tuple[str, ...]) -> None:
    """Words without tags, speakers in front, notes and styles left out."""
    assert read_captions(text.encode()) == CaptionFacts(cues)


@pytest.mark.parametrize(
    "data", [b"1\n00:00:01,000 --> 00:00:02,000\nHallo\n", b"", "WEBVTT ä".encode("latin-1")]
)
def test_no_captions(data: bytes) -> None:
    """SubRip, nothing, and another character set."""
    assert read_captions(data) is None


def test_names_and_numbers() -> None:
    """The language in a name, and minutes as players show them."""
    assert language_of("a/schnee.vtt", "de") == "de"
    assert language_of("a/schnee.en.vtt", "de") == "en"
    assert language_of("schnee.fassung2.vtt", "de") == "de"
    assert [duration(number) for number in (8, 151, 3725)] == ["0:08", "2:31", "1:02:05"]
