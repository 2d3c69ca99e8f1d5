"""An address belongs to one page or file, also where file names fold case."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.host.plan import Claim, chosen, find_clashes, path_of

TEXT = Claim("archiv/", "content/pages/archiv.md")
GENERATED = Claim("archiv/")
FILE = Claim("a/Bild.PNG", "content/articles/a/Bild.PNG", file=True)
OTHER_FILE = Claim("a/bild.png", "content/articles/a/bild.png", file=True)


@pytest.mark.parametrize(
    ("claims", "place"),
    [
        ((GENERATED, TEXT), TEXT.source),
        ((TEXT, GENERATED), TEXT.source),
        ((FILE, OTHER_FILE), OTHER_FILE.source),
        ((TEXT, Claim("Archiv/index.html", "content/x.html", file=True)), "content/x.html"),
        ((GENERATED, GENERATED, Claim("feeds/")), None),
    ],
    ids=["text after page", "text before page", "case of files", "file for a page", "same claim"],
)
def test_a_second_claim_is_a_problem(claims: tuple[Claim, ...], place: str | None) -> None:
    """It is reported where an editor can mend it: never at a page that makes itself."""
    found = list(find_clashes(claims, "content"))

    expected = [] if place is None else [("HST006", Place(place))]
    assert [(problem.code, problem.place) for problem in found] == expected
    assert all(problem.remedy for problem in found)


def test_two_texts_are_reported_where_they_are_read() -> None:
    """One mistake is one message."""
    other = Claim("archiv/", "content/pages/zwei.md")

    assert list(find_clashes([TEXT, other], "content")) == []


def test_of_two_files_one_is_chosen() -> None:
    """No file of the site overwrites another on a file system that folds case."""
    wanted = [
        (path_of(url), data)
        for url, data in [
            ("a/Bild.PNG", b"1"), ("a/bild.png", b"2"), ("", b"3"), ("index.html", b"4"),
        ]
    ]  # fmt: skip

    assert chosen(wanted) == {"a/Bild.PNG": b"1", "index.html": b"3"}


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "index.html"),
        ("archiv/", "archiv/index.html"),
        ("404.html", "404.html"),
        ("a/Bild.PNG", "a/Bild.PNG"),
    ],
)
def test_an_address_is_a_file(url: str, path: str) -> None:
    """Folders are read as their index page, files as they are called."""
    assert path_of(url) == path
