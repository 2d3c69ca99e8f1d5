"""How files are encoded. README.md, „Settings“, has the measurements each number comes from.

Whoever changes a number here need not clear anything: :data:`SETTINGS` is part of the recipe,
and with it of the name under which files are remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from plugins.pictures.making.kinds import Format, Kind

Settings = Mapping[Format, Mapping[str, object]]

_AVIF = {
    "codec": "aom",
    "max_threads": 1,  # more make other bytes; pictures are encoded side by side instead
    "speed": 7,
    "advanced": {
        "tune": "ssim",
        "disable-trellis-quant": "2",
        "sb-size": "64",
    },
}
_PHOTO: Settings = {
    "avif": {"quality": 53, "subsampling": "4:2:0", **_AVIF},
    "webp": {"quality": 70, "method": 4},
    "jpeg": {"quality": 72, "progressive": True, "optimize": True},
    "png": {"compress_level": 6},
}
_DRAWING: Settings = {
    "avif": {"quality": 75, "subsampling": "4:4:4", **_AVIF},
    "webp": {"lossless": True, "quality": 60, "method": 4},
    "png": {"compress_level": 6},
}
_ANIMATION: Settings = {
    "webp": {"quality": 70, "method": 3, "allow_mixed": True},
    "png": {"compress_level": 6},
}

PHONE = 480
"""Pixels: the width that phones take, and any smaller one."""
PHONE_BYTES = 28_000
"""What a photo for phones weighs at most, rights not counted, as AVIF or WebP."""
COARSER = (42, 34, 27, 21, 16, 12)
"""The qualities a photo is tried in that is heavier, such as one of leaves; the last one counts."""

SETTINGS: Mapping[Kind, Settings] = MappingProxyType(
    {
        Kind.PHOTO: _PHOTO,
        Kind.CUTOUT: _PHOTO,
        Kind.DRAWING: _DRAWING,
        Kind.ANIMATION: _ANIMATION,
    }
)
"""What Pillow's writers are told, by kind and format."""
