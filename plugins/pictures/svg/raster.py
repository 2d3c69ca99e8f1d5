"""Pictures inside of drawings: JPEG and PNG that are written into them, without what they tell."""

from __future__ import annotations

import base64
import binascii
import re

from plugins.pictures.statement import Statement
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.embed import embedded

_DATA = re.compile(
    r"data:image/(?:jpe?g|png)\s*;\s*base64\s*,(?P<bytes>[A-Za-z0-9+/=\s]*)", re.IGNORECASE
)
_KINDS = {b"\xff\xd8": "jpeg", b"\x89P": "png"}


def clean_picture(address: str) -> str | None:
    """Return a ``data:`` address of a JPEG or PNG without metadata, ``None`` for anything else.

    How a photo is to be turned is kept: browsers heed it.
    """
    found = _DATA.fullmatch(address)
    if not found:
        return None
    try:
        data = base64.b64decode("".join(found["bytes"].split()), validate=True)
        kind = _KINDS.get(data[:2])
        bare = embedded(data, Statement()) if kind else b""
    except (binascii.Error, DamagedFileError):
        return None
    return f"data:image/{kind};base64,{base64.b64encode(bare).decode('ascii')}" if bare else None
