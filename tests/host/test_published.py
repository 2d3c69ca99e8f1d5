"""Publishing keeps a list of addresses, and an address on it cannot vanish unseen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.host.modes import Mode
from plugins.host.published import NAME
from tests.sites.specimen import SITES, run


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound small site."""
    return Path(shutil.copytree(SITES / "base", tmp_path / "content"))


def _listed(content: Path) -> list[str]:
    lines = (content / NAME).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_publishing_writes_the_list(content: Path, tmp_path: Path) -> None:
    """Every text readers see is on it, sorted; publishing again changes nothing."""
    assert run(content, tmp_path / "out", Mode.PUBLISH).written
    first = _listed(content)

    assert run(content, tmp_path / "out", Mode.PUBLISH).written
    pages = {
        f"/{page.parent.relative_to(tmp_path / 'out').as_posix()}/"
        for page in (tmp_path / "out").rglob("index.html")
    }

    assert first == sorted(first) == _listed(content)
    assert "/impressum/" in first
    assert set(first) <= pages


def test_only_publishing_writes_it(content: Path, tmp_path: Path) -> None:
    """What editors build for themselves was never published."""
    assert run(content, tmp_path / "out", Mode.BUILD).written

    assert not (content / NAME).exists()


def test_what_was_published_cannot_vanish(content: Path, tmp_path: Path) -> None:
    """A text that is gone after publishing is an error at the line of its address."""
    run(content, tmp_path / "out", Mode.PUBLISH)
    text = next((content / "articles").rglob("index.md"))
    shutil.rmtree(text.parent)

    again = run(content, tmp_path / "out", Mode.PUBLISH)

    assert not again.written
    assert "ADR001" in again.said


def test_a_list_that_cannot_be_written_is_said(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback: the message names the file."""

    def refuse(path: Path, *_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_text", refuse)
    refused = run(content, tmp_path / "out", Mode.PUBLISH)

    assert not refused.written
    assert NAME in refused.said
