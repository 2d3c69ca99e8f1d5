"""The loop of the preview: every save is built, a failed build ends nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.commands import watch
from plugins.commands.serve import Server


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path, 0, preview=True)


def test_builds_at_the_start_and_after_each_save(server: Server) -> None:
    """One build at first and one for each save; each that succeeds makes pages reload."""
    states: list[str] = []

    def rebuild() -> bool:
        states.append(server.state)
        return True

    watch.preview(server, rebuild, iter([None, None]), lambda _: None)

    assert len(set(states)) == 3


def test_failed_build_goes_on(server: Server) -> None:
    """A failed build is said, shows the former state, and the next save builds again."""
    results = iter([False, False, True])
    said: list[str] = []
    before = server.state

    watch.preview(server, lambda: next(results), iter([None, None]), said.append)

    assert [server.address in line for line in said] == [True, False, True, False, True]
    assert sum("vorigen Stand" in line for line in said) == 2
    assert server.state != before
    assert next(results, None) is None


def test_server_ends_with_the_loop(server: Server) -> None:
    """Ctrl+C ends the server and is passed on; the port is free again."""

    def changes() -> Iterator[None]:
        raise KeyboardInterrupt
        yield

    port = server.server_address[1]
    with pytest.raises(KeyboardInterrupt):
        watch.preview(server, lambda: True, changes(), lambda _: None)

    Server(server.folder, port, preview=True).server_close()


@pytest.mark.parametrize("name", ["content/a/index.md", "theme/css/a.css", "pelicanconf.py"])
def test_saves_are_found(tmp_path: Path, name: str) -> None:
    """A save in texts, theme, plugins or settings is noticed."""
    for folder in ("content/a", "theme/css", "plugins"):
        (tmp_path / folder).mkdir(parents=True)
    stop = threading.Event()
    changes = watch.saves(tmp_path, tmp_path / "content", stop)
    noticed = threading.Event()

    def save_until_noticed() -> None:
        number = 0
        while not noticed.wait(0.05):  # the system needs a moment before it follows files
            number += 1
            (tmp_path / name).write_text(str(number), "utf-8")

    writer = threading.Thread(target=save_until_noticed)
    writer.start()
    try:
        assert next(changes) is None
    finally:
        noticed.set()
        writer.join()
        stop.set()


def test_unwatchable_folder_is_raised(tmp_path: Path) -> None:
    """A folder that cannot be followed is an error, not a preview that never reloads."""
    changes = watch.saves(tmp_path, tmp_path / "content", threading.Event())

    with pytest.raises(OSError, match="path"):
        next(changes)
