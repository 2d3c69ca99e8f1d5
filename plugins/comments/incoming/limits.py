"""How much of a mail is read: no mail, however it was made, may take long or much memory."""

from __future__ import annotations

MAX_BYTES = 8_000_000
"""Of a mail this much is read. What readers write stands in front of what they attach."""
MAX_LINES = 200_000
"""As many lines are read; 8 MB of an attachment in base64 have 105,000."""
MAX_HEADER = 1_000
"""Characters of a header line: the standard library takes time that grows with their square."""
MAX_DEPTH = 60
"""Parts in parts; each level costs time for every line below it."""
MAX_PARTS = 5_000
"""Lines that may begin a part."""
MAX_TEXT = 1_000_000
"""Characters of text, as plain text or HTML, that are looked at."""
MAX_COMMENT = 20_000
"""Characters of a comment: six printed pages."""
MAX_NAME = 80
"""Characters of the name above a comment."""


def cut(data: bytes) -> tuple[bytes, bool]:
    """Return the beginning of a mail that is read, and whether something was left out."""
    kept = data[:MAX_BYTES]
    if kept.count(b"\n") > MAX_LINES:
        kept = b"\n".join(kept.split(b"\n", MAX_LINES)[:MAX_LINES])
    return kept, len(kept) < len(data)


def is_tangled(data: bytes) -> bool:
    """Tell whether a mail may have more parts, or parts in parts, than anyone needs.

    Counted from above without reading the mail: there is no nested part without the word
    ``boundary`` or the type ``message/…``, and no part without a line that begins with ``--``.
    """
    words = data.lower()
    return (
        words.count(b"boundary") > MAX_DEPTH
        or words.count(b"message/") > MAX_DEPTH
        or words.count(b"\n--") > MAX_PARTS
    )
