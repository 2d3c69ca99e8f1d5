"""A small site whose comments come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.commands.comments.store import Store
from tests.sites.specimen import SITES


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The texts of a sound small site with one article, ``gut``."""
    folder = tmp_path / "content"
    shutil.copytree(SITES / "base", folder)
    return folder


@pytest.fixture
def store(content: Path) -> Store:
    return Store(content)
