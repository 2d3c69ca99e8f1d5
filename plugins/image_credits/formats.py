"""Which picture files a page may show."""

from __future__ import annotations

FORMATS = {
    ".jpg": ("JPEG", "MPO"),  # phones put several pictures into one JPEG: MPO
    ".jpeg": ("JPEG", "MPO"),
    ".png": ("PNG",),
    ".webp": ("WEBP",),
    ".avif": ("AVIF",),
    ".gif": ("GIF",),
}
"""The formats every browser shows, by suffix in small letters, with Pillow's names."""

DRAWING = ".svg"
"""The suffix of drawings, which every browser shows too, and Pillow does not know."""
