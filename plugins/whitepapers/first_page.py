"""The first page of a PDF: its size, and a picture of it, by PDFium."""

from __future__ import annotations

import threading
from io import BytesIO

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from PIL import Image

# The page is drawn larger and scaled down: thin type stays readable.
_OVERSIZE = 2
_QUALITY = 85

# PDFium may not be used by two threads at once, not even for different documents.
_ONE_AT_A_TIME = threading.Lock()


def page_size(data: bytes) -> tuple[float, float]:
    """Return width and height of the first page in points, as it is shown (rotated, cropped).

    Raises ``pypdfium2.PdfiumError`` where PDFium cannot read the file.
    """
    with _ONE_AT_A_TIME, pdfium.PdfDocument(data) as pdf:
        width, height = pdf.get_page_size(0)
    if not (width > 0 and height > 0):
        raise ValueError("the first page has no size")
    return float(width), float(height)


def draw_cover(data: bytes, size: tuple[int, int]) -> bytes:
    """Return the first page as a JPEG of exactly that size; the same input gives the same bytes.

    Raises ``pypdfium2.PdfiumError`` where PDFium cannot read the file.
    """
    width, height = size
    with _ONE_AT_A_TIME, pdfium.PdfDocument(data) as pdf:
        page = pdf[0]
        scale = _OVERSIZE * max(width / page.get_width(), height / page.get_height())
        drawn = page.render(scale=scale, fill_color=(255, 255, 255, 255)).to_pil().convert("RGB")
        page.close()
    out = BytesIO()
    drawn.resize(size, Image.Resampling.LANCZOS).save(
        out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True, progressive=True
    )
    return out.getvalue()
