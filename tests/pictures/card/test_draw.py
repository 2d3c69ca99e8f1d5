"""Cards show title, series, authors and site, and the picture with its credit on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import ExifTags, Image

from plugins.pictures.card import fitting
from plugins.pictures.card.contrast import LEAST, contrast, legible
from plugins.pictures.card.draw import draw_card, draw_pictured_card
from plugins.pictures.card.fitting import Setting, fitted, whole
from plugins.pictures.card.fonts import set_in
from plugins.pictures.card.model import SIZE, Card, Colours
from plugins.pictures.card.photo import PHOTO_WIDTH, credit_of
from plugins.pictures.making.unusable import UnusablePictureError

CARD = Card("Schätze im Keller", "Best Practice", "Erika Mustermann", "Amtsblog", "Foto: Erika")
EXTREME = [
    CARD,
    Card("", "", "", ""),
    Card("🎉", "", "", "Amtsblog"),
    Card("Ja", "", "", ""),
    Card("Wort " * 80, "Reihe " * 30, "Erika Mustermann, " * 20, "Amtsblog " * 10),
    Card("x" * 400, "x" * 200, "x" * 200, "x" * 200),
    Card("„Größe“ – Bürger*innen, Ämter & Öl: 100\u202f%?", "A · B", "Leo Beispiel", "Amt"),
    Card("عنوان", "", "", "Amtsblog"),
]


def photo(kind: str = "JPEG", mode: str = "RGB", colour: object = (200, 30, 30)) -> bytes:
    file = BytesIO()
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Geheim"
    Image.new(mode, (900, 600), colour).save(file, kind, exif=exif)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("card", EXTREME)
def test_every_card_can_be_drawn(card: Card) -> None:
    """Whatever the words are: of the right size, light, and the same each time."""
    credited = replace(card, credit="Foto: Erika Mustermann")
    text, pictured = draw_card(card), draw_pictured_card(credited, photo())

    assert [opened(one).size for one in (text, pictured)] == [SIZE, SIZE]
    assert [opened(one).format for one in (text, pictured)] == ["PNG", "JPEG"]
    assert (len(text) < 60_000, len(pictured) < 100_000) == (True, True)
    assert (draw_card(card), draw_pictured_card(credited, photo())) == (text, pictured)


@pytest.mark.parametrize("part", ["title", "series", "authors", "site"])
def test_every_part_is_seen(part: str) -> None:
    """A card without it looks otherwise."""
    values = {"title": "A", "series": "B", "authors": "C", "site": "D"}

    assert draw_card(Card(**values)) != draw_card(Card(**{**values, part: "W"}))


def test_colours_are_those_of_the_card() -> None:
    """The ground, and nothing but shades towards text and accent."""
    colours = Colours("#000080", "#ffffff", "#ffff00")
    image = opened(draw_card(Card("Titel", "Reihe", "", "", colours=colours))).convert("RGB")
    found = {colour for _, colour in image.getcolors(100) or ()}

    assert image.getpixel((0, 0)) == (0, 0, 128)
    assert {(255, 255, 255), (255, 255, 0)} <= found
    assert len(found) <= 15


def test_the_picture_stands_on_the_right_with_its_credit_below() -> None:
    """The credit has the card's ground behind it, so that it can be read on any picture."""
    image = opened(draw_pictured_card(CARD, photo()))
    right = SIZE[0] - PHOTO_WIDTH + 40
    ground = bytes.fromhex(CARD.colours.ground[1:])

    assert image.getpixel((right, 40)) == pytest.approx((200, 30, 30), abs=6)
    assert image.getpixel((SIZE[0] - 5, SIZE[1] - 5)) == pytest.approx(tuple(ground), abs=6)
    assert image.getpixel((20, 20)) == pytest.approx(tuple(ground), abs=6)


@pytest.mark.parametrize("credit", ["", "Foto: " + "Erika Mustermann/" * 30])
def test_without_a_whole_credit_there_is_no_picture(credit: str) -> None:
    """A credit that is cut names nobody."""
    card = Card("Titel", "", "", "", credit)
    image = opened(draw_pictured_card(card, photo()))
    ground = bytes.fromhex(card.colours.ground[1:])

    assert credit_of(credit) is None
    assert image.getpixel((SIZE[0] - 100, 40)) == pytest.approx(tuple(ground), abs=6)


