"""A statement in the three ways in which files hold it, within two kilobytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from plugins.core.frozen import frozen
from plugins.pictures.statement import Statement
from plugins.pictures.writing.exif import UPRIGHT, exif_block
from plugins.pictures.writing.iim import iim_block
from plugins.pictures.writing.xmp import xmp_packet

MOST = 2_048 - 150
"""Bytes of all three together; containers wrap each in up to fifty more."""

_SHORTER: tuple[Callable[[Statement], Statement], ...] = (
    lambda statement: replace(statement, description=""),
    lambda statement: replace(statement, alt=""),
    lambda statement: replace(statement, title=""),
)


@frozen
class Packets:
    """What is written into a file; an empty one is left out."""

    xmp: bytes
    iim: bytes
    exif: bytes


@lru_cache(64)  # a picture comes out in many files, and on many cards
def packets(statement: Statement, orientation: int = UPRIGHT) -> Packets:
    """Return the packets of a statement; where it is too long for :data:`MOST`, of its rights.

    Descriptions are left out first, then terms of use are cut with an ellipsis. Names and
    addresses are never touched (§ 95c UrhG).
    """
    found = _packets(statement, orientation)
    for shorter in _SHORTER:
        if _size(found) > MOST:
            statement = shorter(statement)
            found = _packets(statement, orientation)
    while _size(found) > MOST and len(statement.usage_terms) > 1:
        kept = len(statement.usage_terms) // 2
        statement = replace(statement, usage_terms=statement.usage_terms[:kept].rstrip("… ") + "…")
        found = _packets(statement, orientation)
    return found


def _packets(statement: Statement, orientation: int) -> Packets:
    return Packets(xmp_packet(statement), iim_block(statement), exif_block(statement, orientation))


def _size(found: Packets) -> int:
    return len(found.xmp) + len(found.iim) + len(found.exif)
