"""A policy of the standard library's parser that cuts header lines short while it reads them."""

from __future__ import annotations

from collections.abc import Sequence
from email.policy import Compat32

from plugins.comments.incoming.limits import MAX_HEADER


class _ShortHeaders(Compat32):
    """``compat32``, with values of bounded length.

    The newer policies take every header apart at once, in time that grows with the square of its
    length, and raise where one is malformed.
    """

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """Return name and value of a header; a long value is cut."""
        name, _, first = sourcelines[0].partition(":")
        value = (first.lstrip(" \t") + "".join(sourcelines[1:])).rstrip("\r\n")
        return name, value[:MAX_HEADER]


SHORT_HEADERS = _ShortHeaders()
