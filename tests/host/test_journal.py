"""The output folder becomes the plan, file by file, and a killed run is completed by the next."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.host import journal
from plugins.host.journal import MARK, STAGE, ForeignFolderError, apply, complete

OLD = {
    "index.html": b"alt",
    "bleibt/index.html": b"gleich",
    "geht/index.html": b"weg",
    "geht/tief/bild.png": b"weg",
    "datei": b"wird Ordner",
    "ordner/index.html": b"wird Datei",
}
NEW = {
    "index.html": b"neu",
    "bleibt/index.html": b"gleich",
    "kommt/index.html": b"da",
    "datei/index.html": b"war Datei",
    "ordner": b"war Ordner",
}
THIRD = {"index.html": b"drei", "geht/index.html": b"wieder da"}


def held(output: Path) -> dict[str, bytes]:
    """Return what readers can get from ``output``."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.relative_to(output).parts[0] not in {STAGE, MARK}
    }


class KilledError(BaseException):
    """Stands for the end of the process: no code of ours catches it."""


@pytest.fixture
def kill_after(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the process die in front of the operation on files that follows ``allowed`` others."""

    def arm(allowed: int) -> None:
        count = itertools.count()

        def dying(operation: Callable[..., Any]) -> Callable[..., Any]:
            def run(*args: Any, **kwargs: Any) -> Any:
                if next(count) >= allowed:
                    raise KilledError
                return operation(*args, **kwargs)

            return run

        for name in ("replace", "unlink", "rmdir", "touch", "write_bytes", "mkdir"):
            monkeypatch.setattr(Path, name, dying(getattr(Path, name)))
        monkeypatch.setattr(journal.shutil, "rmtree", dying(shutil.rmtree))

    return arm


def killed(act: Callable[[], object]) -> bool:
    """Tell whether the process died."""
    try:
        act()
    except KilledError:
        return True
    return False


def test_the_output_becomes_the_plan(tmp_path: Path) -> None:
    """New and changed files are written, stale ones removed with their folders, others left."""
    apply(OLD, tmp_path)
    untouched = (tmp_path / "bleibt/index.html").stat().st_mtime_ns

    changes = apply(NEW, tmp_path)

    assert held(tmp_path) == NEW
    assert changes.written == ("datei/index.html", "index.html", "kommt/index.html", "ordner")
    assert changes.removed == (
        "datei", "geht/index.html", "geht/tief/bild.png", "ordner/index.html"
    )  # fmt: skip
    assert (tmp_path / "bleibt/index.html").stat().st_mtime_ns == untouched
    assert not (tmp_path / "geht").exists()
    assert not (tmp_path / STAGE).exists()
    assert apply(NEW, tmp_path) == journal.Changes((), ())


@pytest.mark.parametrize("first", [{}, OLD], ids=["first build", "later build"])
@pytest.mark.parametrize("following", [NEW, THIRD], ids=["same plan", "other plan"])
def test_the_next_run_completes_a_killed_one(
    tmp_path: Path,
    kill_after: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    first: dict[str, bytes],
    following: dict[str, bytes],
) -> None:
    """Wherever a run dies, each file is whole, old or new; the next run makes what it plans."""
    for allowed in itertools.count():
        output = tmp_path / str(allowed)
        output.mkdir()
        if first:
            apply(first, output)
        kill_after(allowed)
        died = killed(lambda output=output: apply(NEW, output))
        monkeypatch.undo()
        for path, data in held(output).items():
            assert data in {first.get(path), NEW.get(path)}
        if not (output / STAGE / "journal.json").exists() and died and first:
            assert held(output) in (first, NEW)

        apply(following, output)

        assert held(output) == following
        assert not (output / STAGE).exists()
        if not died:
            break
    assert allowed > 10


def test_completing_twice_changes_nothing(
    tmp_path: Path, kill_after: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that dies while it completes another is completed in turn."""
    completed = 0
    begun = tmp_path / "begun"
    for first, second in itertools.product(range(60), (1, 2, 5, 8, 12)):
        output = tmp_path / f"{first}-{second}"
        if second == 1:
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir()
            apply(OLD, begun)
            kill_after(first)
            died = killed(lambda: apply(NEW, begun))
            monkeypatch.undo()
            if not died:
                break
        if not (begun / STAGE / "journal.json").exists():
            continue
        shutil.copytree(begun, output)
        kill_after(second)
        killed(lambda output=output: complete(output))
        monkeypatch.undo()

        complete(output)

        assert held(output) == NEW
        completed += 1
    assert completed > 40


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Nothing in a folder that no build has filled is touched."""
    (tmp_path / "steuer.ods").write_bytes(b"wichtig")

    with pytest.raises(ForeignFolderError):
        apply(NEW, tmp_path)

    assert held(tmp_path) == {"steuer.ods": b"wichtig"}


def test_retained_names_are_left_alone(tmp_path: Path) -> None:
    """``OUTPUT_RETENTION`` holds at the top level, also in a folder that is new to us."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_bytes(b"meins")

    apply(OLD, tmp_path, (".git",))
    apply(NEW, tmp_path, (".git",))

    assert held(tmp_path) == {**NEW, ".git/config": b"meins"}
