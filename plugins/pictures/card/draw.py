"""Draws a social card: the same bytes for the same card, on every machine."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from plugins.pictures.card.canvas import Canvas
from plugins.pictures.card.contrast import legible
from plugins.pictures.card.fitting import Setting, fitted
from plugins.pictures.card.fonts import set_in
from plugins.pictures.card.model import SIZE, Card, Colours
from plugins.pictures.card.photo import PHOTO_WIDTH, credit_of, put_photo

_WIDTH, _HEIGHT = SIZE
_MARGIN = 72
_TITLES = (96, 88, 80, 72, 64, 56, 50, 44, 38)
_BESIDE = (74, 68, 62, 56, 50, 46, 42, 38, 34)
_SMALL = (30, 27, 24)
_BAR = (88, 8)
_RLE = 3  # zlib's Z_RLE: a quarter of the time, and nearly as small
_QUALITY = 82


def draw_card(card: Card) -> bytes:
    """Return a PNG of ``SIZE`` with text alone, some 15 kB."""
    file = BytesIO()
    image = _written(card, _WIDTH, _TITLES, legible(card.colours))
    image.save(file, "PNG", bits=4, compress_level=6, compress_type=_RLE)
    return file.getvalue()


def draw_pictured_card(card: Card, picture: bytes) -> bytes:
    """Return a JPEG of ``SIZE`` with the picture beside the text, its credit on it.

    ``picture`` is the file of the lead picture. Without a credit, or without room for the whole of
    it, the picture is left out. No metadata are written. UnusablePictureError where there is no
    picture in those bytes.
    """
    colours = legible(card.colours)
    credit = credit_of(card.credit)
    if credit is None:
        image = _written(card, _WIDTH, _TITLES, colours).convert("RGB")
    else:
        image = Image.new("RGB", SIZE)
        left = _written(card, _WIDTH - PHOTO_WIDTH, _BESIDE, colours)
        image.paste(left.convert("RGB"))
        put_photo(image, picture, credit, colours)
    file = BytesIO()
    image.save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def _written(card: Card, width: int, sizes: tuple[int, ...], colours: Colours) -> Image.Image:
    """Return the card with its text in the left ``width`` pixels."""
    canvas = Canvas(width, _MARGIN)
    room = width - 2 * _MARGIN
    series, authors, site = (_small(one, room) for one in (card.series, card.authors, card.site))
    top = canvas.bar(_MARGIN, _BAR) + 26
    top = canvas.write(series, top, accent=True) + 14
    site_top = _HEIGHT - _MARGIN - site.height
    authors_top = site_top - authors.height - 6
    note = _small(card.note, room)
    note_top = authors_top - note.height - (14 if note.height else 0)
    title = set_in("serif", card.title) or set_in("serif", card.site)
    if title:
        box = room, note_top - top - 24
        canvas.write(fitted(title, "serif", box, sizes), top)
    canvas.write(note, note_top)
    canvas.write(authors, authors_top)
    canvas.write(site, site_top, accent=True)
    return canvas.coloured(colours)


def _small(text: str, width: int) -> Setting:
    """Return a line, or two smaller ones; what is longer is cut."""
    words = set_in("sans", text)
    if not words:
        return Setting("sans", _SMALL[0], 0, ())
    return fitted(words, "sans", (width, 2 * round(_SMALL[-1] * 1.25)), _SMALL, 1.25)
