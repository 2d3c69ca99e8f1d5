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
