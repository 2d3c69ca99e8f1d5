"""Which saves are reported, and as what."""

from __future__ import annotations

import queue
import sysconfig
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.commands import saves
from plugins.commands.saves import Found, Saved


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("content/a", "theme/css", "plugins/b", "libraries/c"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(sysconfig, "get_path", lambda _name: str(tmp_path / "libraries"))
    return tmp_path


@pytest.fixture
def found(root: Path) -> Iterator[Found]:
    stop = threading.Event()
    reports: Found = queue.Queue()
    saves.follow(root, root / "content", reports, stop)
    yield reports
    stop.set()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("content/a/index.md", False),
        ("theme/css/a.css", False),
        ("pelicanconf.py", True),
        ("requirements.lock", True),
        ("plugins/b/hooks.py", True),
        ("libraries/jinja2-4.dist-info", True),
    ],
)
def test_saves_are_found(root: Path, found: Found, name: str, code: bool) -> None:
    """Texts, theme, programs, settings and libraries, from the first moment on."""
    (root / name).write_text("neu", "utf-8")

    assert found.get(timeout=10) == Saved(frozenset({str(root / name)}), code)


def test_a_folder_for_compiled_programs_is_no_change(root: Path, found: Found) -> None:
    """Python makes one at the first start of every fresh copy."""
    (root / "plugins/b/neu").mkdir()
    assert found.get(timeout=10) == Saved(frozenset({str(root / "plugins/b/neu")}), True)

    (root / "plugins/b/neu/__pycache__").mkdir()
    (root / "plugins/b/hooks.py").write_text("neu", "utf-8")

    assert found.get(timeout=10) == Saved(frozenset({str(root / "plugins/b/hooks.py")}), True)


@pytest.mark.parametrize(
    "name",
    [
        "content/a/.index.md.swp",
        "content/a/index.md~",
        "content/.git/index",
        "plugins/b/__pycache__/hooks.pyc",
        "README.md",
        "content.toml",
        "libraries/c/a.py",
        "libraries/six.py",
    ],
)
def test_what_no_build_reads_is_not_reported(root: Path, found: Found, name: str) -> None:
    """The first that is reported is what was saved after it."""
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("nichts", "utf-8")
    (root / "content/a/index.md").write_text("neu", "utf-8")
    (root / "plugins/b/hooks.py").write_text("neu", "utf-8")
    (root / "pelicanconf.py").write_text("neu", "utf-8")
    reported: set[str] = set()
    for _ in range(3):
        saved = found.get(timeout=10)
        assert isinstance(saved, Saved)
        reported |= saved.paths

    assert {path for path in reported if Path(path).is_file()} == {
        str(root / path) for path in ("content/a/index.md", "plugins/b/hooks.py", "pelicanconf.py")
    }


def test_unwatchable_folder_is_raised(tmp_path: Path) -> None:
    """A folder that cannot be followed is an error, not a preview that never reloads."""
    with pytest.raises(OSError, match="path"):
        saves.follow(tmp_path, tmp_path / "content", queue.Queue(), threading.Event())


@pytest.mark.parametrize(("value", "polls"), [("1", True), ("true", True), ("false", False)])
def test_files_can_be_looked_at_again_and_again(
    root: Path, monkeypatch: pytest.MonkeyPatch, value: str, polls: bool
) -> None:
    """Where the system reports nothing, as on some network drives."""
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", value)
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "20")
    stop = threading.Event()
    reports: Found = queue.Queue()
    saves.follow(root, root / "content", reports, stop)
    (root / "content/a/index.md").write_text("neu", "utf-8")
    saved = reports.get(timeout=10)
    stop.set()

    assert isinstance(saved, Saved)
    assert str(root / "content/a/index.md") in saved.paths
    assert saves._polls() is polls
