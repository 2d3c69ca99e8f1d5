"""What is to be made of a picture; says so without importing what makes it."""

from __future__ import annotations

from hashlib import sha256

from plugins.core.frozen import frozen
from plugins.pictures.editions import edition_of
from plugins.pictures.making.kinds import Kind, Shape
from plugins.pictures.making.settings import COARSER, PHONE, PHONE_BYTES, SETTINGS


@frozen
class Recipe:
    """What is made of a picture: shapes of :func:`kinds.plan`, for a picture of a kind.

    ``base`` is the largest size of the plan: all are scaled from it, so that a file has the same
    bytes whichever others are asked for. Without it that is the largest of the shapes.
    """

    kind: Kind
    shapes: tuple[Shape, ...]
    base: tuple[int, int] | None = None

    def digest(self) -> str:
        """Return what stands for the recipe and the settings: the same for the same bytes made."""
        parts = (
            self.kind.value,
            self.shapes,
            self.base,
            sorted(SETTINGS[self.kind].items()),
            (PHONE, PHONE_BYTES, COARSER),
            edition_of("pillow"),
        )
        return sha256(repr(parts).encode()).hexdigest()
