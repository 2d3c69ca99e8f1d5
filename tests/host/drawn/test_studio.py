"""Processes draw what is ordered while this one goes on, and first what somebody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plugins.host.content import Content
from plugins.host.drawn.drawing import Canvas, draw_all, missing
from plugins.host.drawn.keeping import Keep
from plugins.host.drawn.studio import Studio
from plugins.pictures.making.unusable import UnusablePictureError
from plugins.state.digests import digest_of
from tests.host.drawn.test_drawing import SHAPES, canvas, content, everything

__all__ = ["content"]


def finished(studio: Studio, number: int) -> Iterator[Canvas]:
    """Yield so many canvases as they are finished."""
    while number:
        for one in studio.turn():
            yield one
            number -= 1


@pytest.mark.parametrize(("workers", "method"), [(1, "fork"), (2, "fork"), (2, "spawn")])
def test_what_is_ordered_is_drawn(
    content: Content, tmp_path: Path, workers: int, method: str
) -> None:
    """The same bytes as ever."""
    todo = [canvas(content, f"{number}.jpg") for number in range(3)]
    alone, kept = Keep(tmp_path / "alone"), Keep(tmp_path / "kept")
    list(draw_all(todo, content, alone, 1))

    with closing(Studio(content, kept, workers, method)) as studio:
        studio.order(todo)
        drawn = list(finished(studio, 3))

    assert sorted(drawn) == sorted(todo)
    assert everything(kept, todo) == everything(alone, todo)


def test_what_is_asked_for_does_not_wait(content: Content, tmp_path: Path) -> None:
    """A file is drawn alone while the pictures before it are still drawn."""
    todo = [canvas(content, f"{number % 3}.jpg") for number in range(60)]
    asked = canvas(content, "2.jpg", SHAPES[1])
    kept = Keep(tmp_path / "kept")

    with closing(Studio(content, kept, 1)) as studio:
        studio.order(todo)
        studio.turn()
        studio.ask([asked])
        before = 0
        for one in finished(studio, 61):
            if one == asked:
                break
            before += 1

    assert before < 60
    assert missing([asked], kept) == []


def test_what_was_kept_meanwhile_is_not_drawn(content: Content, tmp_path: Path) -> None:
    """Another build may have been quicker: the picture is not even read."""
    one = canvas(content, "0.jpg")
    kept = Keep(tmp_path / "kept")
    list(draw_all([one], content, kept, 1))
    (content.root / "0.jpg").unlink()

    with closing(Studio(content, kept, 1)) as studio:
        studio.order([one])
        assert list(finished(studio, 1)) == [one]


def test_what_cannot_be_drawn_is_raised(content: Content, tmp_path: Path) -> None:
    """As it was raised in the other process."""
    (content.root / "0.jpg").write_bytes(b"none")
    one = canvas(content, "0.jpg")._replace(digest=digest_of(b"none"))

    with closing(Studio(content, Keep(tmp_path / "kept"), 1)) as studio:
        studio.order([one])
        with pytest.raises(UnusablePictureError):
            list(finished(studio, 1))


def test_an_end_leaves_nothing_half_done(content: Content, tmp_path: Path) -> None:
    """What is there is whole, the rest is drawn by the next."""
    todo = [canvas(content, f"{number}.jpg") for number in range(3)]
    kept = Keep(tmp_path / "kept")
    studio = Studio(content, kept, 2)
    studio.order(todo)
    next(finished(studio, 1))
    studio.close()
    assert studio.turn() == []

    list(draw_all(missing(todo, kept), content, kept, 1))
    assert None not in everything(kept, todo)
