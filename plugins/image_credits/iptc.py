"""The rights the older IPTC-IIM block of a JPEG holds (IPTC-NAA Information Interchange Model 4).

https://iptc.org/std/photometadata/specification/ names the datasets.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.image_credits.model import Rights
from plugins.image_credits.wording import line

_CHARSET = (1, 90)
_UTF_8 = b"\x1b%G"
_TITLE = (2, 5)
_BYLINE = (2, 80)
_CREDIT = (2, 110)
_SOURCE = (2, 115)

Datasets = Mapping[tuple[int, int], bytes | list[bytes]]


def read_iptc(datasets: Datasets) -> Rights:
    """Read the datasets of ``IptcImagePlugin.getiptcinfo``; IIM has none for a licence."""
    source = _texts(datasets, _SOURCE) or _texts(datasets, _CREDIT)
    title = _texts(datasets, _TITLE)
    return Rights(
        creator=", ".join(dict.fromkeys(_texts(datasets, _BYLINE))),
        source=source[0] if source else "",
        title=title[0] if title else "",
    )


def _texts(datasets: Datasets, name: tuple[int, int]) -> list[str]:
    value = datasets.get(name, [])
    items = value if isinstance(value, list) else [value]
    declared = datasets.get(_CHARSET) == _UTF_8
    return [text for text in (line(_decode(item, declared)) for item in items) if text]


def _decode(data: bytes, declared: bool) -> str:
    """Decode what is declared as UTF-8 or is valid as such; else Windows-1252, as tools wrote it.

    Bytes that are neither leave a mark (U+FFFD) that an editor sees.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8" if declared else "cp1252", errors="replace")
