"""Drawings (SVG): what one says of itself, and the safe copy of it that readers get."""

from __future__ import annotations

from dataclasses import fields, replace

from plugins.blog.credits import statement_of
from plugins.blog.model import PictureFile
from plugins.core.problems import Place, Problem
from plugins.image_credits.drawing_problems import left_out, refused_drawing
from plugins.image_credits.from_statement import rights_of
from plugins.image_credits.model import EmbeddedPicture
from plugins.pictures.reading.blocks import XMP
from plugins.pictures.statement import Statement
from plugins.pictures.svg.clean import CleanSvg, clean_svg
from plugins.pictures.svg.findings import Refusal
from plugins.pictures.svg.signing import signed


def read_drawing(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    """Read a drawing; one that cannot be shown is a problem (IMG018).

    What its copy lacks is a warning (IMG040). No drawing fills its ground for certain: it counts
    as transparent.
    """
    drawing = clean_svg(data)
    if isinstance(drawing, Refusal):
        return None, [refused_drawing(place, drawing)]
    statement = _with_proposal(drawing)
    rights = replace(rights_of(statement), kind="graphic")
    problems = [left_out(place, drawing.removed)] if drawing.removed else []
    origins = tuple(
        (one.name, XMP)
        for one in fields(Statement)
        if getattr(drawing.statement, one.name) != getattr(Statement(), one.name)
    )
    size = drawing.width, drawing.height
    return EmbeddedPicture(*size, True, rights, None, statement, origins), problems


def safe_copy(data: bytes, picture: PictureFile | None) -> bytes:
    """Return what is published of a drawing that was read without an error: its rights inside."""
    drawing = clean_svg(data)
    if isinstance(drawing, Refusal):
        raise TypeError(f"a drawing that cannot be shown has no copy: {drawing.value}")
    return signed(drawing.data, statement_of(picture)) if picture else drawing.data


def _with_proposal(drawing: CleanSvg) -> Statement:
    """Return the statement; title or description may do as alternative text, if none is given."""
    said = drawing.statement
    return replace(said, alt=said.alt or drawing.description or drawing.title)
