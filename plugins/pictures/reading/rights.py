"""What a picture file says of its rights, from all its metadata."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field

from plugins.core.frozen import frozen
from plugins.pictures.reading import gif, ifd, isobmff, jpeg, png, webp
from plugins.pictures.reading.blocks import EXIF, IIM, XMP, Blocks, DamagedError
from plugins.pictures.reading.exif import read_exif, unwrap
from plugins.pictures.reading.iim import read_iim
from plugins.pictures.reading.trust import reconcile
from plugins.pictures.reading.xmp import read_xmp
from plugins.pictures.statement import Contradiction, Statement


@frozen
class Reading:
    """A file's statement, and how far it can be relied on.

    ``origins`` names for each field of ``statement`` that says something where it was read:
    ``XMP``, ``IIM`` or ``EXIF``. ``unreadable`` names, sorted, of which of them a part is too
    large or damaged; what could be read counts all the same.
    """

    statement: Statement = field(default_factory=Statement)
    origins: Mapping[str, str] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()
    unreadable: tuple[str, ...] = ()


def read_rights(data: bytes) -> Reading:
    """Read a JPEG, PNG, WebP, AVIF, HEIF, TIFF or GIF; anything else says nothing.

    Never raises, whatever the bytes are; time and memory grow no faster than the file.
    """
    blocks = Blocks()
    try:
        _collect(data, blocks)
    except DamagedError:
        # Whatever followed the damage is out of reach, and may have been any that the format holds.
        is_gif = data.startswith(gif.SIGNATURES)
        blocks.unreadable.update((XMP,) if is_gif else (EXIF, IIM, XMP))
    fields = unwrap(blocks)
    xmp, iim, exif = read_xmp(blocks), read_iim(blocks), read_exif(fields)
    newer = _changed_since(blocks)
    statement, origins, contradictions = reconcile(xmp, iim, exif, iim_is_newer=newer)
    return Reading(statement, origins, contradictions, tuple(sorted(blocks.unreadable)))


def _collect(data: bytes, blocks: Blocks) -> None:
    if data.startswith(jpeg.SIGNATURE):
        jpeg.read_jpeg(data, blocks)
    elif data.startswith(png.SIGNATURE):
        png.read_png(data, blocks)
    elif webp.is_webp(data):
        webp.read_webp(data, blocks)
    elif isobmff.is_isobmff(data):
        isobmff.read_isobmff(data, blocks)
    elif data.startswith(gif.SIGNATURES):
        gif.read_gif(data, blocks)
    elif data.startswith(ifd.SIGNATURES):
        blocks.add_exif(data)


def _changed_since(blocks: Blocks) -> bool:
    """Tell whether the IIM is another one than that which was written together with the XMP."""
    if not blocks.digest.strip(b"\x00") or not blocks.iim:
        return False
    made = (blocks.iim[0], b"".join(blocks.iim))
    return blocks.digest not in {hashlib.md5(one, usedforsecurity=False).digest() for one in made}
