"""From a picture to all the files pages show of it."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageChops, ImageStat

from plugins.pictures.making.kinds import Kind, plan
from plugins.pictures.making.make import draw, make
from plugins.pictures.making.nature import nature
from plugins.pictures.making.recipe import Recipe
from plugins.pictures.making.settings import PHONE_BYTES
from tests.pictures.specimens import STATEMENT, animation, drawing, photo, saved, shown

ROOT = Path(__file__).parents[3]
WIDTHS = (40, 80, 120)


def recipe_for(data: bytes, widths: tuple[int, ...] = WIDTHS) -> Recipe:
    found = nature(data)
    return Recipe(found.kind, plan(found.width, found.height, found.kind, widths))


def distance(one: Image.Image, other: Image.Image) -> float:
    """Give the mean difference of two pictures, 0 to 255."""
    difference = ImageChops.difference(one.convert("RGBA"), other.convert("RGBA"))
    return max(ImageStat.Stat(difference).mean)


@pytest.mark.parametrize(
    "source",
    [
        saved(photo((200, 150)), "JPEG"),
        saved(photo((200, 150), "L"), "JPEG"),
        saved(photo((200, 150), "CMYK"), "JPEG"),
        saved(photo((200, 150), "RGBA"), "PNG"),
        saved(drawing((200, 150)), "PNG"),
        saved(photo((200, 150), "P"), "GIF"),
        saved(photo((200, 150)), "WEBP", quality=90),
        saved(photo((200, 150)), "AVIF", quality=90),
        saved(photo((200, 150), "LAB"), "TIFF"),
        saved(drawing((200, 150)).convert("1"), "PNG"),
    ],
    ids=["jpeg", "grey", "cmyk", "png", "drawing", "gif", "webp", "avif", "lab", "bilevel"],
)
def test_every_file_shows_the_picture(source: bytes) -> None:
    """In the size and format that was planned, close to the source scaled down."""
    recipe = recipe_for(source)
    whole = shown(source)
    expected = whole.convert("RGB" if whole.mode != "LAB" else "LAB")

    for shape, made in zip(recipe.shapes, make(source, recipe, STATEMENT), strict=True):
        picture = shown(made.data)

        assert (made.format, made.width, made.height) == (shape.format, shape.width, shape.height)
        assert picture.format == made.format.upper()
        assert picture.size == (shape.width, shape.height)
        if whole.mode != "LAB":
            assert distance(picture.convert("RGB"), expected.resize(picture.size)) < 12


@given(
    st.integers(1, 90),
    st.integers(1, 90),
    st.sampled_from(["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"]),
    st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"]),
    st.integers(1, 8),
)
@settings(deadline=None, max_examples=60)
def test_any_picture_becomes_what_was_planned(
    width: int, height: int, mode: str, format_: str, turn: int
) -> None:
    """Whatever its size, its pixels and the way it is turned."""
    block = Image.Exif()
    block[ExifTags.Base.Orientation] = turn
    picture = photo((width, height), "L" if mode == "I;16" else mode)
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 257).convert("I;16")
    try:
        source = saved(picture, format_, exif=block)
    except (OSError, ValueError):
        source = saved(picture.convert("RGB"), format_, exif=block)
    found = nature(source)
    recipe = Recipe(found.kind, plan(found.width, found.height, found.kind, (30, 60)))

    turned = turn > 4 and format_ != "GIF"  # it has no EXIF
    assert (found.width, found.height) == ((height, width) if turned else (width, height))
    for made in make(source, recipe, STATEMENT):
        assert shown(made.data).size == (made.width, made.height)


@pytest.mark.parametrize("turn", range(1, 9))
def test_pictures_come_upright(turn: int) -> None:
    """The orange corner of the source is where its EXIF puts it, and no EXIF says so any more."""
    block = Image.Exif()
    block[ExifTags.Base.Orientation] = turn
    upright = photo((160, 120))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    lying = upright.transpose(Image.Transpose(back[turn])) if turn > 1 else upright
    source = saved(lying, "JPEG", quality=95, exif=block)

    for made in make(source, recipe_for(source), STATEMENT):
        picture = shown(made.data)
        assert distance(picture.convert("RGB"), upright.resize(picture.size)) < 12
        assert ExifTags.Base.Orientation not in picture.getexif()


def test_transparency_is_kept() -> None:
    """A picture cut out is no JPEG, and what shone through still does."""
    cut = photo((200, 150))
    cut.putalpha(Image.radial_gradient("L").resize(cut.size))
    source = saved(cut, "PNG")
    recipe = recipe_for(source)

    assert recipe.kind is Kind.CUTOUT
    for made in make(source, recipe, STATEMENT):
        picture = shown(made.data)
        assert picture.mode == "RGBA"
        alpha = picture.getchannel("A")
        assert distance(alpha, cut.getchannel("A").resize(picture.size)) < 3


def test_animations_are_kept() -> None:
    """As WebP with all frames, times and rounds; the last format holds the first frame."""
    source = animation(7, loop=2)
    recipe = recipe_for(source, (30, 60))

    made = make(source, recipe, STATEMENT)

    assert [(one.format, one.width) for one in made] == [
        ("webp", 30), ("webp", 60), ("png", 30), ("png", 60)
    ]  # fmt: skip
    for one in made:
        with Image.open(BytesIO(one.data)) as moving:
            if one.format == "png":
                assert not getattr(moving, "is_animated", False)
                continue
            assert (moving.n_frames, moving.info["loop"]) == (7, 3)  # type: ignore[attr-defined]
            for number in range(7):
                moving.seek(number)
                moving.load()
                assert moving.info["duration"] == 40


def test_the_same_bytes_in_every_process() -> None:
    """Whatever ran before, however many processors there are."""
    source = saved(photo((300, 200)), "JPEG")
    recipe = recipe_for(source, (100, 200))
    code = (
        "import sys; from hashlib import sha256; from tests.pictures.making.test_make import *;"
        "data = sys.stdin.buffer.read();"
        "print(*[sha256(one.data).hexdigest() for one in"
        " make(data, recipe_for(data, (100, 200)), STATEMENT)])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], input=source, capture_output=True, check=True, cwd=ROOT
        ).stdout
        for _ in range(2)
    ]

    assert runs[0] == runs[1]
    assert make(source, recipe, STATEMENT) == make(source, recipe, STATEMENT)


def test_metadata_take_two_kilobytes_at_most() -> None:
    """Rights and descriptions in all their ways together."""
    source = saved(photo((200, 150)), "JPEG")
    recipe = recipe_for(source)

    for bare, made in zip(draw(source, recipe), make(source, recipe, STATEMENT), strict=True):
        assert len(bare.data) < len(made.data) <= len(bare.data) + 2_048


def test_what_phones_take_is_light_whatever_it_shows() -> None:
    """A picture of leaves is drawn more coarsely for them; larger files keep their quality."""
    leaves = saved(Image.effect_noise((1000, 750), 90).convert("RGB"), "JPEG")
    files = draw(leaves, recipe_for(leaves, (480, 960)))
    weights = {(one.format, one.width): len(one.data) for one in files}

    assert weights["avif", 480] <= PHONE_BYTES
    assert weights["webp", 480] <= PHONE_BYTES * 1.5  # its coarsest
    assert weights["avif", 960] > PHONE_BYTES
    assert weights["jpeg", 480] > PHONE_BYTES
