"""From the bytes of a picture file to the bytes of all the files that pages show of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PIL import Image
from PIL.ImageFile import ImageFile

from plugins.core.frozen import frozen
from plugins.pictures.making.animation import animated
from plugins.pictures.making.decoding import decoded, scaled
from plugins.pictures.making.encoding import encoded
from plugins.pictures.making.kinds import Format, Kind, Shape
from plugins.pictures.making.opening import opened
from plugins.pictures.making.recipe import Recipe
from plugins.pictures.making.settings import COARSER, PHONE, PHONE_BYTES, SETTINGS
from plugins.pictures.statement import Statement
from plugins.pictures.writing.embed import embedded

_FOR_PHONES = ("avif", "webp")


@frozen
class MadePicture:
    """The bytes of one file made of a picture; width and height in pixels."""

    format: Format
    width: int
    height: int
    data: bytes


def make(data: bytes, recipe: Recipe, statement: Statement) -> tuple[MadePicture, ...]:
    """Return the files of the recipe, in its order, with ``statement`` written into each.

    UnusablePictureError where no picture can be made of ``data``.
    """
    return signed(draw(data, recipe), statement)


def draw(data: bytes, recipe: Recipe) -> tuple[MadePicture, ...]:
    """Return the files of the recipe without a word about rights: all the work, worth keeping."""
    with opened(data) as image:
        if recipe.kind is Kind.ANIMATION:
            return tuple(_moving(image, shape) for shape in recipe.shapes)
        return tuple(_still(image, recipe))


def signed(bare: Iterable[MadePicture], statement: Statement) -> tuple[MadePicture, ...]:
    """Return the files with ``statement`` written into each: quick, when only rights change."""
    return tuple(replace(one, data=embedded(one.data, statement)) for one in bare)


def _still(image: ImageFile, recipe: Recipe) -> list[MadePicture]:
    """Decode once; every width is scaled from the base."""
    first = decoded(image, recipe.base or max(_sizes(recipe.shapes)))
    pixels = {size: scaled(first, size) for size in sorted(_sizes(recipe.shapes), reverse=True)}
    return [_file(pixels[shape.width, shape.height], recipe.kind, shape) for shape in recipe.shapes]


def _sizes(shapes: Sequence[Shape]) -> set[tuple[int, int]]:
    return {(shape.width, shape.height) for shape in shapes}


def _file(pixels: Image.Image, kind: Kind, shape: Shape) -> MadePicture:
    written = pixels.convert("RGB") if shape.format == "jpeg" and pixels.mode == "RGBA" else pixels
    options = SETTINGS[kind][shape.format]
    data = encoded(written, shape.format, options)
    if kind is Kind.PHOTO and shape.width <= PHONE and shape.format in _FOR_PHONES:
        for quality in COARSER:
            if len(data) <= PHONE_BYTES:
                break
            data = encoded(written, shape.format, {**options, "quality": quality})
    return MadePicture(shape.format, shape.width, shape.height, data)


def _moving(image: ImageFile, shape: Shape) -> MadePicture:
    size, options = (shape.width, shape.height), SETTINGS[Kind.ANIMATION][shape.format]
    if shape.format == "webp":
        return MadePicture(shape.format, *size, animated(image, size, options))
    image.seek(0)
    return _file(decoded(image, size), Kind.ANIMATION, shape)
