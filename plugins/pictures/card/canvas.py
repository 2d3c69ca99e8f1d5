"""Text on a ground, in few shades: as crisp as print, and a file of some kilobytes."""

from __future__ import annotations

from PIL import Image

from plugins.pictures.card.fitting import Setting
from plugins.pictures.card.glyphs import put_lines
from plugins.pictures.card.model import SIZE, Colours, rgb

_SHADES = 7  # between the ground and a colour; more nobody can tell from fewer


class Canvas:
    """The left ``width`` pixels of a card, on which lines are written from top to bottom.

    ``left`` is where lines begin; each has its height for itself.
    """

    def __init__(self, width: int, left: int) -> None:
        self._left = left
        self._shades = Image.new("L", (width, SIZE[1]), 0)
        self._accents: list[tuple[int, int]] = []

    def write(self, setting: Setting, top: int, *, accent: bool = False) -> int:
        """Write the lines from ``top`` on; return where they end."""
        put_lines(self._shades, setting, (self._left, top + round(setting.size * 0.86)), 255)
        return self._end(top, top + setting.height, accent)

    def bar(self, top: int, size: tuple[int, int]) -> int:
        """Draw a bar in the accent colour; return where it ends."""
        right, bottom = self._left + size[0], top + size[1]
        self._shades.paste(255, (self._left, top, right, bottom))
        return self._end(top, bottom, accent=True)

    def coloured(self, colours: Colours) -> Image.Image:
        """Return what was written on, with a palette."""
        found = self._shades.point(_TEXT)
        for top, bottom in self._accents:
            zone = (0, top, found.width, bottom)
            found.paste(self._shades.crop(zone).point(_ACCENT), zone)
        card = Image.frombytes("P", found.size, found.tobytes())
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
    pairs = zip(rgb(one), rgb(other), strict=True)
    return "#" + bytes(round(a + (b - a) * part) for a, b in pairs).hex()
