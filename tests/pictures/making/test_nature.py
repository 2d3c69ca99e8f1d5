"""Telling photos, cutouts, drawings and animations apart."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from plugins.pictures.making.kinds import Kind
from plugins.pictures.making.nature import Nature, nature
from tests.pictures.specimens import animation, drawing, photo, saved


def page_on_a_screen() -> Image.Image:
    """Draw text, smoothed at its edges, and a photo."""
    page = Image.new("RGB", (600, 500), "white")
    pen = ImageDraw.Draw(page)
    for line in range(12):
        words = "Die Behörde berichtet über den Bau der Brücke."
        pen.text((20, 20 + 24 * line), words, "#222222", ImageFont.load_default(16))
    page.paste(photo((120, 90)), (440, 380))
    return page


def cut_out() -> Image.Image:
    picture = photo((300, 200), "RGBA")
    ImageDraw.Draw(picture).rectangle((0, 0, 60, 200), fill=(0, 0, 0, 0))
    return picture


def on_white() -> Image.Image:
    """Put a photo with noise before a white wall that takes two thirds of the picture."""
    noise = Image.effect_noise((200, 200), 40)
    page = Image.new("RGB", (500, 240), "white")
    page.paste(Image.blend(photo((200, 200)), noise.convert("RGB"), 0.3), (150, 20))
    return page


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (saved(photo((300, 200)), "JPEG"), Kind.PHOTO),
        (saved(drawing((300, 200)), "JPEG"), Kind.PHOTO),
        (saved(photo((900, 600)), "PNG"), Kind.PHOTO),
        (saved(photo((300, 200), "RGBA"), "WEBP"), Kind.PHOTO),
        (saved(on_white(), "PNG"), Kind.PHOTO),
        (saved(cut_out(), "PNG"), Kind.CUTOUT),
        (saved(drawing((900, 600)), "PNG"), Kind.DRAWING),
        (saved(photo((300, 200), "P"), "PNG"), Kind.DRAWING),
        (saved(page_on_a_screen(), "PNG"), Kind.DRAWING),
        (saved(photo((300, 200), "1"), "TIFF"), Kind.DRAWING),
        (saved(Image.new("RGB", (1, 1)), "PNG"), Kind.DRAWING),
        (animation(1), Kind.DRAWING),
        (animation(2), Kind.ANIMATION),
    ],
)
def test_kinds(data: bytes, kind: Kind) -> None:
    """By what pixels say; a JPEG is a photo, for it has been smeared already."""
    assert nature(data).kind is kind


def test_the_size_is_the_one_readers_see() -> None:
    """EXIF may turn width and height."""
    block = Image.Exif()
    block[0x0112] = 8

    assert nature(saved(photo((30, 20)), "JPEG", exif=block)) == Nature(20, 30, Kind.PHOTO)
