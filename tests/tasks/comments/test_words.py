"""Which part of the work is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.comments import words
from plugins.commands.comments.store import Store
from tests.tasks.comments.places import put


@pytest.mark.parametrize("asked", [["import"], ["approve"], ["reject"], ["erase"], ["lösche", "x"]])
def test_slips(content: Path, capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
    """The possible ways to ask are listed, and nothing is done."""
    assert words.main(asked, content) == 2

    said = capsys.readouterr().err
    assert asked[0] in said
    assert "comments approve KENNUNG" in said


def test_nothing_waits(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without further words the list is shown; a site without comments has an empty one."""
    assert words.main([], content) == 0
    assert capsys.readouterr().out == "Es warten 0 Kommentare.\n"


def test_a_disk_that_is_full(
    content: Path,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The comment still waits, and the reason is told."""
    path = put(store.pending, "2026-03-12-x", "Author: Johanna\n\nText\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    assert words.main(["approve", "2026-03-12-x"], content) == 1
    assert "No space left" in capsys.readouterr().err
    assert path.exists()
