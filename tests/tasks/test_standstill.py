"""When a build ends before it has begun: only a plain one, only where nothing has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.commands import standstill
from plugins.state import standing
from plugins.state.changes import changes
from plugins.state.stamps import digest
from plugins.state.tree import bare

ROOT = Path(__file__).parents[2]
BUILD = ("pelicanconf.py", "content", "output", "")
LINE = "Nichts zu tun: 3 Beiträge sind auf dem Stand."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("build", BUILD),
        ("publish", ("publishconf.py", "content", "output", "")),
        ("build --preview", ("pelicanconf.py", "content", "output-preview", "preview")),
        ("build --content texte", ("pelicanconf.py", "texte", "output", "")),
        ("build --content=texte", ("pelicanconf.py", "texte", "output", "")),
        (
            "build --output=fertig --preview --content a/../texte",
            ("pelicanconf.py", "texte", "fertig", "preview"),
        ),
        ("publish --output fertig", ("publishconf.py", "content", "fertig", "")),
        ("build --content=", BUILD),  # as tasks.py takes it
    ],
)
def test_what_is_understood(
    words: str, expected: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are seen from where the user stands, as the tasks see them."""
    monkeypatch.chdir(tmp_path)
    paths = [str(tmp_path / name) for name in expected[:3]]

    assert standstill.command_of(words.split(), str(tmp_path)) == (*paths, expected[3])


@pytest.mark.parametrize(
    "words",
    [
        "",
        "check",
        "rebuild",
        "preview",
        "build publish",
        "build texte",
        "build --help",
        "build --explain /beitraege/a/",
        "build -c texte",
        "build --content",
        "build --content --preview",
        "build --content a --content b",
        "build --preview=1",
        "build --content=a --foo",
        "publish --preview",
        "--help build",
    ],
)
def test_what_is_left_to_invoke(words: str) -> None:
    """Everything else goes the usual way."""
    assert standstill.command_of(words.split(), str(ROOT)) is None


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working copy whose build is remembered, seen from inside its environment."""
    monkeypatch.delenv(standing.CACHE, raising=False)
    monkeypatch.delenv("BUILD_DATE", raising=False)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "stamp").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("A = 1\n", "utf-8")
    folder = standing.folder_of(str(tmp_path), str(tmp_path / "output"))
    Path(folder).mkdir(parents=True)
    command = standstill.command_of(["build"], str(tmp_path))
    assert command
    environment = {**os.environ, "AMTSBLOG_MODE": ""}
    today = time.strftime("%Y-%m-%d", time.gmtime())
    sources = {str(settings): digest(str(settings))}
    trees = [changes(bare(str(tmp_path), "project"), [0], 0).now]
    assert standing.remember(
        folder, command, trees, sources, environment, (today, "UTC"), [LINE, "Eine Warnung."]
    )
    return tmp_path


def test_nothing_to_do(
    root: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines are printed as UTF-8, and the exit status is that of a good build."""
    monkeypatch.setattr(os, "_exit", sys.exit)

    with pytest.raises(SystemExit) as end:
        standstill.leave_if_unchanged(["build"], str(root))

    assert end.value.code == 0
    assert capfdbinary.readouterr().out.decode().splitlines() == [LINE, "Eine Warnung."]


def test_something_to_do(
    root: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another task, other folders, another or an incomplete environment: silence."""
    words = (["publish"], ["build", "--preview"], ["build", "--output", "x"], ["check"])
    for other in words:
        standstill.leave_if_unchanged(other, str(root))
    (root / ".venv" / "stamp").unlink()
    standstill.leave_if_unchanged(["build"], str(root))
    (root / ".venv" / "stamp").touch()
    monkeypatch.setattr(sys, "prefix", str(root))
    standstill.leave_if_unchanged(["build"], str(root))

    assert capfd.readouterr() == ("", "")


def test_the_answer_imports_next_to_nothing() -> None:
    """Neither what makes environments nor what builds; each of these costs what the answer does."""
    code = (
        "import os, sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1])\n"
        "import plugins.commands.standstill, plugins.state.standing\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    command = [sys.executable, "-I", "-c", code, str(ROOT)]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert {name.partition(".")[0] for name in done.stdout.split()} <= {
        *("__future__", "plugins", "gc", "marshal", "time", "xxhash", "itertools")
    }


def test_an_environment_without_a_library_of_ours_is_mended_first() -> None:
    """One that was made before the library was locked: the next step makes it anew."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from plugins.commands import standstill\n"
        "standstill._is_inside = lambda root: True\n"
        "standstill.leave_if_unchanged(['build'])\n"
        "print('xxhash' in sys.modules)"
    )
    bare = [sys.executable, "-I", "-S", "-c", code, str(ROOT)]

    done = subprocess.run(bare, capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
