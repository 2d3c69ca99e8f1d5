"""A run gives figures, or ends the benchmark and says why."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.measure.run import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="platform: reads /proc")


def test_a_run_takes_time(tmp_path: Path) -> None:
    """It happens where it should, with the environment it should have."""
    code = "import os; open(os.environ['NAME'], 'w').write('done')"

    found = run([sys.executable, "-c", code], tmp_path, {"NAME": "here"})

    assert (tmp_path / "here").read_text() == "done"
    assert found.wall > 0
    assert found.cpu > 0


def test_a_failure_is_no_result(tmp_path: Path) -> None:
    """The last words of the program are repeated."""
    with pytest.raises(SystemExit, match=r"(?s)ended with 3:.*kaputt"):
        run([sys.executable, "-c", "print('kaputt'); raise SystemExit(3)"], tmp_path, {})
