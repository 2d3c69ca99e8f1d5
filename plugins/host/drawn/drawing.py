"""Draws what pages show of pictures, on all cores; each picture is opened once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.blog.derivatives import Derivative, shapes_of
from plugins.blog.tables import Tables
from plugins.host.content import Content
from plugins.host.drawn.keeping import Keep
from plugins.host.workers import METHOD, on_all_cores
from plugins.pictures.making.kinds import Kind, Shape
from plugins.pictures.making.recipe import Recipe
from plugins.state.digests import digest_of

NEEDS = ("plugins.pictures.making.make",)
"""Modules that drawing takes."""
_WORTHWHILE = 2  # a picture takes longer than a process to start


class Canvas(NamedTuple):
    """A picture and what is drawn of it: the digest of its bytes, its kind, and the files.

    ``base`` is the largest size that could be drawn of it.
    """

    path: str
    digest: bytes
    kind: Kind
    base: tuple[int, int]
    shapes: tuple[Shape, ...]

    def recipe(self, *shapes: Shape) -> Recipe:
        """Return how some of the files are drawn; the same for each of them alone."""
        return Recipe(self.kind, shapes, self.base)


def canvases(derivatives: Iterable[Derivative], tables: Tables) -> list[Canvas]:
    """Return what is to be drawn, picture by picture, in the order in which they come."""
    shapes: dict[str, list[Shape]] = {}
    for one in derivatives:
        shapes.setdefault(one.path, []).append(Shape(one.format, one.width, one.height))
    return [_canvas(path, tuple(wanted), tables) for path, wanted in shapes.items()]


def _canvas(path: str, shapes: tuple[Shape, ...], tables: Tables) -> Canvas:
    picture = tables.pictures[path]
    if picture.nature is None:
        raise ValueError(f"{path} is shown as it is")
    base = max((shape.width, shape.height) for shape in shapes_of(picture))
    return Canvas(path, tables.files[path].digest, picture.nature, base, shapes)


def key_of(canvas: Canvas, shape: Shape) -> bytes:
    """Return the digest of all that a drawn file is made from."""
    return digest_of(canvas.digest, canvas.recipe(shape).digest().encode())


def missing(todo: Iterable[Canvas], kept: Keep) -> list[Canvas]:
    """Return what is not kept yet."""
    return [canvas for canvas in (_missing(one, kept) for one in todo) if canvas.shapes]


def draw_all(
    due: Sequence[Canvas], content: Content, kept: Keep, workers: int, method: str = METHOD
) -> Iterator[int]:
    """Draw and keep; yield the number of files of one picture after the other."""
    return on_all_cores(
        due,
        _prepare,
        (content, kept),
        workers=workers,
        part=1,
        worthwhile=_WORTHWHILE,
        needs=NEEDS,
        method=method,
    )


def _missing(canvas: Canvas, kept: Keep) -> Canvas:
    lacking = [shape for shape in canvas.shapes if not kept.has(key_of(canvas, shape))]
    return canvas._replace(shapes=tuple(lacking))


def _prepare(content: Content, kept: Keep) -> Callable[[list[Canvas]], int]:
    def work(part: list[Canvas]) -> int:
        return sum(draw_and_keep(canvas, content.read(canvas.path), kept) for canvas in part)

    return work


def draw_and_keep(canvas: Canvas, data: bytes, kept: Keep) -> int:
    """Draw the files of a picture and keep them; return how many. ``data`` is the picture."""
    from plugins.pictures.making.make import draw

    # Somebody may have saved another picture since it was looked at.
    canvas = canvas._replace(digest=digest_of(data))
    for shape, one in zip(canvas.shapes, draw(data, canvas.recipe(*canvas.shapes)), strict=True):
        kept.put(key_of(canvas, shape), one.data)
    return len(canvas.shapes)


def drawn(canvas: Canvas, read: Callable[[], bytes], kept: Keep) -> bytes:
    """Return the one file of a canvas: as it was kept, else drawn now."""
    (shape,) = canvas.shapes
    known = kept.fetch(key_of(canvas, shape))
    if known is not None:
        return known
    from plugins.pictures.making.make import draw  # all of Pillow

    return draw(read(), canvas.recipe(shape))[0].data
