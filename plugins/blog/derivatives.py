"""The files that are made of a picture for pages: which there are, their names and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from plugins.blog.model import PictureFile
from plugins.pictures.making.kinds import Kind, Shape, plan
from plugins.pictures.making.settings import PHONE

WIDTHS = (240, 480, 960, 1280, 1800)
"""Widths in pixels: one ladder for all places, so that a file is made once for all of them."""

_NEEDED: Mapping[str, int] = {
    "lead": 1800,
    "text": 1280,
    "teaser": 960,
    "feed": 960,
    "portrait": 480,
    "cover": 480,
    "card": 480,
}
"""What a place of a page needs at most: its width in the theme at twice the density."""

FIRST = frozenset({"lead", "teaser"})
"""Places where a page may begin with a picture: the reader waits for it."""

_SUFFIXES: Mapping[str, str] = {"avif": "avif", "webp": "webp", "jpeg": "jpg", "png": "png"}
_PLAIN = 960  # for browsers that know nothing of a choice
_MARK = "//"  # stands in no content path


class Derivative(NamedTuple):
    """A file made of the picture at the content path ``path``; its size is in pixels."""

    path: str
    format: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """What stands for it among the content paths of files that pages show."""
        return f"{self.path}{_MARK}{self.width}x{self.height}.{self.format}"

    @property
    def media_type(self) -> str:
        """The type browsers are told."""
        return f"image/{self.format}"

    def url(self, urls: Mapping[str, str]) -> str:
        """Return its site-relative address; ``urls`` holds those of the pictures.

        The picture's own suffix stays in it: there may be a ``titel.jpg`` and a ``titel.png``.
        """
        return f"{urls[self.path]}.{self.width}.{_SUFFIXES[self.format]}"


def shapes_of(picture: PictureFile) -> tuple[Shape, ...]:
    """Return all files that could be made of a picture; none where it is light as it is."""
    if picture.nature is None:
        return ()
    return _shapes(picture.width, picture.height, picture.nature)


@lru_cache(256)  # it is asked for each file and each place; most pictures have few sizes
def _shapes(width: int, height: int, kind: Kind) -> tuple[Shape, ...]:
    return plan(width, height, kind, WIDTHS)


def offered(picture: PictureFile, place: str) -> dict[str, list[Derivative]]:
    """Return what a browser may choose from at a place, by format, best first, narrow to wide.

    ``place`` is one of lead, text, teaser, feed, portrait, cover and card.
    """
    found: dict[str, list[Derivative]] = {}
    for shape in shapes_of(picture):
        files = found.setdefault(shape.format, [])
        if not files or files[-1].width < _NEEDED[place]:
            files.append(Derivative(picture.path, shape.format, shape.width, shape.height))
    return found


def for_phones(files: Sequence[Derivative]) -> Sequence[Derivative]:
    """Return the files of a format for phones: they would take larger ones than anybody sees."""
    return [one for one in files if one.width <= PHONE] or files[:1]


def plain(files: Iterable[Derivative]) -> Derivative:
    """Return the file for browsers that cannot choose: about as wide as a phone or a column."""
    return min(files, key=lambda one: (abs(one.width - _PLAIN), one.width))


def named(name: str) -> Derivative | None:
    """Return the derivative of a name; ``None`` where that is the content path of a file."""
    path, mark, rest = name.partition(_MARK)
    if not mark:
        return None
    size, _, kind = rest.partition(".")
    width, _, height = size.partition("x")
    return Derivative(path, kind, int(width), int(height))


def content_path(name: str) -> str:
    """Return the content path of a name: its own, or that of the picture it is made of."""
    return name.partition(_MARK)[0]


def address(name: str, urls: Mapping[str, str]) -> str:
    """Return the site-relative address of a content path, or of what is made of a picture."""
    derivative = named(name)
    return urls[name] if derivative is None else derivative.url(urls)
