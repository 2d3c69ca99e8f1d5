"""The cover made from the first page of a PDF."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from plugins.blog.pdf import PdfFacts
from plugins.whitepapers.first_page import draw_cover, page_size
from plugins.whitepapers.model import cover_size
from tests.whitepapers.pdfs import make_pdf

BLUE = (26, 51, 178)
WHITE = (255, 255, 255)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (595.28, 841.89, (640, 905)),
        (300, 400, (640, 853)),
        (960, 540, (640, 360)),
        (100, 400, (320, 1280)),
        (1, 14_400, (1, 1280)),
        (14_400, 1, (640, 1)),
    ],
)
def test_the_size_is_known_before_drawing(
    width: float, height: float, expected: tuple[int, int]
) -> None:
    """640 pixels wide in the page's proportions; a very tall page becomes narrower instead."""
    assert cover_size(PdfFacts(1, width=width, height=height)) == expected


def opened(data: bytes) -> Image.Image:
    """Decode a cover."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    """Tell whether a pixel has a colour, as far as JPEG keeps it."""
    assert isinstance(pixel, tuple)
    return all(abs(int(a) - b) <= 6 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("size", [(640, 853), (641, 852), (1, 1280), (640, 1)])
def test_the_cover_has_exactly_the_size_that_was_promised(size: tuple[int, int]) -> None:
    """The page's width and height attributes are written before the picture is made."""
    image = opened(draw_cover(make_pdf(), size))

    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", size)


def test_the_cover_shows_the_first_page() -> None:
    """The left third is blue, the rest is white paper."""
    image = opened(draw_cover(make_pdf(pages=2), (640, 853)))

    assert near(image.getpixel((100, 400)), BLUE)
    assert near(image.getpixel((500, 400)), WHITE)


def test_a_turned_page_is_shown_as_readers_see_it() -> None:
    """Turned by 90 degrees clockwise, the blue stands on top."""
    data = make_pdf(rotation=90)
    width, height = page_size(data)
    image = opened(draw_cover(data, cover_size(PdfFacts(1, width=width, height=height))))

    assert image.size == (640, 480)
    assert near(image.getpixel((320, 50)), BLUE)
    assert near(image.getpixel((320, 400)), WHITE)


def test_the_same_pdf_gives_the_same_bytes() -> None:
    """Two builds of one tree are identical."""
    data = make_pdf()

    assert draw_cover(data, (640, 853)) == draw_cover(data, (640, 853))
