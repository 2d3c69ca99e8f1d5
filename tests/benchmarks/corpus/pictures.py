"""The twelve pictures that all articles share: drawn, so that nobody has rights in them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

_COLOURS = ("Blau", "Grün", "Rot", "Gelb", "Grau", "Violett")
_SHAPES = ("Kreise", "Balken")
ALT_TEXTS = {
    f"motiv-{number:02d}.jpg": (
        f"{_SHAPES[number % 2]} in {_COLOURS[number // 2]} auf hellem Grund"
    )
    for number in range(len(_COLOURS) * len(_SHAPES))
}
PICTURES = tuple(ALT_TEXTS)
_INKS = ("#1f4e9c", "#2f7d3b", "#a32626", "#b58a00", "#555555", "#6b3fa0")


def draw_pictures(folder: Path) -> None:
    """Write the pictures, 600 by 400 pixels each, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(PICTURES):
        _drawn(number).save(folder / name, quality=80)


def _drawn(number: int) -> Image.Image:
    picture = Image.new("RGB", (600, 400), "#eef2f5")
    pen = ImageDraw.Draw(picture)
    for step in range(60):
        left, top = (step * 97 + number * 31) % 560, (step * 61 + number * 17) % 360
        box = (left, top, left + 12 + step, top + 12 + step)
        if number % 2:
            pen.rectangle((left, top, left + 6, top + 20 + step), fill=_INKS[number // 2])
        else:
            pen.ellipse(box, outline=_INKS[number // 2], width=2)
    return picture
