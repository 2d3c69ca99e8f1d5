"""A build that is killed, wherever that happens, leaves nothing behind that the next one sees."""

from __future__ import annotations

import itertools
import random
import signal
import sys

import pytest

from tests.incremental import specimens
from tests.incremental.builds import says_nothing_done
from tests.incremental.pelican_runs import Project, every_text_edited, other_site

_NEVER = -1


@pytest.mark.skipif(sys.platform == "win32", reason="platform: Windows has no SIGKILL")
def test_a_killed_build_is_made_good_by_the_next(project: Project) -> None:
    """At ten moments, spread over the build by a seed: whole files only, then a clean build's."""
    sites = [specimens.site(), other_site()]
    expected = []
    for number, files in enumerate(sites):
        project.lay_out(files)
        project.build(f"clean-{number}")
        expected.append(project.held(f"clean-{number}"))
    project.lay_out(sites[0])
    project.build("output")
    project.lay_out(sites[1])
    project.build("output", dying=_NEVER)
    operations = int((project.folder / "operations").read_text("ascii"))
    assert operations > 60
    draw = random.Random(20261122)  # noqa: S311  (nothing secret)
    moments = [operations * part // 10 + draw.randrange(operations // 10) for part in range(10)]
    killed = begun = 0
    for moment, new in zip(moments, itertools.cycle((0, 1))):
        project.lay_out(sites[new])
        with project.start("output", dying=moment) as process:
            process.communicate(timeout=120)
        killed += process.returncode == -signal.SIGKILL
        for path, data in project.held("output").items():
            assert data in {expected[0].get(path), expected[1].get(path)}
        begun += project.held("output") != expected[1 - new]

        project.build("output")

        assert project.held("output") == expected[new]
        assert says_nothing_done(project.build("output"))
    assert killed > 7
    assert begun > 0


@pytest.mark.skipif(sys.platform == "win32", reason="platform: Windows has no SIGKILL")
@pytest.mark.parametrize("part", [0.3, 0.95])
def test_the_first_build_of_all_can_be_killed(project: Project, part: float) -> None:
    """What it has left is not taken for the files of others."""
    project.build("clean")  # draws and compiles what all builds share
    project.build("counted", dying=_NEVER)
    operations = int((project.folder / "operations").read_text("ascii"))
    with project.start("output", dying=int(operations * part)) as process:
        process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL

    project.build("output")

    assert project.held("output") == project.held("clean")


@pytest.mark.skipif(sys.platform == "win32", reason="platform: Windows has no SIGKILL")
@pytest.mark.parametrize("moment", [("reading", 0), ("printing", 0), ("printing", 2)])
def test_killed_while_workers_work(project: Project, moment: tuple[str, int]) -> None:
    """No worker stays, the site is the last one, and the next build is a clean one's.

    A worker that stayed would hold the pipe that the build has said its messages to.
    """
    project.build("output")
    before = project.held("output")
    project.lay_out(every_text_edited())
    project.build("clean")
    for output, last in (("output", before), ("first-of-all", {})):
        with project.start(output, dying=moment) as process:
            process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL
        assert project.held(output) == last

        project.build(output)

        assert project.held(output) == project.held("clean") != before
        assert says_nothing_done(project.build(output))
