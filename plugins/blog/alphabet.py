"""The order of names in lists, as German readers expect it (DIN 5007, variant 1)."""

from __future__ import annotations

import unicodedata

_QUOTES = "„‚»«›‹“”‘’\"' "


def alphabetical(name: str) -> tuple[str, str]:
    """Return a sort key: ä counts as a, ß as ss; case and leading quotation marks do not count.

    Names that differ in nothing else keep an order of their own, so that lists never vary.
    """
    apart = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return plain.lstrip(_QUOTES), name
