"""The closing of an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.model import Blog
from plugins.blog.sign_offs import sign_off
from plugins.blog.views import SignOff
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]
QUIET = {"authors/max.md": "Name: Max Mustermann\n"}


@pytest.mark.parametrize(
    ("authors", "own", "expected"),
    [
        ("Erika Mustermann", "", SignOff("Ihre", ("Erika Mustermann",))),
        ("Leo Beispiel", "", SignOff("Ihr", ("Leo Beispiel",))),
        (
            "Leo Beispiel; Erika Mustermann",
            "",
            SignOff("Ihre", ("Leo Beispiel", "Erika Mustermann")),
        ),
        ("Max Mustermann", "", None),
        ("Erika Mustermann; Max Mustermann", "", None),
        ("Max Mustermann", "Herzlich", SignOff("Herzlich", ("Max Mustermann",))),
        ("Erika Mustermann", "nein", None),
        ("Erika Mustermann", "Nein", None),
    ],
)
def test_sign_off(blog: Read, authors: str, own: str, expected: SignOff | None) -> None:
    """From the profile, together for several, by the article's own word, or not at all."""
    line = f"Sign_off: {own}\n" if own else ""
    head = f"Title: A\nDate: 12.03.2026\nAuthors: {authors}\nSeries: Basics\n{line}"
    read, _ = blog({**QUIET, "articles/a.md": head})

    assert sign_off(read.articles[0], "Ihre") == expected
