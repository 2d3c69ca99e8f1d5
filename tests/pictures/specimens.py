"""Pictures and statements made for tests."""

from __future__ import annotations

from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from plugins.pictures.statement import Licensor, Statement

STATEMENT = Statement(
    creators=("Jörg Mustermann", "Änne Musterfrau"),
    credit_line="Mustermann & Söhne/Bildagentur Beispielstadt <Archiv>",
    copyright='© 2026 "Jörg Mustermann"',
    source="Behörde Beispiel",
    web_statement="https://creativecommons.org/licenses/by-sa/4.0/deed.de?a=1&b=2",
    usage_terms="CC BY-SA 4.0",
    licensor=Licensor("Beispiel GmbH", "https://beispiel.example/lizenz"),
    title="Brücke",
    description="Eine Brücke über den Fluss.",
    alt="Steinerne Brücke mit drei Bögen",
    source_type="digitalCapture",
)


def photo(size: tuple[int, int], mode: str = "RGB", seed: int = 1) -> Image.Image:
    """Draw something with smooth parts, edges and noise."""
    noise = Image.frombytes("L", (9, 9), Random(seed).randbytes(81))  # noqa: S311 - no secret
    noise = noise.resize(size)
    red = Image.linear_gradient("L").resize(size)
    blue = Image.radial_gradient("L").resize(size)
    picture = Image.merge("RGB", (red, noise, blue))
    width, height = size
    ImageDraw.Draw(picture).rectangle((0, 0, width // 3, height // 5), fill="#c83c14")
    return picture.convert(mode)


def drawing(size: tuple[int, int]) -> Image.Image:
    """Draw a chart with bars and lines on white."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    for number, ink in enumerate(("#1f4e9c", "#a32626", "#2f7d3b")):
        left = size[0] * (number + 1) // 5
        pen.rectangle((left, size[1] // (number + 2), left + size[0] // 9, size[1]), fill=ink)
    pen.line((0, size[1] - 2, size[0], size[1] - 2), fill="black", width=2)
    return picture


def saved(picture: Image.Image, format_: str, **options: Any) -> bytes:
    """Return a file."""
    out = BytesIO()
    picture.save(out, format_, **options)
    return out.getvalue()


def shown(data: bytes) -> Image.Image:
    """Return a file's first frame, decoded."""
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        return picture


def animation(frames: int, size: tuple[int, int] = (60, 40), **options: Any) -> bytes:
    """Return a GIF whose square moves to the right."""
    pictures = []
    for number in range(frames):
        picture = Image.new("RGB", size, "#eef2f5")
        left = number % (size[0] - 10)
        ImageDraw.Draw(picture).rectangle((left, 10, left + 9, 19), fill="#1f4e9c")
        pictures.append(picture)
    return saved(
        pictures[0], "GIF", save_all=True, append_images=pictures[1:], duration=40, **options
    )
