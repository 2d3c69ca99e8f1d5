"""A sound site, built once, that no broken one may touch."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host.modes import Mode
from tests.sites.specimen import SITES, run

Laid = Callable[[Path], Path]


@pytest.fixture(scope="session")
def good_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the sound base."""
    folder = tmp_path_factory.mktemp("good")
    shutil.copytree(SITES / "base", folder / "content")
    built = run(folder / "content", folder / "output", Mode.PUBLISH)
    assert (built.written, built.said) == (True, "")
    return folder / "output"