def test_what_shines_through_is_white() -> None:
    """As on pages."""
    image = opened(draw_pictured_card(CARD, photo("PNG", "RGBA", (0, 0, 0, 0))))

    assert image.getpixel((SIZE[0] - 100, 40)) == pytest.approx((255, 255, 255), abs=6)


def test_a_picture_is_turned_and_loses_what_it_tells() -> None:
    """Upright first; no metadata at all remains."""
    halves = Image.new("RGB", (600, 900), "red")
    halves.paste((0, 0, 255), (0, 450, 600, 900))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 3
    file = BytesIO()
    halves.save(file, "JPEG", exif=exif)
    data = draw_pictured_card(CARD, file.getvalue())
    image = opened(data)

    assert image.getpixel((SIZE[0] - 100, 40)) == pytest.approx((0, 0, 255), abs=8)
    assert (len(image.getexif()), b"Geheim" in data) == (0, False)


@pytest.mark.parametrize("data", [b"", b"kein Bild", photo()[:300]])
def test_no_picture_is_told(data: bytes) -> None:
    """Nothing else is raised."""
    with pytest.raises(UnusablePictureError):
        draw_pictured_card(CARD, data)


def test_no_line_is_wider_than_its_room() -> None:
    """Nor is the whole higher."""
    for card in EXTREME:
        for width in (300, 536, 1056):
            words = set_in("serif", card.title)
            if words:
                found = fitted(words, "serif", (width, 300), (96, 60, 38))
                widths = [fitting._measure("serif", found.size)(line) for line in found.lines]

                assert max(widths) <= width
                assert found.height <= 300


def test_long_titles_are_set_smaller_before_they_are_cut() -> None:
    """The largest size that fits."""
    sizes = (96, 60, 38)

    def size(words: int) -> Setting:
        return fitted("Verwaltung " * words + "Ende", "serif", (1056, 300), sizes)

    assert [size(words).size for words in (1, 6, 20)] == [96, 60, 38]
    assert whole("Verwaltung " * 90, "serif", (1056, 300), sizes) is None
    assert size(90).lines[-1].endswith("…")


def letters() -> Iterator[str]:
    yield from "äöüÄÖÜßẞ„“‚‘»«–—…·*:_/&%€§©@éèêàáñçøåœ"


@pytest.mark.parametrize("face", ["serif", "sans"])
def test_the_typefaces_have_all_that_german_titles_need(face: str) -> None:
    """Umlauts, quotation marks, the star and the colon of gender forms."""
    assert [char for char in letters() if set_in(face, char) != char] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ämter 🎉 feiern", "Ämter feiern"),
        ("A\u0308mter", "Ämter"),
        ("100\u202f%", "100\u00a0%"),
        ("zwei\nZeilen\x00", "zwei Zeilen"),
        ("weich\u00adgetrennt", "weich\u00adgetrennt"),
        ("👩\u200d💻", ""),
    ],
)
def test_signs_the_typeface_lacks_are_left_out(text: str, expected: str) -> None:
    """No boxes on a card."""
    assert set_in("serif", text) == expected


def test_the_colours_of_cards_can_be_told_apart() -> None:
    """4.5 to 1, whatever an agency chooses (WCAG 2.2, 1.4.3)."""
    chosen = [Colours(), Colours("#808080", "#888888", "#777777"), Colours("#fff0f0", "#ffffff")]

    for colours in map(legible, chosen):
        assert contrast(colours.text, colours.ground) >= LEAST
        assert contrast(colours.accent, colours.ground) >= LEAST
    assert legible(Colours()) == Colours()
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_a_card_is_told_from_every_other() -> None:
    """By its words, its colours and the bytes of its picture."""
    others = [Card("T", "", "", ""), Card("T", "", "", "", colours=Colours("#000000"))]
    digests = {card.digest(picture) for card in others for picture in (b"", b"a", b"b")}

    assert len(digests) == 6
    assert others[0].digest(b"a") == Card("T", "", "", "").digest(b"a")
