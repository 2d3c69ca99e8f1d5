"""The process that builds the preview: told by lines, and right after any end."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.commands.answers import Answer, Supplied
from plugins.commands.places import ROOT
from plugins.state.standing import CACHE
from tests.sites.specimen import SITES, snapshot

GUT = "articles/gut/index.md"


class Process:
    """One of them, with its pipes."""

    def __init__(self, content: Path, output: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "plugins.commands.builder", str(content), str(output)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdin
        assert self.process.stdout
        self.input, self.output = self.process.stdin, self.process.stdout
        self.waiting: set[str] = set()

    def hear(self) -> Answer:
        """Return what it says of the next build."""
        while True:
            said: Answer | Supplied = json.loads(self.output.readline())
            if "come" not in said:
                return said
            self.waiting = (self.waiting | set(said["awaited"])) - set(said["come"])

    def supply(self) -> None:
        """Wait until all is there that pages wait for."""
        while self.waiting:
            said: Supplied = json.loads(self.output.readline())
            self.waiting = (self.waiting | set(said["awaited"])) - set(said["come"])

    def tell(self, *paths: Path) -> Answer:
        self.input.write(json.dumps([str(path) for path in paths]).encode() + b"\n")
        self.input.flush()
        return self.hear()

    def end(self) -> int:
        self.input.close()
        return self.process.wait()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.input.close()
        self.output.close()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SITES / "base", tmp_path / "content"))


@pytest.fixture
def processes() -> Iterator[list[Process]]:
    started: list[Process] = []
    yield started
    for one in started:
        one.close()


def bytes_of(output: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in snapshot(output).items()}


def replace(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_killed_after_saves(content: Path, tmp_path: Path, processes: list[Process]) -> None:
    """What it had not written down is seen by the next, with what was saved meanwhile."""
    output = tmp_path / "output"
    first = Process(content, output)
    processes.append(first)
    assert first.hear()["done"]
    replace(content / GUT, "\n\n", "\n\nWörter. ")
    assert " neu in " in first.tell(content / GUT)["text"]
    replace(content / GUT, "Title: ", "Title: Sehr ")
    assert first.tell(content / GUT)["done"]
    first.close()
    replace(content / GUT, "Wörter.", "Andere Wörter.")

    second, anew = Process(content, output), Process(content, tmp_path / "anew")
    processes += [second, anew]
    assert second.hear()["done"]
    assert anew.hear()["done"]
    second.supply()
    anew.supply()

    assert bytes_of(output) == bytes_of(tmp_path / "anew")


def test_end_of_input_ends_it(content: Path, tmp_path: Path, processes: list[Process]) -> None:
    """It writes down what it knows: the next has nothing to do."""
    first = Process(content, tmp_path / "output")
    processes.append(first)
    assert first.hear()["done"]
    first.supply()
    assert first.end() == 0

    second = Process(content, tmp_path / "output")
    processes.append(second)
    assert second.hear()["text"].startswith("Keine Seite ist anders")


def test_changes_outside_of_content_are_built(
    content: Path, tmp_path: Path, processes: list[Process]
) -> None:
    """Theme or unknown: everything is looked at, also what was not told."""
    one = Process(content, tmp_path / "output")
    processes.append(one)
    one.hear()
    replace(content / GUT, "Title: ", "Title: Sehr ")

    assert " neu in " in one.tell(ROOT / "theme" / "templates" / "page.html")["text"]
    assert b"Sehr " in (tmp_path / "output/beitraege/gut/index.html").read_bytes()


def test_settings_that_fail_are_told(
    content: Path, tmp_path: Path, processes: list[Process]
) -> None:
    """A build date that is none: the message, and the end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", "morgen")
        one = Process(content, tmp_path / "output")
    processes.append(one)
    answer = one.hear()

    assert not answer["done"]
    assert "BUILD_DATE=morgen" in answer["text"]
    assert one.process.wait() == 0


def test_pictures_come_after_the_pages(
    content: Path, tmp_path: Path, processes: list[Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody asks for comes, too; a save in between is built at once."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    one = Process(content, tmp_path / "output")
    processes.append(one)
    assert one.hear()["done"]
    assert (tmp_path / "output" / "index.html").is_file()
    assert one.waiting
    wanted = min(one.waiting)
    one.input.write(json.dumps(wanted).encode() + b"\n")
    replace(content / GUT, "\n\n", "\n\nWörter. ")
    assert one.tell(content / GUT)["done"]
    one.supply()

    assert (tmp_path / "output" / wanted).is_file()
    anew = Process(content, tmp_path / "anew")
    processes.append(anew)
    anew.hear()
    anew.supply()
    assert bytes_of(tmp_path / "output") == bytes_of(tmp_path / "anew")
