"""What a path in a text means."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blog.paths import leads_elsewhere, resolve

FOLDER = "articles/2026/a"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("titel.jpg", "articles/2026/a/titel.jpg"),
        ("./titel.jpg", "articles/2026/a/titel.jpg"),
        ("../b/index.md", "articles/2026/b/index.md"),
        ("..\\b\\index.md", "articles/2026/b/index.md"),
        ("/images/a.jpg", "images/a.jpg"),
        ("{static}/images/a.jpg", "images/a.jpg"),
        ("{static}titel.jpg", "articles/2026/a/titel.jpg"),
        ("{filename}../b/index.md", "articles/2026/b/index.md"),
        ("|filename|/pages/impressum.md", "pages/impressum.md"),
        ("zwei%20W%C3%B6rter.jpg", "articles/2026/a/zwei Wörter.jpg"),
        ("..titel.jpg", "articles/2026/a/..titel.jpg"),
        ("../../../images/a.jpg", "images/a.jpg"),
    ],
)
def test_finds_the_file_that_is_meant(target: str, expected: str) -> None:
    """Relative to the text, or to ``content/`` with a slash in front."""
    assert resolve(FOLDER, target) == expected


@pytest.mark.parametrize(
    "target",
    [
        "../../../../etc/passwd",
        "../../../..",
        "/../geheim",
        "{static}/../geheim",
        "%2e%2e/%2e%2e/%2e%2e/%2e%2e/x",
        "..\\..\\..\\..\\x",
    ],
)
def test_nothing_outside_content_is_found(target: str) -> None:
    """However the way out is spelt."""
    assert resolve(FOLDER, target) is None


@given(st.text(), st.text())
def test_never_leaves_content(folder: str, target: str) -> None:
    """Whatever stands in a link, the result lies below ``content/``."""
    path = resolve(folder.strip("/."), target)

    assert path is None or not posixpath.normpath(f"content/{path}").startswith("..")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("//example.org/a", True),
        ("mailto:a@example.org", True),
        ("a.jpg", False),
        ("a/b:c.jpg", False),
        ("#anker", False),
        ("", False),
    ],
)
def test_tells_addresses_from_files(target: str, expected: bool) -> None:
    """What begins with a scheme or two slashes is no file."""
    assert leads_elsewhere(target) is expected
