"""What pages show of pictures is drawn once, on any number of cores, and is the same file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.host.content import Content
from plugins.host.drawn.drawing import Canvas, draw_all, drawn, key_of, missing
from plugins.host.drawn.keeping import Keep
from plugins.pictures.making.kinds import Kind, Shape
from plugins.state.digests import digest_of

SHAPES = tuple(Shape(kind, width, width // 2) for kind in ("webp", "jpeg") for width in (40, 90))


def photo(shade: int) -> bytes:
    """Make a JPEG of 300 × 150 pixels."""
    picture = Image.linear_gradient("L").resize((300, 150)).convert("RGB")
    picture.paste((shade, 80, 40), (30, 20, 120, 90))
    file = BytesIO()
    picture.save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def content(tmp_path: Path) -> Content:
    (tmp_path / "content").mkdir()
    for number in range(3):
        (tmp_path / "content" / f"{number}.jpg").write_bytes(photo(number * 60))
    return Content(tmp_path / "content", "content")


def canvas(content: Content, path: str, *shapes: Shape) -> Canvas:
    """Want files of a picture whose largest would be 120 pixels wide."""
    return Canvas(path, digest_of(content.read(path)), Kind.PHOTO, (120, 60), shapes or SHAPES)


def everything(kept: Keep, todo: list[Canvas]) -> list[bytes | None]:
    return [kept.fetch(key_of(one, shape)) for one in todo for shape in one.shapes]


@pytest.mark.parametrize(("workers", "method"), [(1, "fork"), (2, "fork"), (2, "spawn")])
def test_any_number_of_workers_draws_the_same(
    content: Content, tmp_path: Path, workers: int, method: str
) -> None:
    """And tells how many files of each picture are done, for the progress bar."""
    todo = [canvas(content, f"{number}.jpg") for number in range(3)]
    alone, kept = Keep(tmp_path / "alone"), Keep(tmp_path / "kept")
    list(draw_all(todo, content, alone, 1))

    assert list(draw_all(missing(todo, kept), content, kept, workers, method)) == [4, 4, 4]
    assert everything(kept, todo) == everything(alone, todo)
    assert None not in everything(kept, todo)
    assert missing(todo, kept) == []


def test_a_file_is_the_same_whichever_others_are_drawn_with_it(
    content: Content, tmp_path: Path
) -> None:
    """Else a site that grew would differ from one built at once."""
    whole, single = canvas(content, "1.jpg"), canvas(content, "1.jpg", SHAPES[0])
    kept, alone = Keep(tmp_path / "kept"), Keep(tmp_path / "alone")
    list(draw_all([whole], content, kept, 1))
    list(draw_all([single], content, alone, 1))

    assert everything(alone, [single]) == everything(kept, [single])
    assert drawn(single, lambda: content.read("1.jpg"), Keep(tmp_path / "none")) == kept.fetch(
        key_of(single, SHAPES[0])
    )


def test_only_what_is_missing_is_drawn(content: Content, tmp_path: Path) -> None:
    """A killed build leaves what it had finished; another width is one file more."""
    kept = Keep(tmp_path / "kept")
    list(draw_all([canvas(content, "0.jpg", *SHAPES[:3])], content, kept, 1))
    todo = missing([canvas(content, "0.jpg"), canvas(content, "1.jpg")], kept)

    assert [one.shapes for one in todo] == [SHAPES[3:], SHAPES]


def test_a_picture_saved_meanwhile_is_kept_as_what_it_is(content: Content, tmp_path: Path) -> None:
    """Never as the one that was looked at: the next build would show it."""
    before = canvas(content, "0.jpg")
    (content.root / "0.jpg").write_bytes(photo(200))
    kept = Keep(tmp_path / "kept")
    list(draw_all([before], content, kept, 1))

    assert everything(kept, [before]) == [None] * 4
    assert None not in everything(kept, [canvas(content, "0.jpg")])
