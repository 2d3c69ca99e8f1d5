"""A table in a file is completed by later runs, and never mixed with or lost to another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.saved import Saved
from tests.benchmarks.table import Row, faster

COLD = Row("cold", "s", {"ours": [1.0, 1.0], "Hugo": [10.0, 12.0]}, (faster("Hugo", 3),))
AGAIN = Row("cold", "s", {"ours": [2.0], "Hugo": [10.0]}, (faster("Hugo", 3),))
NOOP = Row("noop", "s", {"ours": [0.5]})


def test_a_table() -> None:
    """Heading, head, line, rows; a tool without figures has a dash."""
    saved = Saved("100 articles")
    saved.add([COLD, NOOP])

    heading, empty, *table = saved.text().splitlines()

    assert (heading, empty) == ("100 articles", "")
    assert table[2] == (
        "| cold, s | 1.00 | 11.0 [10.0-12.0] | – | – | – | ≥ 3× Hugo | 11.00× | yes |"
    )
    assert table[3] == "| noop, s | 0.500 | – | – | – | – | – | – | – |"
    assert {line.count("|") for line in table} == {10}


def test_later_runs_complete_it(tmp_path: Path) -> None:
    """Rows that were not measured again stay, those that were are replaced in their place."""
    file = tmp_path / "results.md"
    Saved("100 articles", file).add([COLD])
    Saved("100 articles", file).add([NOOP])
    Saved("100 articles", file).add([AGAIN])

    at_once = Saved("100 articles")
    at_once.add([AGAIN, NOOP])

    assert file.read_text("utf-8") == at_once.text()


def test_nothing_is_mixed_or_lost(tmp_path: Path) -> None:
    """What was measured elsewhere stays in its file, and one is told before all else."""
    file = tmp_path / "results.md"
    Saved("100 articles, commit a", file).add([COLD])
    before = file.read_bytes()

    with pytest.raises(SystemExit, match=r"(?s)another file.*commit a.*commit b"):
        Saved("100 articles, commit b", file)

    assert file.read_bytes() == before
