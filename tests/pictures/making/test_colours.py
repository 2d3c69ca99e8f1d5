"""Whatever colours a file is meant in, pages show it in sRGB."""

from __future__ import annotations

import pytest
from PIL import Image, ImageCms

from plugins.pictures.making.colours import in_srgb, plain
from plugins.pictures.making.unusable import UnusablePictureError

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped() -> bytes:
    """Make a profile whose red is green and whose green is red."""
    named = SRGB.replace("sRGB".encode("utf-16-be"), "Swap".encode("utf-16-be"))
    return (
        named.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)
    )


@pytest.mark.parametrize(
    ("mode", "colour", "profile", "expected"),
    [
        ("RGB", (200, 30, 40), None, (200, 30, 40)),
        ("RGB", (200, 30, 40), SRGB, (200, 30, 40)),
        ("RGB", (200, 30, 40), swapped(), (30, 200, 40)),
        ("RGB", (200, 30, 40), b"no profile", (200, 30, 40)),
        ("RGBA", (200, 30, 40, 90), swapped(), (30, 200, 40, 90)),
        ("L", 77, None, 77),
        ("L", 77, swapped(), 77),
        ("LA", (77, 90), None, (77, 77, 77, 90)),
        ("1", 1, None, 255),
        ("I;16", 77 * 257, None, 77),
        ("CMYK", (0, 255, 255, 0), None, (255, 0, 0)),
        ("CMYK", (0, 0, 0, 0), swapped(), (255, 255, 255)),
        ("YCbCr", (255, 128, 128), None, (255, 255, 255)),
        ("LAB", (255, 128, 128), None, (255, 255, 255)),
    ],
)
def test_colours(
    mode: str, colour: int | tuple[int, ...], profile: bytes | None, expected: object
) -> None:
    """By the profile, or as browsers take what has none; grey stays grey."""
    picture = in_srgb(plain(Image.new(mode, (2, 2), colour)), profile)

    assert picture.getpixel((0, 0)) == pytest.approx(expected, abs=2)


def test_a_palette_keeps_its_colours_and_its_hole() -> None:
    """The one that shines through as well."""
    picture = Image.new("P", (2, 1))
    picture.putpalette([10, 20, 30, 40, 50, 60])
    picture.putpixel((1, 0), 1)
    assert plain(picture).getpixel((1, 0)) == (40, 50, 60)

    picture.info["transparency"] = 0
    shown = in_srgb(plain(picture), None)
    assert [shown.getpixel((x, 0)) for x in (0, 1)] == [(10, 20, 30, 0), (40, 50, 60, 255)]


def test_floating_point_has_no_look() -> None:
    """Nobody has said what is white."""
    with pytest.raises(UnusablePictureError):
        plain(Image.new("F", (2, 2)))
