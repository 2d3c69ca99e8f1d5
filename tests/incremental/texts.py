"""Texts as files: keys of a header set, taken out, and the body exchanged."""

from __future__ import annotations

Header = dict[str, tuple[str, ...]]


def split(source: str) -> tuple[Header, str]:
    """Return the keys of a header, each with its values, and the body."""
    head, _, body = source.partition("\n\n")
    header: Header = {}
    for line in head.splitlines():
        key, _, value = line.partition(": ")
        header[key] = (*header.get(key, ()), value)
    return header, body


def join(header: Header, body: str) -> str:
    """Return the text of a file."""
    lines = [f"{key}: {value}" for key, values in header.items() for value in values]
    return "\n".join([*lines, "", body])


def with_key(source: str, key: str, *values: str) -> str:
    """Return the text with other values for a key; without values the key is taken out."""
    header, body = split(source)
    header.pop(key, None)
    if values:
        header[key] = values
    return join(header, body)


def with_body(source: str, body: str) -> str:
    """Return the text with another body."""
    header, _ = split(source)
    return join(header, body)
