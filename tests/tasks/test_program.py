"""The German command line around Invoke."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from invoke import task

from plugins.commands import program, task_list


@pytest.fixture
def tasks() -> ModuleType:
    @task(help={"content": "Ordner mit den Texten"})
    def build(_c: object, content: str = "content", port: int = 8000) -> None:
        """Baut die Website."""
        print("gebaut aus", content, port)

    module = ModuleType("tasks")
    vars(module)["build"] = build
    return module


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], ["Aufgaben:", "build", "Baut die Website."]),
        (["--help"], ["Aufgaben:", "build", "Baut die Website."]),
        (["--list"], ["Aufgaben:", "build"]),
        (["build", "--help"], ["Angaben:", "--content", "Ordner mit den Texten"]),
        (["--help", "build"], ["Angaben:", "--content", "Ordner mit den Texten"]),
    ],
)
def test_help_is_german(
    tasks: ModuleType, capsys: pytest.CaptureFixture[str], words: list[str], wanted: list[str]
) -> None:
    """Lists and help speak German."""
    with pytest.raises(SystemExit) as end:
        program.main(tasks, words)

    shown = capsys.readouterr().out
    assert not end.value.code
    assert [word for word in wanted if word not in shown] == []
    assert "Usage" not in shown


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["buidl"], "Meinten Sie „build“?"),
        (["xyz"], "Es gibt: build."),
        (["--help", "buidl"], "Meinten Sie „build“?"),
        (["build", "--foo"], "tasks.py build --help"),
        (["build", "--foo"], "die Angabe „--foo“ kennt sie nicht."),
        (["build", "--contnet", "x"], "Meinten Sie „--content“?"),
        (["build", "texte"], "die Angabe „texte“ kennt sie nicht."),
        (["build", "--content"], "hinter „--content“ fehlt der Wert."),
        (["build", "--port", "abc"], "„abc“ ist keine ganze Zahl."),
    ],
)
def test_slips_are_explained(
    tasks: ModuleType, capsys: pytest.CaptureFixture[str], words: list[str], wanted: str
) -> None:
    """A slip ends with status 2 and what to do about it, without a word of English."""
    with pytest.raises(SystemExit) as end:
        program.main(tasks, words)

    said = capsys.readouterr().err
    assert end.value.code == 2
    assert wanted in said
    assert "No idea" not in said
    assert "Argument" not in said


def test_task_runs(tasks: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """A task gets its options."""
    program.main(tasks, ["build", "--content", "texte"])

    assert capsys.readouterr().out == "gebaut aus texte 8000\n"


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_there_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    """A number, but of no port."""
    with pytest.raises(SystemExit) as end:
        program.main(task_list, ["serve", "--output", str(tmp_path), "--port", port])

    said = f"{end.value.code}{capsys.readouterr().err}"
    assert said.startswith(f"Den Port {port} gibt es nicht, oder er ist dem System vorbehalten.")
