"""Which pictures stand on which pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.blog.model import Blog
from plugins.image_credits.uses import uses_of
from tests.image_credits.conftest import MakeDocument

PATH = "whitepapers/bedarf/index.md"


@pytest.mark.parametrize(("waits", "used"), [(False, ["papiere/bedarf/"]), (True, [])])
def test_texts_of_plugins_use_pictures_where_readers_see_them(
    document: MakeDocument, waits: bool, used: list[str]
) -> None:
    """A draft is not named on the page of all pictures."""
    text = document("whitepaper", PATH, "Title: Bedarf\nImage: titel.jpg")
    blog = Blog(documents=(text,), urls={PATH: "papiere/bedarf/"})
    if waits:
        blog = replace(blog, withheld=(text,))

    assert [use.url for use in uses_of(blog)] == used


@pytest.mark.parametrize(
    ("lines", "sound"),
    [
        ("Image_alt: Die Eingangshalle im Morgenlicht", True),
        ("Image_alt: IMG_4711", False),
        ("Image_alt: titel", False),
        ("Image_alt: dekorativ", False),
    ],
)
def test_a_use_with_words_of_its_own_needs_no_look_at_the_picture(
    document: MakeDocument, lines: str, sound: bool
) -> None:
    """Where the page says nothing, the picture's own words count; the others are judged once."""
    text = document("whitepaper", PATH, f"Title: Bedarf\nImage: titel.jpg\n{lines}")

    [use] = uses_of(Blog(documents=(text,), urls={PATH: "papiere/bedarf/"}))

    assert use.sound is sound
