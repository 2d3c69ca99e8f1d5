"""What differs between two machines, or two logins on one, makes no difference to the site."""

from __future__ import annotations

from tests.incremental.builds import says_nothing_done
from tests.incremental.pelican_runs import Project, other_site

_RUNS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Auckland"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
)


def test_any_seed_and_locale_goes_on_from_any_other(project: Project) -> None:
    """Without a change nothing is written; after one the site is that of a clean build."""
    first, second, third = _RUNS
    project.build("output", **first)
    assert says_nothing_done(project.build("output", **second))
    project.lay_out(other_site())

    project.build("output", **third)

    project.build("clean", **first)
    project.build("another", **second)
    assert project.held("output") == project.held("clean") == project.held("another")
    assert says_nothing_done(project.build("output", **second))
