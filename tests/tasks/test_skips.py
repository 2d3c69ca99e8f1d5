"""In CI a skipped test fails the run, because a missing tool must not pass for success."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"


@pytest.mark.parametrize(
    ("line", "ci", "status"),
    [
        ("pytest.skip('kein Chromium')", "true", 1),
        ("pytest.skip('kein Chromium')", "", 0),
        ("pytest.skip('platform: no symlinks')", "true", 0),
        ("pytest.xfail('bekannt')", "true", 0),
        ("pass", "true", 0),
        ("pytest.importorskip('no_such_module')", "true", 1),
    ],
)
def test_skip_fails_in_ci(tmp_path: Path, line: str, ci: str, status: int) -> None:
    """Only skips count, only in CI, and not where the platform makes a test pointless."""
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text("utf-8"), "utf-8")
    test = f"import pytest\ndef test_it():\n    {line}\n"
    (tmp_path / "test_it.py").write_text(test, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]

    done = subprocess.run(
        [*command, "-c", os.devnull, "--rootdir", str(tmp_path)],
        env={**os.environ, "CI": ci},
        capture_output=True,
        check=False,
    )

    assert done.returncode == status
