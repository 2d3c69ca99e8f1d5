"""How like a photo the files made of it are: structural similarity of brightness.

Z. Wang et al., Image Quality Assessment: From Error Visibility to Structural Similarity, IEEE
Transactions on Image Processing 13 (2004), with windows of 7 by 7 pixels. Each file is held against
the photo scaled to its size by Lanczos, whichever way its tool scaled it. Needs numpy:

    python -m tests.benchmarks.measure.similarity < pairs.json > figures.json
"""

from __future__ import annotations

import json
import sys
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

_WINDOW = 7
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def similarity(one: Image.Image, other: Image.Image) -> float:
    """Return the mean over the picture; 1 means the same."""
    a, b = (np.asarray(picture.convert("L"), np.float64) for picture in (one, other))
    mean_a, mean_b = _means(a), _means(b)
    spread_a, spread_b = _means(a * a) - mean_a**2, _means(b * b) - mean_b**2
    together = _means(a * b) - mean_a * mean_b
    brightness = (2 * mean_a * mean_b + _C1) / (mean_a**2 + mean_b**2 + _C1)
    return float((brightness * (2 * together + _C2) / (spread_a + spread_b + _C2)).mean())


def _means(values: np.ndarray) -> np.ndarray:
    """Return the mean of every window, from sums of all that lies above and left."""
    sums = np.pad(values, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    n = _WINDOW
    return (sums[n:, n:] - sums[:-n, n:] - sums[n:, :-n] + sums[:-n, :-n]) / n**2


def similarities(pairs: list[tuple[str, str]]) -> list[float]:
    """Return the figure of each pair of a photo and a file made of it."""
    found = {}
    for photo, group in groupby(sorted(pairs), key=itemgetter(0)):
        with Image.open(photo) as opened:
            whole = ImageOps.exif_transpose(opened).convert("RGB")
        scaled: dict[tuple[int, int], Image.Image] = {}
        for _, file in group:
            with Image.open(file) as made:
                if made.size not in scaled:
                    scaled[made.size] = whole.resize(made.size, Image.Resampling.LANCZOS)
                found[photo, file] = similarity(scaled[made.size], made.convert("RGB"))
    return [found[pair] for pair in pairs]


if __name__ == "__main__":
    print(json.dumps(similarities([(str(Path(a)), str(Path(b))) for a, b in json.load(sys.stdin)])))
