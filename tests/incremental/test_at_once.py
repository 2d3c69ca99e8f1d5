"""Two builds of one output folder do not get in each other's way."""

from __future__ import annotations

from plugins.host import messages
from plugins.host.memory import folder_for
from plugins.state.lock import Lock
from tests.incremental.builds import says_nothing_done
from tests.incremental.pelican_runs import Project, other_site


def test_the_second_waits_and_says_so(project: Project) -> None:
    """It says so at once, goes on as soon as the folder is free, and ends well."""
    project.build("output")
    output = project.folder / "output"
    project.lay_out(other_site())
    with Lock(str(folder_for(output) / "lock"), lambda: None):
        process = project.start("output")
        assert process.stderr is not None
        first = process.stderr.readline()
        assert process.poll() is None
        before = project.held("output")
    printed, said = process.communicate(timeout=120)

    assert first.rstrip() == messages.waiting(output)
    assert process.returncode == 0
    assert messages.waiting(output) not in said
    assert "geschrieben" in printed
    project.build("clean")
    assert project.held("output") == project.held("clean") != before


def test_builds_at_once_all_end_well(project: Project) -> None:
    """The site is the one a single build makes, and a further build finds nothing to do."""
    processes = [project.start("output") for _ in range(3)]
    for process in processes:
        process.communicate(timeout=120)
    assert [process.returncode for process in processes] == [0, 0, 0]

    project.build("clean")

    assert project.held("output") == project.held("clean")
    assert says_nothing_done(project.build("output"))
