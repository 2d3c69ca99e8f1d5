"""Web and mail addresses in a text, which typography must leave alone."""

from __future__ import annotations

import re

_NOT_IN = r"\s\"„“”‟‚‘’»«›‹<>\ufffc"
_ADDRESS = re.compile(
    rf"""
    (?: https?:// | www\. ) (?: [^{_NOT_IN}'] | (?<=\w)'(?=\w) )*
        [^{_NOT_IN}'.,;:!?)\]…–-]
    | [\w.+-]+ @ [\w-]+ (?: \.[\w-]+ )+
    """,
    re.VERBOSE,
)


def find_addresses(text: str) -> list[tuple[int, int]]:
    """Give the start and end of each address, in order, without a full stop after it."""
    if "://" not in text and "www." not in text and "@" not in text:
        return []
    return [found.span() for found in _ADDRESS.finditer(text)]
