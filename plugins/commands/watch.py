"""Builds the preview again after every save and makes open pages reload."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles

from plugins.commands.serve import Server

_FILTER = watchfiles.DefaultFilter()


def build(root: Path, content: Path, output: Path) -> bool:
    """Build the preview in a fresh process, so that changed plugins and settings count at once.

    Return whether it succeeded; the process has said what was wrong.
    """
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"]
    environment = {**os.environ, "AMTSBLOG_MODE": "preview"}
    command += ["-o", str(output)]
    return not subprocess.run(command, cwd=root, env=environment, check=False).returncode


def saves(root: Path, content: Path, stop: threading.Event) -> Iterator[None]:
    """Follow files from now on; yield once for every save, or for several that came meanwhile.

    Texts, theme and plugins are followed with all their folders, settings beside them. The
    iterator raises OSError where the system cannot follow files.
    """
    found: queue.Queue[OSError | None] = queue.Queue()

    def follow(paths: tuple[Path, ...], *, recursive: bool) -> None:
        try:
            for changes in watchfiles.watch(
                *paths, watch_filter=_FILTER, stop_event=stop, recursive=recursive
            ):
                if recursive or any(_is_setting(root, Path(name)) for _, name in changes):
                    found.put(None)
        except OSError as error:
            found.put(error)

    folders = (content, root / "theme", root / "plugins")
    for paths, recursive in ((folders, True), ((root,), False)):
        threading.Thread(
            target=follow, args=(paths,), kwargs={"recursive": recursive}, daemon=True
        ).start()
    return _gathered(found)


def _gathered(found: queue.Queue[OSError | None]) -> Iterator[None]:
    while True:
        for event in (_next(found), *_waiting(found)):
            if event is not None:
                raise event
        yield


def _is_setting(root: Path, path: Path) -> bool:
    return path.parent == root and path.suffix == ".py"


def _next(found: queue.Queue[OSError | None]) -> OSError | None:
    """Wait in short turns: on Windows a wait without end cannot be broken by Ctrl+C."""
    while True:
        try:
            return found.get(timeout=1)
        except queue.Empty:
            continue


def _waiting(found: queue.Queue[OSError | None]) -> Iterator[OSError | None]:
    while True:
        try:
            yield found.get_nowait()
        except queue.Empty:
            return


def preview(
    server: Server, rebuild: Callable[[], bool], changes: Iterator[None], say: Callable[[str], None]
) -> None:
    """Build, serve, and build again for each of ``changes``; a failed build ends nothing."""
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        _report(rebuild(), server, say)
        for _ in changes:
            say("Änderung gespeichert, baue neu …")
            _report(rebuild(), server, say)
    finally:
        server.shutdown()
        server.server_close()


def _report(succeeded: bool, server: Server, say: Callable[[str], None]) -> None:
    if succeeded:
        server.built()
        say(f"Vorschau: {server.address}/  (neu geladen bei jedem Speichern; Ende mit Strg+C)")
    else:
        say(
            "Die Vorschau zeigt noch den vorigen Stand; die Meldungen stehen darüber.\n"
            f"Nach dem Speichern der Korrektur geht es weiter: {server.address}/"
        )
