"""Whatever the bytes, there is a picture or one exception that says why not."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.pictures.making import opening
from plugins.pictures.making.kinds import plan
from plugins.pictures.making.make import make
from plugins.pictures.making.nature import nature
from plugins.pictures.making.recipe import Recipe
from plugins.pictures.making.unusable import Reason, UnusablePictureError
from tests.pictures.specimens import STATEMENT, animation, photo, saved, shown

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")


def processed(data: bytes) -> int:
    """Do all that a build does with a file; give the number of files made."""
    found = nature(data)
    recipe = Recipe(found.kind, plan(found.width, found.height, found.kind, (20, 40)))
    return len(make(data, recipe, STATEMENT))


def reason(data: bytes) -> Reason:
    with pytest.raises(UnusablePictureError) as caught:
        processed(data)
    return caught.value.reason


def png_bomb(side: int) -> bytes:
    """Make a PNG of side times side pixels in less than a kilobyte."""

    def chunk(name: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + checksum

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def jpeg_bomb(side: int, *, progressive: bool = False) -> bytes:
    data = bytearray(saved(photo((16, 16)), "JPEG", progressive=progressive))
    at = data.index(b"\xff\xc2" if progressive else b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", side, side)
    return bytes(data)


def webp_bomb() -> bytes:
    data = bytearray(saved(animated_webp(), "WEBP", save_all=True))
    assert data[12:16] == b"VP8X"
    data[24:30] = b"\xfe\x3f\x00\xfe\x3f\x00"
    return bytes(data)


def animated_webp() -> Image.Image:
    return shown(animation(3))


def gif_bomb(*, frame: bool = False) -> bytes:
    data = bytearray(animation(2))
    at = data.rindex(b"\x21\xf9\x04") + 8 + 5 if frame else 6
    data[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        png_bomb(100_000),
        png_bomb(12_000),
        jpeg_bomb(65_000),
        jpeg_bomb(8_000, progressive=True),
        webp_bomb(),
        gif_bomb(),
        gif_bomb(frame=True),
    ],
    ids=["png", "png below Pillow's limit", "jpeg", "progressive", "webp", "gif", "frame of a gif"],
)
def test_a_huge_picture_is_refused_before_it_takes_memory(data: bytes) -> None:
    """By what its head says of its size."""
    assert len(data) < 2_000
    assert reason(data) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [b"", b"\0", b"Guten Tag", b"\xff\xd8", b"GIF89a", b"%PDF-1.7", b"<svg/>", b"RIFF\0\0\0\0WEBP"],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    """Whatever the file is called."""
    assert reason(data) in {Reason.UNKNOWN, Reason.BROKEN}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_picture_cut_off_is_refused(format_: str, part: float) -> None:
    """No half of a picture is ever shown."""
    whole = saved(photo((300, 200)), format_)

    assert reason(whole[: int(len(whole) * part)]) in {Reason.BROKEN, Reason.UNKNOWN}


def test_pictures_of_numbers_are_refused() -> None:
    """What is white in them, nobody has said."""
    data = saved(photo((30, 20), "L").convert("F"), "TIFF")

    assert reason(data) is Reason.UNSUPPORTED


def test_an_animation_as_long_as_a_film_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the number of its pixels, when it is looked at."""
    monkeypatch.setattr(opening, "MAX_ANIMATED_PIXELS", 60 * 40 * 9)

    assert processed(animation(9)) > 0
    assert reason(animation(10)) is Reason.TOO_LONG
    with pytest.raises(UnusablePictureError):
        nature(animation(10))


@pytest.mark.parametrize("format_", ["GIF", "PNG", "WEBP"])
def test_an_animation_cut_off_is_refused_when_it_is_looked_at(format_: str) -> None:
    """Its first picture is whole; nobody should find out when a site is built."""
    first, *more = (photo((60, 40), seed=seed) for seed in range(4))
    whole = saved(first, format_, save_all=True, append_images=more)
    nature(whole)

    with pytest.raises(UnusablePictureError):
        nature(whole[: len(whole) * 7 // 10])


def test_the_suffix_does_not_matter() -> None:
    """Only bytes are looked at."""
    assert {processed(saved(photo((30, 20)), format_)) for format_ in FORMATS} == {6}


@pytest.mark.parametrize("profile", [b"", b"no profile", b"\0" * 900_000])
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_profile_that_is_none_is_ignored(profile: bytes, format_: str) -> None:
    """As browsers do."""
    assert processed(saved(photo((60, 40)), format_, icc_profile=profile)) == 6


@given(
    st.sampled_from(FORMATS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
    st.floats(0.2, 1),
)
@settings(deadline=None, max_examples=150)
def test_damage_anywhere_never_ends_in_another_exception(
    format_: str, hits: list[tuple[float, int]], kept: float
) -> None:
    """Bytes that were changed, and an end that was lost."""
    data = bytearray(saved(photo((64, 48)), format_))
    for where, value in hits:
        data[round(where * (len(data) - 1))] = value
    try:
        made = processed(bytes(data[: max(1, round(len(data) * kept))]))
    except UnusablePictureError:
        return
    assert made > 0
