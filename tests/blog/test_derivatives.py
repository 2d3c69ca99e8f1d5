"""Which files are made of a picture, and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.derivatives import (
    Derivative,
    address,
    content_path,
    named,
    offered,
    plain,
    shapes_of,
)
from plugins.blog.desk import Desk
from plugins.blog.model import Blog, PictureFile
from plugins.core.problems import Problem
from plugins.pictures.making.kinds import Kind

Read = Callable[..., tuple[Blog, list[Problem]]]
PATH = "articles/a/titel.jpg"
PHOTO = PictureFile(PATH, "beitraege/a/titel.jpg", 4000, 3000, nature=Kind.PHOTO)


@pytest.mark.parametrize(
    ("width", "place", "widths"),
    [
        (4000, "lead", [240, 480, 960, 1280, 1800]),
        (4000, "text", [240, 480, 960, 1280]),
        (4000, "teaser", [240, 480, 960]),
        (4000, "portrait", [240, 480]),
        (1340, "text", [240, 480, 960, 1340]),
        (1340, "portrait", [240, 480]),
        (700, "lead", [240, 480, 700]),
        (480, "lead", [240, 480]),
        (100, "lead", [100]),
        (1, "portrait", [1]),
    ],
)
def test_widths_are_those_of_the_place_and_never_larger_than_the_picture(
    width: int, place: str, widths: list[int]
) -> None:
    """One ladder for all places; the step that covers the need is the last one."""
    choice = offered(replace(PHOTO, width=width, height=max(1, width * 3 // 4)), place)

    assert list(choice) == ["avif", "webp", "jpeg"]
    assert {kind: [one.width for one in files] for kind, files in choice.items()} == dict.fromkeys(
        choice, widths
    )


@given(st.integers(1, 6000), st.integers(1, 6000), st.sampled_from(Kind))
def test_every_place_shows_files_of_the_one_plan(width: int, height: int, kind: Kind) -> None:
    """So that a file is drawn once, whoever asks for it."""
    picture = replace(PHOTO, width=width, height=height, nature=kind)
    every = {(one.format, one.width, one.height) for one in shapes_of(picture)}

    for place in ("lead", "text", "teaser", "feed", "portrait", "cover", "card"):
        files = [one for found in offered(picture, place).values() for one in found]
        assert files
        assert {(one.format, one.width, one.height) for one in files} <= every


def test_a_light_picture_is_shown_as_it_is() -> None:
    """Nothing is made of it."""
    assert offered(replace(PHOTO, nature=None), "lead") == {}


def test_who_cannot_choose_gets_about_the_width_of_a_column() -> None:
    """Not the smallest and not the largest."""
    assert plain(offered(PHOTO, "lead")["jpeg"]).width == 960
    assert plain(offered(PHOTO, "portrait")["jpeg"]).width == 480


def test_names_and_addresses_tell_files_apart() -> None:
    """The picture's own suffix stays: a drawing of the same name may lie beside it."""
    urls = {PATH: "beitraege/a/titel.jpg"}
    one = Derivative(PATH, "jpeg", 720, 540)

    assert named(one.name) == one
    assert content_path(one.name) == PATH
    assert address(one.name, urls) == "beitraege/a/titel.jpg.720.jpg"
    assert (named(PATH), content_path(PATH)) == (None, PATH)
    assert address(PATH, urls) == "beitraege/a/titel.jpg"


def show(blog: Read, desk: Callable[..., Desk], nature: Kind | None) -> Desk:
    """Open a desk on a blog with one picture."""
    read, _ = blog({"articles/a/index.md": "Title: A\n"}, (PATH,))
    at = desk(read)
    picture = replace(PHOTO, url=read.urls[PATH], nature=nature)
    return replace(at, tables=replace(at.tables, pictures={PATH: picture}))


def test_a_figure_offers_all_and_what_it_offers_is_published(
    blog: Read, desk: Callable[..., Desk]
) -> None:
    """Best format first, every width with its file; the original is not published."""
    at = show(blog, desk, Kind.PHOTO)
    at.ledger.open()
    figure = at.figure(PATH, place="portrait")
    at_home = "/beitraege/a/titel.jpg"

    assert [(one.media_type, one.srcset) for one in figure.sources] == [
        (
            f"image/{kind}",
            f"{at_home}.240.{kind} 240w, {at_home}.480.{kind} 480w",
        )
        for kind in ("avif", "webp")
    ]
    assert figure.srcset == f"{at_home}.240.jpg 240w, {at_home}.480.jpg 480w"
    assert (figure.url, figure.width, figure.height) == (f"{at_home}.480.jpg", 480, 360)
    assert at.ledger.shown == {
        f"{PATH}//{size}.{kind}"
        for size in ("240x180", "480x360")
        for kind in ("avif", "webp", "jpeg")
    }


@pytest.mark.parametrize(("place", "widths"), [("lead", [240, 480]), ("teaser", [240, 480])])
def test_what_a_page_may_begin_with_is_light_for_phones(
    blog: Read, desk: Callable[..., Desk], place: str, widths: list[int]
) -> None:
    """In every format: the reader waits for it."""
    figure = show(blog, desk, Kind.PHOTO).figure(PATH, place=place)

    assert [one.media_type for one in figure.phone] == ["image/avif", "image/webp", "image/jpeg"]
    for source in figure.phone:
        ends = [part.rpartition(" ")[2] for part in source.srcset.split(", ")]
        assert ends == [f"{width}w" for width in widths]
    assert show(blog, desk, Kind.PHOTO).figure(PATH, place="text").phone == ()


def test_feeds_and_data_get_one_file_every_program_knows(
    blog: Read, desk: Callable[..., Desk]
) -> None:
    """As wide as a column at twice the density."""
    at = show(blog, desk, Kind.CUTOUT)
    at.ledger.open()
    figure = at.for_feeds().figure(PATH, place="feed")

    assert figure.url == "https://amtsblog.example/beitraege/a/titel.jpg.960.png"
    assert (figure.width, figure.height, figure.sources, figure.srcset) == (960, 720, (), "")
    assert at.ledger.shown == {f"{PATH}//960x720.png"}


def test_a_light_picture_is_published_itself(blog: Read, desk: Callable[..., Desk]) -> None:
    """There is nothing to choose from."""
    at = show(blog, desk, None)
    at.ledger.open()
    figure = at.figure(PATH)

    assert (figure.url, figure.srcset, figure.sources) == ("/beitraege/a/titel.jpg", "", ())
    assert at.ledger.shown == {PATH}
