"""The set-up of ``.venv``: when it is ready, what is installed, what is said when it fails."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands import environment

LOCK = """\
feedgen==1.0.0 \\
    --hash=sha256:aa
setuptools==84.2.1 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
six==1.17.0 ; python_version < '4' \\
    --hash=sha256:dd
"""


class FakeMachine:
    """Stands in for venv and pip: makes the folder, notes each lock it was told to install."""

    def __init__(self, root: Path, fails: BaseException | None = None) -> None:
        self.root = root
        self.fails = fails
        self.installed: list[str] = []

    def create(self, folder: Path, **options: object) -> None:
        python = environment.python_of(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text("", "utf-8")

    def install(self, python: Path, lock: Path) -> None:
        if self.fails and self.installed:
            raise self.fails
        self.installed.append(lock.read_text("utf-8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / environment.LOCK).write_text(LOCK, "utf-8", newline="\n")
    return tmp_path


def machine(
    monkeypatch: pytest.MonkeyPatch, root: Path, fails: BaseException | None = None
) -> FakeMachine:
    fake = FakeMachine(root, fails)
    monkeypatch.setattr("venv.create", fake.create)
    monkeypatch.setattr(environment, "_install", fake.install)
    return fake


def test_builders_come_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What builds packages is installed, with its hashes, before what needs building."""
    fake = machine(monkeypatch, root)

    environment.make(root)

    builders = "setuptools==84.2.1 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
    assert fake.installed == [builders, LOCK]
    assert environment.is_ready(root)


def test_nothing_is_ready_at_first(root: Path) -> None:
    """A fresh clone has no environment."""
    assert not environment.is_ready(root)


def test_changed_lock_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment made from another lock is made anew."""
    machine(monkeypatch, root)
    environment.make(root)
    (root / environment.LOCK).write_text(LOCK.replace("1.0.0", "1.0.1"), "utf-8")

    assert not environment.is_ready(root)


def test_moved_folder_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs in an environment name its place; a moved one is made anew."""
    machine(monkeypatch, root)
    environment.make(root)
    moved = root.with_name("moved")
    root.rename(moved)

    assert not environment.is_ready(moved)


def test_lost_python_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the Python behind an environment was removed, the environment is made anew."""
    machine(monkeypatch, root)
    environment.make(root)
    environment.python_of(root / ".venv").unlink()

    assert not environment.is_ready(root)


@pytest.mark.parametrize("end", [KeyboardInterrupt(), environment.SetupError("kein Netz")])
def test_killed_setup_is_completed(
    root: Path, monkeypatch: pytest.MonkeyPatch, end: BaseException
) -> None:
    """A set-up that ended half-way is not ready; the next one completes it."""
    machine(monkeypatch, root, fails=end)
    with pytest.raises(type(end)):
        environment.make(root)
    assert not environment.is_ready(root)

    machine(monkeypatch, root)
    environment.make(root)

    assert environment.is_ready(root)


def test_missing_venv_module_names_the_package(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian keeps ensurepip in a package of its own; the message names the command."""
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec",
        lambda name, *rest: None if name == "ensurepip" else find_spec(name, *rest),
    )

    with pytest.raises(environment.SetupError, match="sudo apt install python3-venv"):
        environment.make(root)


def test_failing_pip_gets_a_remedy(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When pip fails, proxy and mirror are named; pip is told of no index and must see hashes."""
    calls: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr("venv.create", FakeMachine(root).create)

    with pytest.raises(environment.SetupError, match="HTTPS_PROXY"):
        environment.make(root)

    assert "--require-hashes" in calls[0]
    assert not {"-i", "--index-url", "--extra-index-url", "--no-index"} & set(calls[0])


def test_unlocked_builder_raises() -> None:
    """A builder that the lock lacks is a mistake of ours, not something to pass over."""
    with pytest.raises(KeyError):
        environment.entries_of(LOCK, ["wheel"])


def test_old_python_can_read_the_task_file() -> None:
    """tasks.py must at least parse on Python 3.6 to say in German that it is too old."""
    source = (environment.ROOT / "tasks.py").read_text("utf-8")

    ast.parse(source, feature_version=(3, 6))


def test_start_needs_the_standard_library_only() -> None:
    """Before anything is installed only modules of Python itself are there to import."""
    code = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1])\n"
        "import plugins.commands.environment\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names)))"
    )
    command = [sys.executable, "-I", "-S", "-c", code, str(environment.ROOT)]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['plugins']"
