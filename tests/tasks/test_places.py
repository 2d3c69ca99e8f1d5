"""Cleaning removes what builds and tools have made, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands import places, program, task_list
from plugins.state.standing import CACHE, COMPILED, STATES, cache_of, folder_of


def _laid(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_clean_removes_what_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The memory of builds goes with the sites; texts and a second call change nothing."""
    monkeypatch.delenv(CACHE)
    memory = Path(folder_of(str(tmp_path), str(tmp_path / "output"))) / "prints"
    text = tmp_path / "content" / "README.md"
    _laid(memory, text, tmp_path / "output" / "index.html")

    assert memory.is_relative_to(tmp_path / ".cache")
    assert places.clean(tmp_path) == ["output", ".cache"]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [text]
    assert places.clean(tmp_path) == []


def test_clean_finds_the_memory_wherever_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of the agency's own choice, what others keep there stays."""
    root, cache = tmp_path / "root", tmp_path / "cache"
    monkeypatch.setenv(CACHE, str(cache))
    assert cache_of(str(root)) == str(cache)
    memory = Path(folder_of(str(root), str(root / "output"))) / "prints"
    other = cache / "other" / "file"
    _laid(memory, cache / COMPILED / "page", other)
    root.mkdir()

    assert places.clean(root) == [str(cache / STATES), str(cache / COMPILED)]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]


@pytest.mark.parametrize("task", ["build", "check", "credits", "new", "comments", "preview"])
def test_every_task_misses_the_folder_with_the_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], task: str
) -> None:
    """Before it does anything: what is not there is neither empty nor hard to write."""
    missing = tmp_path / "nix"
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as end:
        program.main(task_list, [task, "--content", str(missing)])

    said = f"{end.value.code}{capsys.readouterr().err}"
    assert said == f"Den Ordner {missing} gibt es nicht.\n    → Schreibweise von --content prüfen."
    assert list(tmp_path.iterdir()) == []
