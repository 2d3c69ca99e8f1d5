"""Photos that nobody took: as hard to encode as real ones, and the same every time.

    python -m tests.benchmarks.corpus.photos FOLDER COUNT

Things of all sizes cover each other, as in „dead leaves“ pictures, whose statistics are those of
photos: many small ones, few large ones, each with a texture of its own. Light falls unevenly,
a sky is smooth, and a sensor adds noise, more where there is more light. Needs numpy, and runs in
the environment that the benchmark keeps for it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SIZE = (4000, 3000)
_SMALLEST, _LARGEST = 6.0, 800.0
_TEXTURES = (0, 5, 10, 18, 9, 26)
"""How strong each is, in steps of brightness; the first is none."""


def photo(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a photo; another ``seed``, another one."""
    rng = np.random.default_rng(seed)
    scene, textures = _scene(rng, size)
    pixels = np.asarray(scene.filter(ImageFilter.GaussianBlur(1))).astype(np.float32)
    kinds = np.asarray(textures)
    strength = np.array(_TEXTURES, np.float32)[kinds] * rng.uniform(0.5, 1.2)
    light = _clouds(rng, (size[0] // 8, size[1] // 8), 1.3)
    pixels *= 1 + 0.16 * _enlarged(light, size)[..., None]
    even = (kinds % 2 == 0).astype(np.float32)
    pixels += (_clouds(rng, size, 0.9) * strength * even)[..., None]
    pixels += (_clouds(rng, size, 0.55, 64) * strength * (1 - even))[..., None]
    noise = rng.standard_normal(pixels.shape, dtype=np.float32)
    pixels += noise * (1.2 + 0.12 * np.sqrt(np.clip(pixels.mean(2), 0, 255)))[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _scene(rng: np.random.Generator, size: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    """Return things before a sky, and which texture each pixel has."""
    width, height = size
    horizon = rng.uniform(0.05, 0.55)
    scene, textures = Image.new("RGB", size), Image.new("L", size)
    pen, texture_pen = ImageDraw.Draw(scene), ImageDraw.Draw(textures)
    above, below = rng.uniform(120, 235) + rng.normal(0, 18, (2, 3))
    for row in range(height):
        part = min(1, row / (height * horizon))
        pen.line((0, row, width, row), fill=_ink(above * (1 - part) + below * part))
    base = rng.uniform(50, 170) + rng.normal(0, 20, 3)
    inks = base + rng.normal(0, 38, (14, 1)) + rng.normal(0, 14, (14, 3))
    for radius in (*rng.uniform(width * 0.12, width * 0.3, 60), *_radii(rng)):
        x = rng.uniform(-radius / 2, width + radius / 2)
        y = height * (horizon + (1.05 - horizon) * rng.beta(1.2, 1)) + radius / 2
        ink = _ink(inks[rng.integers(14)] * rng.uniform(0.6, 1.2) + rng.normal(0, 5, 3))
        corners = int(rng.integers(4, 12))
        turns = np.sort(rng.uniform(0, 2 * np.pi, corners))
        reach = radius * (1 if rng.integers(3) == 0 else rng.uniform(0.5, 1.1, corners))
        outline = [*zip(x + reach * np.cos(turns), y + 0.9 * reach * np.sin(turns), strict=True)]
        pen.polygon(outline, fill=ink)
        texture_pen.polygon(outline, fill=int(rng.integers(1, len(_TEXTURES))))
    for _ in range(int(rng.integers(100, 500))):  # blades, branches, wires
        x, y, length = rng.uniform(0, width), rng.uniform(horizon, 1) * height, rng.uniform(20, 260)
        ink = _ink(inks[rng.integers(14)] * rng.uniform(0.3, 1.3))
        end = (x + rng.normal(0, length * 0.4), y - length)
        pen.line((x, y, *end), fill=ink, width=int(rng.integers(2, 7)))
    return scene, textures


def _radii(rng: np.random.Generator) -> np.ndarray:
    """Return sizes of which the small ones are many: as many as the cube of the size is small."""
    parts = rng.random(int(rng.integers(2500, 9000)))
    return 1 / np.sqrt(parts * (_SMALLEST**-2 - _LARGEST**-2) + _LARGEST**-2)


def _clouds(
    rng: np.random.Generator, size: tuple[int, int], slope: float, coarsest: int = 4
) -> np.ndarray:
    """Return noise of all scales, from ``coarsest`` spots across; its deviation is 1."""
    total, across = np.zeros(size[::-1], np.float32), coarsest
    while across <= size[0]:
        spots = (max(2, across * size[1] // size[0]) + 1, across + 1)
        total += across**-slope * _enlarged(rng.standard_normal(spots).astype(np.float32), size)
        across *= 2
    return total / total.std()


def _enlarged(values: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(Image.fromarray(values).resize(size, Image.Resampling.BICUBIC))


def _ink(colour: np.ndarray) -> tuple[int, ...]:
    return tuple(int(part) for part in np.clip(colour, 2, 252))


def main(folder: Path, count: int) -> None:
    """Write the photos that are not there yet, as a good camera does."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"photo-{number:02d}.jpg"
        if not path.exists():
            draft = path.with_suffix(".part")
            photo(number).save(draft, "JPEG", quality=92, subsampling="4:2:0")
            draft.replace(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
