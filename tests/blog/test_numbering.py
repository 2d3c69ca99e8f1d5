"""Which pictures of an article are numbered, and how they and their credits find each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.body_views import Figure
from plugins.blog.numbering import NumberedPicture, Shown, number_pictures


def test_pictures_without_caption_are_numbered_in_reading_order() -> None:
    """A caption takes its picture out of the list, and no number is left out for it."""
    pictures = [("a.jpg", "", False), ("b.jpg", "Am Markt", False), ("c.jpg", "", False)]

    assert number_pictures(pictures) == (
        NumberedPicture("a.jpg", 1, "bild-1", "nachweis-1"),
        None,
        NumberedPicture("c.jpg", 2, "bild-2", "nachweis-2"),
    )


def test_a_single_listed_picture_has_no_number() -> None:
    """``Foto-Nachweis: …`` needs none; the links stay."""
    assert number_pictures([("a.jpg", "", False)]) == (
        NumberedPicture("a.jpg", None, "bild-1", "nachweis-1"),
    )


@pytest.mark.parametrize(
    "picture", [(None, "", False), (None, "", True), ("", "", False), ("a.jpg", "Ja", False)]
)
def test_what_has_no_entry_has_no_number(picture: Shown) -> None:
    """No credit, or a caption that holds it: nothing is listed."""
    assert number_pictures([picture]) == (None,)


def test_a_picture_in_a_line_of_text_is_listed_in_any_case() -> None:
    """There is no room for a caption, so the list has the credit."""
    [found] = number_pictures([("a.jpg", "Ein Titel", True)])

    assert found is not None


def test_the_same_picture_twice_has_one_entry() -> None:
    """Both figures lead to it; their ids differ."""
    pictures = [("a.jpg", "", False), ("b.jpg", "", False), ("a.jpg", "", False)]

    assert number_pictures(pictures) == (
        NumberedPicture("a.jpg", 1, "bild-1", "nachweis-1"),
        NumberedPicture("b.jpg", 2, "bild-2", "nachweis-2"),
        NumberedPicture("a.jpg", 1, "bild-1-2", "nachweis-1"),
    )


def test_ids_the_text_uses_are_left_to_it() -> None:
    """A heading ``Bild 1`` keeps its id."""
    found = number_pictures([("a.jpg", "", False)], ("bild-1", "nachweis-1"))

    assert found == (NumberedPicture("a.jpg", None, "bild-1-2", "nachweis-1-2"),)


@given(
    pictures=st.lists(
        st.tuples(
            st.sampled_from(["a.jpg", "b.jpg", None]), st.sampled_from(["", "T"]), st.booleans()
        ),
        max_size=30,
    ),
    taken=st.sets(st.sampled_from(["bild-1", "bild-1-2", "bild-2", "nachweis-1"])),
)
def test_ids_are_always_unique(pictures: list[Shown], taken: set[str]) -> None:
    """Whatever stands in an article: one item a picture, no id twice, one entry a file."""
    found = [item for item in number_pictures(pictures, taken) if item]

    entries = {(item.path, item.credit_anchor) for item in found}
    ids = [item.anchor for item in found] + [entry for _, entry in entries]
    assert len(number_pictures(pictures, taken)) == len(pictures)
    assert len(ids) == len(set(ids))
    assert len(entries) == len({item.path for item in found})
    assert not taken & set(ids)


def test_a_figure_takes_number_and_ids() -> None:
    """Everything else of it stays."""
    figure = Figure("/a.jpg", 4, 3, "Eine Gießkanne")

    assert NumberedPicture("a.jpg", 2, "bild-2", "nachweis-2").apply(figure) == Figure(
        "/a.jpg",
        4,
        3,
        "Eine Gießkanne",
        number=2,
        anchor="bild-2",
        credit_anchor="nachweis-2",
    )
