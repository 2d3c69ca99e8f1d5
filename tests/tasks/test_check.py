"""`check` reads the whole site and reports what was asked for, and nothing goes unsaid."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from plugins.commands import check
from tests.sites.specimen import SITES


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound small site with one mistake in one page."""
    folder = tmp_path / "content"
    shutil.copytree(SITES / "base", folder)
    page = folder / "pages" / "impressum.md"
    page.write_text("Titl: Impressum\n" + page.read_text("utf-8"), "utf-8")
    return folder


def test_everything(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without files the whole site is reported, and an error gives status 1."""
    assert check.main([], str(content), "text") == 1
    assert "impressum.md:1: Fehler KEY001" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "status"), [("pages/impressum.md", 1), ("pages", 1), ("authors", 0)]
)
def test_some_files(content: Path, name: str, status: int) -> None:
    """Named files and folders only; a mistake elsewhere is not theirs."""
    assert check.main([str(content / name)], str(content), "text") == status


@pytest.mark.parametrize("name", ["pages/gibtsnicht.md", "../outside.md"])
def test_a_file_that_is_no_text_of_the_site(
    content: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in a name is said: „no mistakes found“ would be a lie."""
    (content.parent / "outside.md").touch()

    assert check.main([str(content / name)], str(content), "text") == 1
    assert name in capsys.readouterr().err


def test_gitlab(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report of a merge request is JSON, one entry a problem."""
    check.main([], str(content), "gitlab")

    found = json.loads(capsys.readouterr().out)
    assert [(one["check_name"], one["location"]["lines"]["begin"]) for one in found] == [
        ("KEY001", 1)
    ]
