"""All broken sites in one: no mistake hides another."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

from plugins.core.problems import Problem
from plugins.host.examine import examine
from plugins.host.modes import Mode
from tests.sites.specimen import ROOT, SITES, Case, cases, order, run

# The folder most cases use; each gets its own here.
_SHARED = "articles/neu"


def _lay_over(case: Case, scratch: Path, target: Path) -> None:
    """Add a case to a site that has others; links between its folders stay as they are."""
    case.add_to(scratch)
    if (scratch / _SHARED).is_dir():
        (scratch / _SHARED).rename(scratch / f"{_SHARED}-{case.folder.name}")
    shutil.copytree(scratch, target, dirs_exist_ok=True, symlinks=True)


def _where(problem: Problem, case: Case | None = None) -> tuple[str, str, int]:
    path = problem.place.path
    if case is not None:
        path = path.replace(f"{_SHARED}/", f"{_SHARED}-{case.folder.name}/")
    return problem.code, path, problem.place.line


def _problems(content: Path) -> tuple[Problem, ...]:
    return examine(order(content, Mode.BUILD), ROOT / "theme").edition.problems


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """One run finds exactly what the sites have one by one, each at its line, and says all."""
    together = tmp_path / "together"
    shutil.copytree(SITES / "base", together)
    expected: Counter[tuple[str, str, int]] = Counter()
    chosen = [case for case in cases("broken") if case.mode is Mode.BUILD]
    for case in chosen:
        alone = tmp_path / case.folder.name
        case.lay_out(alone)
        expected.update(_where(problem, case) for problem in _problems(alone))
        _lay_over(case, tmp_path / f"{case.folder.name}-again", together)
    for case in chosen:
        case.take_away(together)

    found = _problems(together)

    assert Counter(map(_where, found)) == expected
    built = run(together, tmp_path / "output")
    assert not built.written
    assert not (tmp_path / "output").exists()
    for problem in found:
        assert str(problem) in built.said
