"""Which pictures of an article are numbered, and how they and their credits find each other."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.model import Article, Document, Status
from plugins.blog.numbering import Mark, Marks, Occurrence, article_marks, content_path, number
from plugins.core.keys import Values
from plugins.core.problems import Place
from plugins.text.nodes import Body, Link, Picture

CREDITED = {"a.jpg", "b.jpg", "c.jpg"}


def test_pictures_without_caption_are_numbered_in_reading_order() -> None:
    """A caption takes its picture out of the list, and no number is left out for it."""
    pictures = [
        Occurrence("a.jpg", ""),
        Occurrence("b.jpg", "Eine Bildunterschrift"),
        Occurrence("c.jpg", ""),
    ]

    assert number(pictures, CREDITED, ()) == [
        Mark(1, "bild-1", "nachweis-1"),
        None,
        Mark(2, "bild-2", "nachweis-2"),
    ]


def test_a_single_listed_picture_has_no_number() -> None:
    """``Foto-Nachweis: …`` needs none; the links stay."""
    assert number([Occurrence("a.jpg", "")], CREDITED, ()) == [Mark(None, "bild-1", "nachweis-1")]


@pytest.mark.parametrize(
    "picture", [Occurrence("fremd.jpg", ""), Occurrence("", ""), Occurrence("a.jpg", "Ja")]
)
def test_what_has_no_entry_has_no_mark(picture: Occurrence) -> None:
    """No credit, no file or a caption: nothing is listed."""
    assert number([picture], CREDITED, ()) == [None]


def test_the_same_picture_twice_has_one_entry() -> None:
    """Both figures lead to it; their ids differ."""
    pictures = [Occurrence("a.jpg", ""), Occurrence("b.jpg", ""), Occurrence("a.jpg", "")]

    assert number(pictures, CREDITED, ()) == [
        Mark(1, "bild-1", "nachweis-1"),
        Mark(2, "bild-2", "nachweis-2"),
        Mark(1, "bild-1-2", "nachweis-1"),
    ]


def test_ids_the_text_uses_are_left_to_it() -> None:
    """A heading ``Bild 1`` keeps its id."""
    marks = number([Occurrence("a.jpg", "")], CREDITED, ("bild-1", "nachweis-1"))

    assert marks == [Mark(None, "bild-1-2", "nachweis-1-2")]


@given(
    pictures=st.lists(
        st.builds(
            Occurrence, st.sampled_from(["a.jpg", "b.jpg", "x.jpg", ""]), st.sampled_from(["", "T"])
        ),
        max_size=30,
    ),
    taken=st.sets(st.sampled_from(["bild-1", "bild-1-2", "bild-2", "nachweis-1"])),
)
def test_ids_are_always_unique(pictures: list[Occurrence], taken: set[str]) -> None:
    """Whatever stands in an article: one mark a picture, no id twice, one entry a file."""
    marks = number(pictures, CREDITED, taken)

    anchors = [mark.anchor for mark in marks if mark]
    entries = {
        (item.path, mark.credit_anchor) for item, mark in zip(pictures, marks, strict=True) if mark
    }
    assert len(anchors) == len(set(anchors))
    assert len({entry for _, entry in entries}) == len({path for path, _ in entries})
    assert not taken & {*anchors, *(entry for _, entry in entries)}


def test_an_article_counts_its_lead_picture_first() -> None:
    """The marks of the body follow ``document.body.all``, pictures in links included."""
    inner = Picture("../bild/c.jpg", "", "", (), 9, linked=True)
    parts = (Picture("b.jpg", "", "", (), 7), Link("/", (inner,), "", "", "", 9))
    document = Document(
        "article", "artikel/index.md", Place("content/artikel/index.md"), Values(), Body(parts)
    )
    article = Article(
        document,
        "a",
        "a/",
        "A",
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        Status.PUBLISHED,
        (),
        (),
        image="artikel/a.jpg",
    )

    marks = article_marks(article, {"artikel/a.jpg", "artikel/b.jpg", "bild/c.jpg"})

    assert marks == Marks(
        Mark(1, "bild-1", "nachweis-1"),
        (Mark(2, "bild-2", "nachweis-2"), Mark(3, "bild-3", "nachweis-3")),
    )


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("titel.jpg", "artikel/titel.jpg"),
        ("../titel.jpg", "titel.jpg"),
        ("{static}/images/a.jpg", "images/a.jpg"),
        ("https://bilder.example/a.jpg", ""),
        ("../../a.jpg", ""),
    ],
)
def test_targets_become_content_paths(target: str, path: str) -> None:
    """What lies elsewhere or outside has no path."""
    assert content_path("artikel", target) == path
