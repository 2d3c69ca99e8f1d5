"""What lies in ``content/``: texts by kind, other files, and what must not be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host.content import Content, find, paths_in
from plugins.host.vocabulary import KINDS


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """A folder with one file of each sort."""
    for path in (
        "articles/2026/a/index.md",
        "articles/2026/a/titel.jpg",
        "authors/erika.MD",
        "pages/impressum.md",
        "published.txt",
        "README.md",
        ".DS_Store",
        "articles/.entwurf/index.md",
        "articles/~$brief.docx",
        "articles/alt.md~",
        "Thumbs.db",
    ):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    return Content(tmp_path, "content")


def test_finds_texts_and_files_sorted(content: Content) -> None:
    """What editors and systems leave behind is passed over, and so is the README."""
    found, problems = find(content, paths_in(content), KINDS)

    assert problems == []
    assert [(one.path, one.kind and one.kind.name) for one in found] == [
        ("articles/2026/a/index.md", "article"),
        ("articles/2026/a/titel.jpg", None),
        ("authors/erika.MD", "author"),
        ("pages/impressum.md", "page"),
        ("published.txt", None),
    ]
    assert str(found[0].place) == "content/articles/2026/a/index.md"


def test_a_text_in_no_folder_is_an_error(content: Content) -> None:
    """It would never appear, so nobody may believe that it does."""
    (content.root / "notiz.md").write_text("Title: A\n")

    _, problems = find(content, paths_in(content), KINDS)

    assert [(one.code, one.place.path) for one in problems] == [("HST003", "content/notiz.md")]
    assert "articles/" in problems[0].remedy


def test_a_file_a_plugin_reads_is_no_text(content: Content) -> None:
    """Its path is enough; the suffix does not make it a text."""
    (content.root / "liste.md").write_text("x")

    found, problems = find(content, paths_in(content), KINDS, {"liste.md"})

    assert problems == []
    assert [one.kind for one in found if one.path == "liste.md"] == [None]


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("platform: no right to make symbolic links")


@pytest.mark.parametrize(
    ("name", "target", "codes"),
    [
        ("passwd.txt", "/etc/hostname", ["HST001"]),
        ("ordner", "/etc", ["HST001"]),
        ("innen", "articles", ["HST002"]),
        ("tot.jpg", "/gibt/es/nicht", ["HST001"]),
        ("bild.jpg", "articles/2026/a/titel.jpg", []),
    ],
)
def test_links_out_of_content_are_errors(
    content: Content, name: str, target: str, codes: list[str]
) -> None:
    """A link to a file inside is as good as the file; folders are not entered."""
    _link(content.root / name, Path(target) if target[0] == "/" else content.root / target)

    found, problems = find(content, paths_in(content), KINDS)

    assert [one.code for one in problems] == codes
    assert (name in {one.path for one in found}) is (not codes)
