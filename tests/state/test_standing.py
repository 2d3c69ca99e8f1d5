"""The decision that there is nothing to build: right after anything that may have happened."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.state import findings, sealed, stamps, standing, sweep
from plugins.state.changes import changes
from plugins.state.stamps import digest
from plugins.state.surroundings import span_of
from plugins.state.tree import Tree, bare

LINES = ["Nichts zu tun.", "Eine Warnung."]
ENVIRONMENT = {"AMTSBLOG_MODE": "", "PATH": "/bin", "SITE_NAME": "Amtsblog"}
DAY = "2026-03-12"
NOON = sum(span_of(DAY, "Europe/Berlin")) / 2
HOUR = 3_600_000_000_000
NOTHING_COUNTS = 0


class Project:
    """A working copy that was built; ``taken`` decides whether its stamps count."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.environment = dict(ENVIRONMENT)
        self.now = NOON
        self.processes = 1
        files = {
            "pelicanconf.py": "import os\nPATH = os.environ.get('SITE_NAME')\n",
            "publishconf.py": "A = 1\n",
            "requirements.lock": "feedgen==1.0.0\n",
            "content/articles/a.md": "Anton",
            "content/pages/b.md": "Berta",
            "plugins/model.py": "A = 1\n",
            "theme/base.css": "a{}",
            "output/index.html": "<p>Start",
            "output/beitraege/a/index.html": "<p>Anton",
            "output/beitraege/b/index.html": "<p>Berta",
            "output/beitraege/index.html": "<p>Alle",
            "output/.git": "gitdir",
        }
        for name, text in files.items():
            self.write(name, text)
        (root / "content" / "link.md").symlink_to("pages/b.md")
        self.folder = standing.folder_of(str(root), str(root / "output"))
        Path(self.folder).mkdir(parents=True)
        self.command = self._command("")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def _command(self, mode: str) -> standing.Command:
        names = ("pelicanconf.py", "content", "output")
        settings, content, output = (str(self.root / name) for name in names)
        return standing.command_of(settings, content, output, mode)

    def tree(self, name: str, kind: str, taken: int, *retained: str) -> Tree:
        return changes(bare(str(self.root / name), kind, retained), [0], taken).now

    def remember(self, taken: int) -> bool:
        trees = [
            self.tree("", "project", taken),
            self.tree("content", "texts", taken),
            self.tree("plugins", "code", taken),
            self.tree("theme", "code", taken),
            self.tree("output", "output", taken, ".git", ".nojekyll"),
        ]
        settings = str(self.root / "pelicanconf.py")
        sources = {settings: digest(settings)}
        day = (DAY, "Europe/Berlin")
        return standing.remember(
            self.folder, self.command, trees, sources, self.environment, day, LINES
        )

    def unchanged(self) -> bool:
        said = standing.unchanged(
            self.folder, self.command, self.environment, self.now, self.processes
        )
        assert said in (None, LINES)
        return said is not None

    def settled(self) -> int:
        """Return a time at which all stamps have long been settled."""
        return max(path.lstat().st_ctime_ns for path in self.root.rglob("*")) + HOUR


