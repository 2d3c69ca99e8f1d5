"""Text on a ground, in few shades: as crisp as print, and a file of some kilobytes."""

from __future__ import annotations

from PIL import Image
from PIL.ImageDraw import Draw

from plugins.pictures.card.fitting import Setting
from plugins.pictures.card.fonts import font
from plugins.pictures.card.model import SIZE, Colours

_SHADES = 7  # between the ground and a colour; more nobody can tell from fewer


class Canvas:
    """A card on which lines are written from top to bottom, each as wide as the card."""

    def __init__(self, left: int) -> None:
        self._left = left
        self._shades = Image.new("L", SIZE, 0)
        self._pen = Draw(self._shades)
        self._accents: list[tuple[int, int]] = []

    def write(self, setting: Setting, top: int, *, accent: bool = False) -> int:
        """Write the lines from ``top`` on; return where they end."""
        face = font(setting.face, setting.size)
        for number, line in enumerate(setting.lines):
            baseline = top + number * setting.leading + round(setting.size * 0.86)
            self._pen.text((self._left, baseline), line, fill=255, font=face, anchor="ls")
        return self._end(top, top + setting.height, accent)

    def bar(self, top: int, size: tuple[int, int]) -> int:
        """Draw a bar in the accent colour; return where it ends."""
        right, bottom = self._left + size[0], top + size[1]
        self._pen.rectangle((self._left, top, right - 1, bottom - 1), 255)
        return self._end(top, bottom, accent=True)

    def coloured(self, colours: Colours) -> Image.Image:
        """Return the card with a palette."""
        found = self._shades.point(_TEXT)
        for top, bottom in self._accents:
            zone = (0, top, SIZE[0], bottom)
            found.paste(self._shades.crop(zone).point(_ACCENT), zone)
        card = Image.frombytes("P", SIZE, found.tobytes())
        shades = [colours.ground]
        for colour in (colours.text, colours.accent):
            shades += [_mixed(colours.ground, colour, at / _SHADES) for at in range(1, _SHADES + 1)]
        card.putpalette(b"".join(bytes.fromhex(shade[1:]) for shade in shades))
        return card

    def _end(self, top: int, bottom: int, accent: bool) -> int:
        if accent and bottom > top:
            self._accents.append((top, bottom))
        return bottom


_TEXT = [round(value * _SHADES / 255) for value in range(256)]
_ACCENT = [shade + _SHADES if shade else 0 for shade in _TEXT]


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * part) for a, b in pairs).hex()
