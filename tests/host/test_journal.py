"""The output folder becomes the plan; what is new waits on a stage until all of it is there."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.host.journal import MARK, STAGE, Changes, ForeignFolderError, Stage, apply
from plugins.host.moves import put
from tests.host.deliveries import NEW, OLD
from tests.host.stopped_run import held


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[Path]]:
    """Note what operations of the file system are called for, and give it by name."""
    calls: dict[str, list[Path]] = {}

    def noting(name: str, operation: Callable[..., Any], first: Any, *rest: Any) -> Any:
        if not isinstance(first, int):  # an open folder, whose name was noted before
            calls[name].append(Path(first))
        return operation(first, *rest)

    def watch(name: str) -> list[Path]:
        if name not in calls:
            calls[name] = []
            monkeypatch.setattr(os, name, partial(noting, name, getattr(os, name)))
        return calls[name]

    return watch


def put_all(folder: str, paths: Iterable[str]) -> None:
    """Run in a worker process."""
    for path in paths:
        put(folder, path, path.encode())


def test_the_output_becomes_the_plan(tmp_path: Path) -> None:
    """New and changed files are written, stale ones removed with their folders, others left."""
    apply(OLD, tmp_path)
    untouched = (tmp_path / "bleibt/index.html").stat()

    changes = apply(NEW, tmp_path)

    assert held(tmp_path) == NEW
    assert changes.written == (
        "datei/index.html", "index.html", "kommt/index.html", "kommt/tief/index.html", "ordner"
    )  # fmt: skip
    assert changes.removed == (
        "datei", "geht/index.html", "geht/tief/bild.png", "ordner/index.html"
    )  # fmt: skip
    assert (tmp_path / "bleibt/index.html").stat() == untouched
    assert not (tmp_path / "geht").exists()
    assert not (tmp_path / STAGE).exists()
    assert apply(NEW, tmp_path) == Changes((), ())
    assert not (tmp_path / STAGE).exists()


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Nothing in a folder that no build has filled is touched."""
    (tmp_path / "steuer.ods").write_bytes(b"wichtig")

    with pytest.raises(ForeignFolderError):
        apply(NEW, tmp_path)

    assert held(tmp_path) == {"steuer.ods": b"wichtig"}
    assert not (tmp_path / STAGE).exists()


def test_retained_names_are_left_alone(tmp_path: Path) -> None:
    """``OUTPUT_RETENTION`` holds at the top level, also in a folder that is new to us."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_bytes(b"meins")

    apply(OLD, tmp_path, (".git",))
    apply(NEW, tmp_path, (".git",))

    assert held(tmp_path) == {**NEW, ".git/config": b"meins"}
    with Stage(tmp_path, (".git",)) as stage:
        assert set(stage.present()) == NEW.keys()


def test_an_empty_plan_makes_the_folder_ours(tmp_path: Path) -> None:
    """What a later build finds there is its own, even if the first one had nothing to write."""
    apply({}, tmp_path)

    assert (tmp_path / MARK).exists()


def test_several_processes_fill_one_stage(tmp_path: Path) -> None:
    """Workers get the folder's name and write at the same time, into the same folders."""
    parts = [[f"beitraege/{i % 40}/{worker}-{i}.html" for i in range(200)] for worker in range(2)]
    paths = [path for part in parts for path in part]
    with Stage(tmp_path) as stage:
        folder = pickle.loads(pickle.dumps(stage.folder))  # noqa: S301 - our own bytes
        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            list(pool.map(partial(put_all, folder), parts))
        assert held(tmp_path) == {}

        changes = stage.deliver(paths, ())

    assert changes == Changes(tuple(sorted(paths)), ())
    assert held(tmp_path) == {path: path.encode() for path in paths}


def test_new_folders_move_as_a_whole(tmp_path: Path, seen: Callable[[str], list[Path]]) -> None:
    """A cold build renames what lies at the top, not each of its files."""
    paths = [f"oben{i % 5}/beitrag-{i}/index.html" for i in range(100)]
    with Stage(tmp_path) as stage:
        put_all(stage.folder, paths)
        renamed, replaced = seen("rename"), seen("replace")

        stage.deliver(paths, ())

    assert sorted(path.name for path in renamed) == [f"oben{i}" for i in range(5)]
    assert [path.name for path in replaced] == ["journal.draft"]
    assert held(tmp_path).keys() == set(paths)


def test_a_small_delivery_looks_at_nothing_else(
    tmp_path: Path, seen: Callable[[str], list[Path]]
) -> None:
    """The work grows with what is delivered, not with the site: no folder of it is read."""
    apply({f"beitraege/{i}/index.html": b"alt" for i in range(20)}, tmp_path)
    read, listed = seen("scandir"), seen("listdir")

    with Stage(tmp_path) as stage:
        put(stage.folder, "beitraege/7/index.html", b"neu")
        stage.deliver(["beitraege/7/index.html"], ())

    assert read
    assert [path for path in read + listed if STAGE not in path.parts] == []
    assert held(tmp_path)["beitraege/7/index.html"] == b"neu"


def test_a_file_that_was_never_put_stops_the_delivery(tmp_path: Path) -> None:
    """A mistake in the caller does not cost a page."""
    apply(OLD, tmp_path)

    with Stage(tmp_path) as stage:
        put(stage.folder, "index.html", b"neu")
        with pytest.raises(ValueError, match=r"1 files.* kommt/index\.html"):
            stage.deliver(["index.html", "kommt/index.html"], ["geht/index.html"])

    assert held(tmp_path) == OLD
    assert not (tmp_path / STAGE).exists()


def test_a_stage_that_is_not_delivered_leaves_no_trace(tmp_path: Path) -> None:
    """Whatever ends the run, the last good site stays and the space is free again."""
    apply(OLD, tmp_path)

    def run() -> None:
        with Stage(tmp_path) as stage:
            put(stage.folder, "neu/index.html", b"neu")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run()

    assert held(tmp_path) == OLD
    assert not (tmp_path / STAGE).exists()


def test_a_worker_that_outlives_its_build_cannot_write_into_the_next(tmp_path: Path) -> None:
    """Its stage is gone; the new one has another name."""
    killed = Stage(tmp_path)
    put(killed.folder, "a/index.html", b"vorher")
    with Stage(tmp_path) as stage:
        put(stage.folder, "b/index.html", b"jetzt")
        for path in ("a/index.html", "b/index.html", "c/d/index.html", "index.html"):
            with pytest.raises(FileNotFoundError):
                put(killed.folder, path, b"zu spaet")

        stage.deliver(["b/index.html"], ())

    assert held(tmp_path) == {"b/index.html": b"jetzt"}
    assert not (tmp_path / STAGE).exists()


def test_what_is_dropped_cannot_be_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker of a killed run finds its stage gone even while that is being removed."""
    killed = Stage(tmp_path)
    put(killed.folder, "a/index.html", b"vorher")
    removed: list[Path] = []

    def removing(folder: Path, *, rmtree: Callable[[Path], None] = shutil.rmtree) -> None:
        with pytest.raises(FileNotFoundError):
            put(killed.folder, "a/b.html", b"zu spaet")
        removed.append(folder)
        rmtree(folder)

    monkeypatch.setattr(shutil, "rmtree", removing)
    Stage(tmp_path).discard()

    assert removed == [tmp_path / STAGE] * 2
    assert not (tmp_path / STAGE).exists()
