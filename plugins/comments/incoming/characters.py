"""Characters that deceive or break: controls, marks of direction, parts of no character."""

from __future__ import annotations

import re

# Controls, zero-width characters and marks of direction (Unicode's „bidi controls“), halves of
# characters, private use and what is no character: none can be seen, and some turn a text round.
# The joiners U+200C and U+200D stay: Persian words and emojis need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# Harmless where mail programs put them: they are taken out without a word.
_SILENT = re.compile("[\u00ad\u200b\u2060\ufeff]")


def clean(text: str) -> tuple[str, bool]:
    """Return a text without what cannot be seen, and whether that is worth a note.

    Line ends become ``\\n``; tabs stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    text = _SILENT.sub("", text.replace("\u2028", "\n").replace("\u2029", "\n"))
    bare = _UNSEEN.sub("", text)
    return bare, bare != text


def visible(text: str, limit: int) -> str:
    """Return a foreign word for a message: one line, nothing unseen, at most ``limit`` long."""
    line = " ".join(clean(text[: 10 * limit])[0].split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
