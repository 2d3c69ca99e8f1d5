"""What weighs how much in which mode."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place, Problem, Severity
from plugins.host.modes import Mode, settle

DRAFT = "content/articles/entwurf/"
ERROR = Problem("LNK001", Place("content/articles/a/index.md", 3), "x", "y")
IN_DRAFT = Problem("LNK001", Place("content/articles/entwurf/index.md", 3), "x", "y")
TEMPLATE = Problem("PAG002", Place("content/pages/impressum.md", 1), "x", "y")


@pytest.mark.parametrize(
    ("problem", "mode", "expected"),
    [
        (ERROR, Mode.BUILD, [Severity.ERROR]),
        (ERROR, Mode.PUBLISH, [Severity.ERROR]),
        (ERROR, Mode.PREVIEW, [Severity.ERROR]),
        (IN_DRAFT, Mode.BUILD, [Severity.WARNING]),
        (IN_DRAFT, Mode.PUBLISH, [Severity.WARNING]),
        (IN_DRAFT, Mode.PREVIEW, [Severity.ERROR]),
        (TEMPLATE, Mode.PUBLISH, [Severity.ERROR]),
        (TEMPLATE, Mode.BUILD, []),
        (TEMPLATE, Mode.PREVIEW, []),
    ],
)
def test_severity(problem: Problem, mode: Mode, expected: list[Severity]) -> None:
    """Drafts never block publishing; template text in a required page does nothing else."""
    assert [one.severity for one in settle([problem], mode, [DRAFT])] == expected
