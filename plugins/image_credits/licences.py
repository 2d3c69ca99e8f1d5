"""Creative Commons licences: the name for an address, the address for a name.

Their terms ask for both (CC BY 4.0, section 3(a)(1)(C)); editors need to write only one.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from plugins.core.late import late
from plugins.image_credits.model import Rights

_SITE = "https://creativecommons.org"
_ADDRESS = late(
    r"https?://(?:www\.)?creativecommons\.org/"
    r"(?:licenses/(?P<terms>by(?:-nc)?(?:-sa|-nd)?)/(?P<version>[1-4]\.[05])"
    r"(?:/(?P<country>[a-z]{2}))?|publicdomain/(?P<public>zero|mark)/1\.0)(?:/.*)?",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"CC[ -](?P<terms>BY(?:-NC)?(?:-SA|-ND)?)[ -](?P<version>[1-4]\.[05])"
    r"(?: (?P<country>[A-Z]{2}))?",
    re.IGNORECASE,
)
_ZERO = re.compile(r"CC[ -]?(?:0|Zero)(?: 1\.0)?", re.IGNORECASE)
_PUBLIC = {"zero": "CC0 1.0", "mark": "Public Domain Mark 1.0"}


def with_both(rights: Rights) -> Rights:
    """Return the rights with name and address of a Creative Commons licence, as far as known."""
    if rights.licence and not rights.licence_url:
        return replace(rights, licence_url=_address(rights.licence))
    if rights.licence_url and not rights.licence:
        return replace(rights, licence=_name(rights.licence_url))
    return rights


@functools.lru_cache(256)
def _name(address: str) -> str:
    found = _ADDRESS.fullmatch(address)
    if not found:
        return ""
    if found["public"]:
        return _PUBLIC[found["public"].casefold()]
    parts = ("CC", found["terms"].upper(), found["version"], (found["country"] or "").upper())
    return " ".join(part for part in parts if part)


@functools.lru_cache(256)  # thousands of pictures have a few licences
def _address(name: str) -> str:
    if _ZERO.fullmatch(name):
        return f"{_SITE}/publicdomain/zero/1.0/deed.de"
    found = _NAME.fullmatch(name)
    if not found:
        return ""
    country = f"{found['country'].casefold()}/" if found["country"] else ""
    return f"{_SITE}/licenses/{found['terms'].casefold()}/{found['version']}/{country}deed.de"
