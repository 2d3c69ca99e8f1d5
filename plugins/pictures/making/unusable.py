"""What is raised for bytes of which no picture can be made."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why no picture can be made."""

    UNKNOWN = "unknown"  # none of the formats that are read, whatever the file is called
    BROKEN = "broken"  # cut off or damaged
    TOO_LARGE = "too large"  # more pixels than MAX_PIXELS
    TOO_LONG = "too long"  # an animation of more pixels than MAX_ANIMATED_PIXELS
    UNSUPPORTED = "unsupported"  # a picture without a defined look, such as floating point data


class UnusablePictureError(ValueError):
    """Bytes of which no picture can be made; ``reason`` says why.

    ``size`` is width and height in pixels, where there are too many and that is known.
    """

    def __init__(
        self, reason: Reason, detail: str = "", size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
        self.size = size

    def __reduce__(
        self,
    ) -> tuple[type[UnusablePictureError], tuple[Reason, str, tuple[int, int] | None]]:
        """Travel between processes whole."""
        return type(self), (self.reason, self.detail, self.size)
