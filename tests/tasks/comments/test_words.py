"""Which part of the work is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.comments import words


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
