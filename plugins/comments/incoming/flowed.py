"""Paragraphs that a mail program has broken into lines to be joined again (RFC 3676)."""

from __future__ import annotations


def unwrapped(text: str, *, without_space: bool) -> str:
    """Return ``format=flowed`` text with its paragraphs on one line each.

    ``without_space`` tells that the space at a line's end only marks it (``DelSp=yes``). Lines are
    joined within the same depth of quotation; the line ``-- `` is the signature's and stays.
    """
    lines: list[str] = []
    depth, is_open = 0, False
    for line in text.split("\n"):
        level = len(line) - len(line.lstrip(">"))
        rest = line[level:].removeprefix(" ")
        flows = rest.endswith(" ") and rest != "-- "
        part = rest[:-1] if flows and without_space else rest
        if is_open and level == depth and rest != "-- ":
            lines[-1] += part
        else:
            lines.append(f"{'>' * level}{' ' if level else ''}{part}")
        depth, is_open = level, flows
    return "\n".join(lines)
