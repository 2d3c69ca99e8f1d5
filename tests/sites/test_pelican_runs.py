"""The command itself, in a process of its own: exit status, and the same bytes everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.sites.specimen import ROOT, SITES, TODAY, Case, cases, snapshot

# What a build must not depend on: locale, time zone, order of sets.
HERE = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "0"}
THERE = {"LC_ALL": "de_DE.UTF-8", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "4242"}


def pelican(
    root: Path, content: Path, output: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Build as the README says."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(root / "pelicanconf.py")]
    return subprocess.run(
        [*command, "-o", str(output)],
        cwd=content.parent,
        env={**os.environ, "BUILD_DATE": TODAY.isoformat(), "AMTSBLOG_MODE": "", **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    """A site with all that is odd and right."""
    content = tmp_path / "here" / "content"
    shutil.copytree(SITES / "base", content)
    for case in cases("harmless"):
        scratch = tmp_path / "scratch" / case.folder.name
        scratch.parent.mkdir(exist_ok=True)
        case.add_to(scratch)
        if (scratch / "articles/neu").is_dir():
            (scratch / "articles/neu").rename(scratch / f"articles/{case.folder.name}")
        shutil.copytree(scratch, content, dirs_exist_ok=True)
    return content


def test_the_same_bytes_everywhere(tmp_path: Path, everything: Path) -> None:
    """Locale, time zone, hash seed and folder leave no trace; a second build changes nothing."""
    elsewhere = tmp_path / "ganz wo anders"
    elsewhere.mkdir()
    shutil.copy(ROOT / "pelicanconf.py", elsewhere)
    without_caches = shutil.ignore_patterns("__pycache__")
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, elsewhere / folder, ignore=without_caches)
    shutil.copytree(everything, elsewhere / "texte")

    first = pelican(ROOT, everything, tmp_path / "here" / "output", HERE)
    second = pelican(elsewhere, elsewhere / "texte", elsewhere / "ausgabe", THERE)

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    here, there = snapshot(tmp_path / "here" / "output"), snapshot(elsewhere / "ausgabe")
    assert len(here) > 40
    assert {path: data for path, (data, _) in here.items()} == {
        path: data for path, (data, _) in there.items()
    }

    again = pelican(ROOT, everything, tmp_path / "here" / "output", THERE)

    assert again.returncode == 0
    assert snapshot(tmp_path / "here" / "output") == here


def test_a_mistake_ends_the_command_with_status_1(tmp_path: Path, good_output: Path) -> None:
    """The report goes to standard error, and the last good site stays."""
    case = Case(SITES / "broken" / "link-to-nothing")
    case.lay_out(tmp_path / "content")
    shutil.copytree(good_output, tmp_path / "output")
    before = snapshot(tmp_path / "output")

    done = pelican(ROOT, tmp_path / "content", tmp_path / "output", {})

    assert done.returncode == 1
    assert case.expected in done.stderr
    assert snapshot(tmp_path / "output") == before


def test_a_preview_of_mistakes_succeeds(tmp_path: Path) -> None:
    """In preview the same mistakes are said, and the site is there."""
    case = Case(SITES / "broken" / "link-to-nothing")
    case.lay_out(tmp_path / "content")

    done = pelican(ROOT, tmp_path / "content", tmp_path / "output", {"AMTSBLOG_MODE": "preview"})

    assert done.returncode == 0
    assert case.expected in done.stderr
    assert (tmp_path / "output" / "index.html").is_file()
