"""A real picture file and the rights every specimen has."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

COMPLETE = "Creator: Erika Mustermann\nSource: Stadt Musterhausen\nLicence: Eigenes Bild\n"


def jpeg(**options: object) -> bytes:
    """Make a JPEG of 4 by 3 pixels."""
    data = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(data, "JPEG", **options)
    return data.getvalue()
