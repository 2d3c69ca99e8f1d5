"""Wherever a run dies or fails, the next one completes it, or finds the last good site."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.host.journal import STAGE, Stage, apply, complete
from plugins.host.moves import put
from tests.host import deliveries
from tests.host.deliveries import OLD
from tests.host.stopped_run import dying_after, failing_after, has_begun, held

NEW = {**deliveries.NEW, "bleibt/neu/index.html": b"da", "kommt/tief/bild.png": b"da"}
THIRD = {"index.html": b"drei", "geht/index.html": b"wieder da"}


def deliver(files: Mapping[str, bytes], output: Path, removed: set[str]) -> None:
    """Deliver all files, whether they differ or not."""
    with Stage(output) as stage:
        for path, data in files.items():
            put(stage.folder, path, data)
        stage.deliver(files.keys(), removed)


@pytest.fixture(params=["whole folders move", "folders are refused"])
def folders(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test run a second time where no folder can be renamed, as on Windows at times."""
    rename = os.rename

    def refusing(source: Any, target: Any) -> None:
        if Path(source).is_dir() and STAGE not in Path(target).parts:
            raise PermissionError(errno.EACCES, "in use", str(source))
        rename(source, target)

    if request.param == "folders are refused":
        monkeypatch.setattr(os, "rename", refusing)


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("first", [{}, OLD], ids=["first build", "later build"])
def test_the_next_run_completes_a_killed_one(tmp_path: Path, first: dict[str, bytes]) -> None:
    """Each file is whole, old or new; a delivery that began is completed, another has no trace."""
    begun = 0
    for allowed in itertools.count():
        output = tmp_path / str(allowed)
        apply(first, output)
        with dying_after(allowed) as fate:
            apply(NEW, output)
        if not fate.stopped:
            break
        for path, data in held(output).items():
            assert data in {first.get(path), NEW.get(path)}
        possible = (NEW,) if has_begun(output) else (first, NEW)
        begun += has_begun(output)

        complete(output)

        assert held(output) in possible
        assert not (output / STAGE).exists()
        apply(THIRD, output)
        assert held(output) == THIRD
    assert begun > 5


def test_the_first_run_of_all_can_be_killed(tmp_path: Path) -> None:
    """A folder that a killed first run has begun to fill is not taken for somebody else's."""
    for allowed in itertools.count():
        output = tmp_path / str(allowed)
        with dying_after(allowed) as fate:
            apply(NEW, output)

        apply(THIRD, output)

        assert held(output) == THIRD
        assert not (output / STAGE).exists()
        if not fate.stopped:
            break
    assert allowed > 20


def test_a_new_file_may_have_the_name_of_a_removed_one(tmp_path: Path) -> None:
    """Where names fold case, ``Bild.png`` goes and ``bild.png`` comes, wherever the run dies."""
    for allowed in itertools.count():
        output = tmp_path / str(allowed)
        apply(OLD, output)
        with dying_after(allowed) as fate:
            deliver(NEW, output, removed=set(OLD))
        begun = has_begun(output)

        complete(output)

        assert held(output) == NEW or (fate.stopped and not begun and held(output) == OLD)
        if not fate.stopped:
            break
    assert allowed > 30


def test_completing_can_be_killed_too(tmp_path: Path) -> None:
    """A run that dies while it completes another is completed in turn."""
    completed = 0
    begun = tmp_path / "begun"
    for first in itertools.count(0, 3):
        shutil.rmtree(begun, ignore_errors=True)
        apply(OLD, begun)
        with dying_after(first) as fate:
            apply(NEW, begun)
        if not fate.stopped:
            break
        if not has_begun(begun):
            continue
        for second in (1, 2, 5, 8, 12):
            output = tmp_path / f"{first}-{second}"
            shutil.copytree(begun, output)
            with dying_after(second):
                complete(output)

            complete(output)

            assert held(output) == NEW
            completed += 1
    assert completed > 30


@pytest.mark.parametrize("run", [apply, lambda files, output: deliver(files, output, set(OLD))])
def test_an_error_leaves_the_last_good_site_or_a_delivery_to_complete(
    tmp_path: Path, run: Callable[[Mapping[str, bytes], Path], object]
) -> None:
    """A full disk while staging leaves no trace; later, the next run completes the delivery."""
    full = OSError(errno.ENOSPC, "No space left on device")
    dropped = completed = 0
    for allowed in itertools.count():
        output = tmp_path / str(allowed)
        apply(OLD, output)
        with failing_after(allowed, full) as fate:
            run(NEW, output)
        if not fate.reached:
            break
        if has_begun(output):
            Stage(output).discard()

            assert held(output) == NEW
            completed += 1
        else:
            assert held(output) in ((OLD, NEW) if fate.stopped else (NEW,))
            assert not (output / STAGE).exists()
            dropped += held(output) == OLD
    assert dropped > 10
    assert completed > 10
