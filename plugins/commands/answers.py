"""What the process that builds the preview says of each build, and of what is drawn afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, final

if TYPE_CHECKING:
    from collections.abc import Collection

_SHOWN = 3


@final
class Answer(TypedDict):
    """``done`` or not, German lines, and a place (file and line) where something is wrong."""

    done: bool
    text: str
    place: str


@final
class Supplied(TypedDict):
    """Output paths of pictures that pages wait for from now on, and of those they wait for no more.

    A picture that has ``come`` is there, or is none of the site any more.
    """

    awaited: list[str]
    come: list[str]


def sentence(written: Collection[str], removed: Collection[str], seconds: float) -> str:
    """Return in one line what was built; output paths are given, addresses are shown."""
    pages = sorted(path for path in written if path.endswith(".html"))
    files = sorted(path for path in written if not path.endswith(".html"))
    gone = len(removed)
    took = f"in {seconds:.2f} s".replace(".", ",")
    counted = [
        _count(number, one, more)
        for number, one, more in (
            (len(pages), "Seite", "Seiten"),
            (len(files), "Datei", "Dateien"),
        )
        if number
    ]
    lost = f", {gone} entfernt" if gone else ""
    if not counted:
        return f"Keine Seite ist anders als vorher{lost} ({took[3:]})."
    shown = [f"/{path.removesuffix('index.html')}" for path in (*pages, *files)]
    more = ", …" if len(shown) > _SHOWN else ""
    return f"{' und '.join(counted)} neu {took}: {', '.join(shown[:_SHOWN])}{more}{lost}"


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
