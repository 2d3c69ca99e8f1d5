"""What can be said of a drawing: why it cannot be shown, and what was left out of it."""

from __future__ import annotations

import enum


class Refusal(enum.Enum):
    """Why a drawing cannot be shown."""

    NO_XML = "no XML"
    ENTITIES = "entities"
    NO_SVG = "no SVG"
    TOO_LARGE = "too large"
    TOO_INVOLVED = "too involved"
    EMPTY = "nothing left"
    NO_SIZE = "no size"


class RefusedError(Exception):
    """A drawing cannot be shown; ``why`` says what is wrong with it."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


class Removed(enum.Enum):
    """A kind of part that was left out; an editor's program's own notes are none."""

    SCRIPT = "script"
    MOVEMENT = "movement"
    FOREIGN = "foreign"
    EXTERNAL = "external"
    FONT = "font"
    LINK = "link"
    STYLE = "style"
    UNKNOWN = "unknown"