@pytest.fixture(params=["stamps count", "digests decide", "two processes"])
def project(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Project:
    """Everything must hold whether stamps say something or nothing, and with two processes."""
    monkeypatch.delenv(standing.CACHE, raising=False)
    monkeypatch.setattr(stamps, "_COARSE", 2**64)
    monkeypatch.setattr(sweep, "_WORTHWHILE", 0)
    project = Project(tmp_path / "project")
    project.processes = 2 if request.param == "two processes" else 1
    assert project.remember(
        NOTHING_COUNTS if request.param == "digests decide" else project.settled()
    )
    return project


def edit(name: str, text: str) -> Callable[[Project], None]:
    """Change a file, keeping its size and restoring its times."""

    def do(project: Project) -> None:
        path = project.root / name
        before = path.stat()
        assert len(text.encode()) == before.st_size
        path.write_text(text, "utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return do


def write(name: str, text: str = "x") -> Callable[[Project], None]:
    return lambda project: project.write(name, text)


def remove(name: str) -> Callable[[Project], None]:
    return lambda project: (project.root / name).unlink()


def rename(name: str, other: str) -> Callable[[Project], None]:
    def do(project: Project) -> None:
        (project.root / name).rename(project.root / other)

    return do


def relink(name: str, target: str) -> Callable[[Project], None]:
    def do(project: Project) -> None:
        (project.root / name).unlink()
        (project.root / name).symlink_to(target)

    return do


def touch(name: str, time: int) -> Callable[[Project], None]:
    return lambda project: os.utime(project.root / name, ns=(time, time))


def folder_instead(project: Project) -> None:
    (project.root / "content/pages/b.md").unlink()
    (project.root / "content/pages/b.md").mkdir()


def file_instead(project: Project) -> None:
    shutil.rmtree(project.root / "content/articles")
    project.write("content/articles", "x")


def move_behind_a_link(project: Project) -> None:
    (project.root / "content/pages").rename(project.root / "pages")
    (project.root / "content/pages").symlink_to("../pages")


def move_a_file_behind_a_link(project: Project) -> None:
    (project.root / "content/pages/b.md").rename(project.root / "b.md")
    (project.root / "content/pages/b.md").symlink_to("../../b.md")


def variable(name: str, value: str) -> Callable[[Project], None]:
    return lambda project: project.environment.update({name: value})


def at(seconds: float) -> Callable[[Project], None]:
    return lambda project: setattr(project, "now", seconds)


def in_preview(project: Project) -> None:
    project.command = (*project.command[:3], "preview")
    project.environment["AMTSBLOG_MODE"] = "preview"


def forget(project: Project) -> None:
    standing.forget(project.folder)


MIDNIGHT, NEXT_MIDNIGHT = span_of(DAY, "Europe/Berlin")
CHANGES: dict[str, Callable[[Project], None]] = {
    "text, same size, times restored": edit("content/articles/a.md", "Artur"),
    "text longer": write("content/articles/a.md", "Anton und Artur"),
    "text added": write("content/articles/c.md"),
    "text added in a new folder": write("content/neu/c.md"),
    "text deleted": remove("content/articles/a.md"),
    "text renamed": rename("content/articles/a.md", "content/articles/c.md"),
    "text renamed by case only": rename("content/articles/a.md", "content/articles/A.md"),
    "folder renamed": rename("content/articles", "content/artikel"),
    "text moved": rename("content/articles/a.md", "content/pages/a.md"),
    "folder instead of a text": folder_instead,
    "text instead of a folder": file_instead,
    "folder moved behind a link": move_behind_a_link,
    "text moved behind a link": move_a_file_behind_a_link,
    "link to another text": relink("content/link.md", "articles/a.md"),
    "link to nothing": relink("content/link.md", "nothing"),
    "theme": edit("theme/base.css", "b{}"),
    "plugin": edit("plugins/model.py", "A = 2\n"),
    "hidden file in plugins": write("plugins/.secret"),
    "settings": edit("publishconf.py", "A = 2\n"),
    "lock": edit("requirements.lock", "feedgen==1.0.1\n"),
    "module beside the settings": write("markdown.py"),
    "output tampered with, times restored": edit("output/beitraege/a/index.html", "<p>Artur"),
    "output deleted": remove("output/beitraege/a/index.html"),
    "foreign file in output": write("output/beitraege/a/foreign.txt"),
    "foreign hidden file in output": write("output/beitraege/.foreign"),
    "foreign file at the top of output": write("output/foreign.txt"),
    "foreign folder in output": lambda project: (project.root / "output/leer").mkdir(),
    "a half-finished build": write("output/.amtsblog-neu/files/index.html"),
    "output gone": lambda project: shutil.rmtree(project.root / "output"),
    "variable of the settings": variable("SITE_NAME", "Anderes"),
    "build date": variable("BUILD_DATE", DAY),
    "Python path": variable("PYTHONPATH", "/tmp"),  # noqa: S108
    "preview": in_preview,
    "the day after": at(NEXT_MIDNIGHT),
    "the clock set back a day": at(MIDNIGHT - 1),
    "no record": forget,
}


@pytest.mark.parametrize("what", CHANGES)
def test_noticed(project: Project, what: str) -> None:
    """Whatever could make a build give something else."""
    assert project.unchanged()

    CHANGES[what](project)

    assert not project.unchanged()


NO_CHANGES: dict[str, Callable[[Project], None]] = {
    "nothing": lambda _project: None,
    "text touched": touch("content/articles/a.md", 1),
    "time in the future": touch("content/articles/a.md", 2**62),
    "output touched": touch("output/beitraege/a/index.html", 1),
    "folder touched": touch("content/articles", 1),
    "text written again": write("content/articles/a.md", "Anton"),
    "left behind by an editor": write("content/articles/.a.md.swp"),
    "compiled by Python": write("plugins/__pycache__/model.pyc"),
    "retained at the top of output": write("output/.nojekyll"),
    "other file beside the settings": write("notes.txt"),
    "variable nobody asks for": variable("PATH", "/usr/bin"),
    "the last second of the day": at(NEXT_MIDNIGHT - 1),
    "the first second of the day": at(MIDNIGHT),
}


@pytest.mark.parametrize("what", NO_CHANGES)
def test_stays(project: Project, what: str) -> None:
    """What no build would look at; also when asked again with the renewed record."""
    NO_CHANGES[what](project)

    assert project.unchanged()
    assert project.unchanged()


@pytest.mark.parametrize("what", CHANGES)
def test_noticed_after_a_renewal(project: Project, what: str) -> None:
    """A record that was brought up to date after a touch is as strict as the first one."""
    touch("content/articles/a.md", 1)(project)
    write("output/beitraege/a/index.html", "<p>Anton")(project)
    assert project.unchanged()

    CHANGES[what](project)

    assert not project.unchanged()


def test_a_change_and_back_is_none(project: Project) -> None:
    """What counts is what is there."""
    edit("content/articles/a.md", "Artur")(project)
    assert not project.unchanged()
    edit("content/articles/a.md", "Anton")(project)

    assert project.unchanged()


def test_a_library_that_was_added(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or one that has another version: the folder's name holds it."""
    site_packages = project.root / "lib" / "site-packages"
    (site_packages / "feedgen-1.0.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(site_packages)])
    assert project.remember(project.settled())
    assert project.unchanged()

    (site_packages / "feedgen-1.0.0.dist-info").rename(site_packages / "feedgen-1.0.1.dist-info")

    assert not project.unchanged()


def test_with_a_build_date_the_day_does_not_count(project: Project) -> None:
    """The same date gives the same site for ever, until it is another one."""
    project.environment["BUILD_DATE"] = DAY
    assert project.remember(project.settled())
    project.now = NOON + 10 * 86_400
    assert project.unchanged()

    project.environment["BUILD_DATE"] = "2026-03-13"

    assert not project.unchanged()


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[:60] + b"?" + data[61:],
        lambda data: data + b"?",
    ],
)
def test_a_damaged_record_is_none(project: Project, harm: Callable[[bytes], bytes]) -> None:
    """It is not believed, and no error."""
    path = Path(project.folder, "standing")
    path.write_bytes(harm(path.read_bytes()))

    assert not project.unchanged()


@pytest.mark.parametrize("module", [(standing, "_LAYOUT", 0), (sealed, "_VERSION", b"\0")])
def test_an_old_record_is_none(
    project: Project, module: tuple[object, str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record of another version of the program is not believed either."""
    with monkeypatch.context() as patch:
        patch.setattr(*module)
        assert project.remember(project.settled())
        assert project.unchanged()

    assert not project.unchanged()


def test_settings_changed_during_the_build(project: Project) -> None:
    """What ran is not what is there: nothing is remembered, the former record is gone."""
    settings = str(project.root / "pelicanconf.py")
    ran = digest(settings)
    project.write("pelicanconf.py", "import os\n")

    remembered = standing.remember(
        project.folder, project.command, [], {settings: ran}, {}, (DAY, "Europe/Berlin"), LINES
    )

    assert not remembered
    assert not Path(project.folder, "standing").exists()


def test_a_renewed_record_spares_the_reading(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one look at files in doubt their stamps count, once they are old enough."""
    project.remember(NOTHING_COUNTS)
    monkeypatch.setattr(standing, "clock", lambda *_: project.settled())
    assert project.unchanged()

    def unreadable(_path: str) -> bytes:
        raise AssertionError

    (project.root / "content/link.md").unlink()  # links are read each time
    project.remember(NOTHING_COUNTS)
    assert project.unchanged()
    monkeypatch.setattr("plugins.state.verdict.digest", unreadable)
    assert project.unchanged()


def test_a_dead_second_process_is_replaced(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ended it, its half is looked at."""
    monkeypatch.setattr(sweep, "_report", lambda *_: os._exit(9))
    assert project.unchanged()

    edit("output/beitraege/a/index.html", "<p>Artur")(project)

    assert not project.unchanged()


def test_others_look_at_the_output_where_a_text_has_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build that follows is told what they have found; one process leaves it to the build."""

    def sweeping(_tree: Tree) -> list[int]:
        raise AssertionError("the output was looked at again")

    known = project.tree("output", "output", project.settled(), ".git", ".nojekyll")
    edit("content/articles/a.md", "Artur")(project)
    edit("output/beitraege/a/index.html", "<p>Artur")(project)
    assert not project.unchanged()
    if project.processes > 1:
        monkeypatch.setattr(findings, "sweep", sweeping)

    tree, doubts = findings.doubts_of(known)

    found = [entry.folder for entry in tree.located(doubts) if entry.index >= 0]
    assert b"beitraege/a" in found
    findings.drop()
