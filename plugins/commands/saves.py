"""Tells which files are saved, as soon as the system does."""

from __future__ import annotations

import os
import platform
import queue
import sysconfig
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from plugins.state.counting import in_code, in_project, in_texts
from plugins.state.surroundings import is_installed

# How often the system's reports are looked at (ms): a save waits for one to two looks.
_QUICK, _SLOW = 4, 60
# So long (ms) reports are gathered while more keep coming.
_GATHER = 40
_LONGEST = 1000


class Saved(NamedTuple):
    """Full paths of files that were saved, added or removed; ``code`` tells that programs were."""

    paths: frozenset[str]
    code: bool


class Followed(NamedTuple):
    """A folder and the names that count in it."""

    folder: Path
    keep: Callable[[str, bool], bool]
    code: bool
    recursive: bool = True


Found = queue.Queue["Saved | OSError"]


def follow(root: Path, content: Path, found: Found, stop: threading.Event) -> None:
    """Put every save from now on into ``found``: texts, theme, plugins, settings, libraries.

    Raises ``OSError`` where the system cannot follow files; so it may be put, later.
    """
    libraries = Path(sysconfig.get_path("purelib"))
    for group in (
        [Followed(content, in_texts, code=False), Followed(root / "theme", in_code, code=False)],
        [Followed(root / "plugins", in_code, code=True)],
        [
            Followed(root, in_project, code=True, recursive=False),
            Followed(libraries, is_installed, code=True, recursive=False),
        ],
    ):
        _follow(group, found, stop)


def _follow(group: list[Followed], found: Found, stop: threading.Event) -> None:
    code, recursive = group[0].code, group[0].recursive
    delay = os.environ.get("WATCHFILES_POLL_DELAY_MS", "")
    # Made here: from the moment this returns, no save is missed.
    reports = RustNotify(
        [str(one.folder) for one in group],
        False,
        _polls(),
        int(delay) if delay.isdecimal() else 300,
        recursive,
        False,
    )

    def listen() -> None:
        try:
            while True:
                seen = reports.watch(_GATHER, _SLOW if code else _QUICK, _LONGEST, stop)
                if seen == "stop":
                    return
                if isinstance(seen, set):
                    paths = frozenset(path for _, path in seen if _counts(Path(path), group))
                    if paths:
                        found.put(Saved(paths, code))
        except OSError as error:
            found.put(error)
        except WatchfilesRustInternalError as error:
            found.put(OSError(str(error)))

    threading.Thread(target=listen, daemon=True).start()


def _polls() -> bool:
    """Tell whether files are to be looked at again and again: the system may report nothing."""
    wanted = os.environ.get("WATCHFILES_FORCE_POLLING", "").lower()
    if wanted:
        return wanted not in {"false", "disable", "disabled"}
    return "microsoft-standard" in platform.uname().release.lower()  # Linux inside Windows


def _counts(path: Path, group: list[Followed]) -> bool:
    """Tell whether a path is one that a build may read."""
    for folder, keep, _, recursive in group:
        if path == folder:
            return True
        if path.is_relative_to(folder):
            *folders, name = path.relative_to(folder).parts
            if not recursive and folders:
                continue
            if all(keep(one, True) for one in folders) and keep(name, path.is_dir()):
                return True
    return False
