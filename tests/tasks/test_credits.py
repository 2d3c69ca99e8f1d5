"""`credits` lists every picture and writes the companion files that are not there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.commands import check
from plugins.commands.credits import main as list_credits
from tests.pictures.reading.specimens import creator, jpeg, languages, packet
from tests.sites.specimen import SITES

XMP = packet(
    creator("Jürgen Beispiel")
    + languages("xmpRights:UsageTerms", x="Eigenes Bild")
    + languages("Iptc4xmpCore:AltTextAccessibility", de="Eine Linde im Regen"),
    'photoshop:Source="Stadt Musterhausen"',
)
DRAFT = """Creator: Jürgen Beispiel
Source: Stadt Musterhausen
Licence: Eigenes Bild
Alt: Eine Linde im Regen
Checked: nein
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound small site, and a picture in a page that has no companion file."""
    folder = tmp_path / "content"
    shutil.copytree(SITES / "base", folder)
    (folder / "pages" / "linde.jpg").write_bytes(jpeg(XMP))
    page = folder / "pages" / "impressum.md"
    page.write_text(page.read_text("utf-8") + "\n\n![](linde.jpg)\n", "utf-8")
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all files."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_list_changes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Folder, name, values with their origin, what is missing; sorted, at most 80 columns."""
    before = snapshot(content)

    assert list_credits([], str(content), write=False) == 0

    lines = capsys.readouterr().out.splitlines()
    names = [line.strip() for line in lines if line.startswith("  ") and line[2] != " "]
    folders = [line for line in lines if line.endswith("/")]
    assert snapshot(content) == before
    assert "linde.jpg" in names
    assert folders == sorted(folders)
    assert "    Creator:      XMP       Jürgen Beispiel" in lines
    assert "    Es fehlt:     Alt (was darauf zu sehen ist)" in lines
    assert [line for line in lines if len(line) > 80 and not line.endswith("/")] == []
    assert lines[-1].endswith("python3 tasks.py credits --write")


def test_what_is_written_waits_for_an_editor(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All that is known, but nothing is published before somebody has signed it."""
    companion = content / "pages" / "linde.jpg.txt"

    assert list_credits([], str(content), write=True) == 0
    assert "Angelegt: " in capsys.readouterr().out
    assert companion.read_text("utf-8") == DRAFT

    assert check.main([], str(content), "text") == 1
    assert "linde.jpg.txt:5: Fehler IMG051" in capsys.readouterr().out

    companion.write_text(DRAFT.replace("nein", "12.03.2026 Erika Mustermann"), "utf-8")
    assert check.main([], str(content), "text") == 0


def test_no_file_is_ever_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither one that is right nor one that cannot be read."""
    good = content / "pages" / "linde.jpg.txt"
    good.write_bytes(b"\xff\xfe kein UTF-8")
    before = snapshot(content)

    assert list_credits([str(content / "pages")], str(content), write=True) == 0
    assert "Gibt es schon: " in capsys.readouterr().out
    assert snapshot(content) == before


def test_a_second_time_there_is_nothing_to_write(content: Path) -> None:
    """What was written once is a companion like any other."""
    list_credits([], str(content), write=True)
    before = snapshot(content)

    list_credits([], str(content), write=True)

    assert snapshot(content) == before


def test_only_what_is_named_is_listed_and_written(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder means all in it."""
    assert list_credits([str(content / "authors")], str(content), write=True) == 0
    assert "linde.jpg" not in capsys.readouterr().out
    assert not (content / "pages" / "linde.jpg.txt").exists()

    assert list_credits([str(content / "pages")], str(content), write=True) == 0
    assert (content / "pages" / "linde.jpg.txt").exists()


def test_a_wrong_name_is_said(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty list would be a lie."""
    assert list_credits([str(content / "gibtsnicht")], str(content), write=True) == 1
    assert "gibtsnicht" in capsys.readouterr().err
