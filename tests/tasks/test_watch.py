"""The preview: every save is told to whoever builds, whose end is not the end of the server."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.commands.answers import Answer, Supplied
from plugins.commands.child import Said
from plugins.commands.saves import Saved
from plugins.commands.serve import Server
from plugins.commands.watch import Asked, Events, Heard, Preview

TEXT = Saved(frozenset({"/content/a.md"}), code=False)
CODE = Saved(frozenset({"/plugins/a.py"}), code=True)
GOOD = Answer(done=True, text="1 Seite neu.", place="")
BAD = Answer(done=False, text="Die Vorlage ist kaputt.", place="theme/a.html:3")


@dataclass
class Child:
    """Notes what it is told."""

    there: bool = True
    told: list[frozenset[str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    ended: str = ""

    def tell(self, paths: frozenset[str]) -> bool:
        if self.there:
            self.told.append(paths)
        return self.there

    def ask(self, path: str) -> bool:
        self.asked.append(path)
        return self.there

    def kill(self) -> None:
        self.ended = "killed"

    def end(self) -> None:
        self.ended = "ended"


@dataclass
class Stage:
    """A preview with all processes it has started and all it has said."""

    server: Server
    children: list[Child] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.preview = Preview(self.server, self.start, self.said.append)

    def start(self) -> Child:
        self.children.append(Child())
        return self.children[-1]

    def hear(self, answer: Said) -> None:
        self.preview.take(Heard(self.children[-1], answer))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(Server(tmp_path, 0, preview=True))
    stage.preview.take(TEXT)  # there is nobody yet: one is started, which looks at everything
    yield stage
    stage.server.server_close()


def test_saves_are_told(stage: Stage) -> None:
    """One process is told of every save."""
    stage.preview.take(TEXT)
    stage.preview.take(TEXT)

    assert [child.told for child in stage.children] == [[TEXT.paths, TEXT.paths]]


def test_good_build_makes_pages_reload(stage: Stage) -> None:
    """Each is said in a line; the first with the address."""
    states = [stage.server.state]
    for _ in range(2):
        stage.hear(GOOD)
        states.append(stage.server.state)

    assert len(set(states)) == 3
    assert [stage.server.address in line for line in stage.said] == [False, True, False]


def test_failed_build_is_shown_and_said(stage: Stage) -> None:
    """With its place; the process stays and is told of the next save."""
    stage.hear(BAD)
    assert stage.server.has_failed
    assert [BAD["place"] in line and BAD["text"] in line for line in stage.said] == [True]

    stage.preview.take(TEXT)
    stage.hear(GOOD)

    assert not stage.server.has_failed
    assert len(stage.children) == 1


def test_changed_code_is_run_by_a_new_process(stage: Stage) -> None:
    """The old one is ended at once, and nothing it still says counts."""
    stage.hear(GOOD)
    stage.preview.take(CODE)
    state = stage.server.state
    stage.preview.take(Heard(stage.children[0], BAD))
    stage.preview.take(Heard(stage.children[0], None))

    assert [child.ended for child in stage.children] == ["killed", ""]
    assert stage.server.state == state


def test_crash_after_good_builds_begins_anew(stage: Stage) -> None:
    """Nobody has to save again for it."""
    stage.hear(GOOD)
    stage.hear(None)

    assert len(stage.children) == 2


def test_crash_of_the_first_build_waits_for_a_save(stage: Stage) -> None:
    """It would crash again and again; pages say where to look."""
    stage.hear(None)
    assert stage.server.has_failed
    assert len(stage.children) == 1

    stage.preview.take(TEXT)
    assert len(stage.children) == 2


def test_end_after_a_message_keeps_the_message(stage: Stage) -> None:
    """A settings file that cannot be run: said once, and the next save begins anew."""
    stage.hear(BAD)
    stage.hear(None)
    assert len(stage.said) == 1

    stage.preview.take(CODE)
    assert len(stage.children) == 2


def test_save_that_nobody_heard_is_built(stage: Stage) -> None:
    """A process that is gone is followed by one that looks at everything."""
    stage.children[0].there = False
    stage.preview.take(TEXT)

    assert len(stage.children) == 2


def test_server_and_process_end_with_the_preview(tmp_path: Path) -> None:
    """What ends the loop is passed on; the port is free again, the process has finished."""
    stage = Stage(Server(tmp_path, 0, preview=True))
    port = stage.server.server_address[1]
    events: Events = queue.Queue()
    events.put(OSError("inotify"))

    with pytest.raises(OSError, match="inotify"):
        stage.preview.run(events)

    assert [child.ended for child in stage.children] == ["ended"]
    Server(tmp_path, port, preview=True).server_close()


def test_pictures_that_come_later(stage: Stage) -> None:
    """Who waits for one is told of to whoever draws; no page reloads when it comes."""
    stage.hear(Supplied(awaited=["a.avif", "b.avif"], come=[]))
    stage.hear(GOOD)
    state = stage.server.state
    stage.preview.take(Asked("b.avif"))
    assert stage.children[0].asked == ["b.avif"]
    assert stage.server.awaited == 2

    stage.hear(Supplied(awaited=[], come=["b.avif"]))
    assert stage.server.awaited == 1
    stage.hear(Supplied(awaited=[], come=["a.avif"]))
    assert (stage.server.awaited, stage.server.state) == (0, state)


@pytest.mark.parametrize("event", [CODE, None])
def test_nobody_waits_for_a_process_that_is_gone(stage: Stage, event: Saved | None) -> None:
    """Neither when it was ended nor when it crashed; the next says anew what is awaited."""
    stage.hear(GOOD)
    stage.hear(Supplied(awaited=["a.avif"], come=[]))
    stage.preview.take(event or Heard(stage.children[0], None))

    assert stage.server.awaited == 0
