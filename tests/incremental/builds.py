"""One build as a test sees it: what it did, what it said, what lies in the output folder."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError

from plugins.host import messages
from plugins.host.build import build
from plugins.host.edition import Order
from plugins.host.journal import MARK, STAGE
from plugins.state.sealed import Damaged, OtherVersion

DAMAGED = messages.forgotten(Damaged())
OTHER = messages.forgotten(OtherVersion())
KEPT = ".nojekyll"
# What was written, and below it what it was written for.
_COUNTS = re.compile(r": \d+ geschrieben, \d+ entfernt|\n  \S.*")
_NOTHING = re.compile(r": 0 geschrieben, 0 entfernt|(?m:^Nichts zu tun: )")
_UNCHANGED = re.compile(r"Nichts zu tun: (.*) sind auf dem Stand vom (\d\d)\.(\d\d)\.(\d{4})(.*)\.")


@dataclass(frozen=True)
class Outcome:
    """What became of a build, the same for any build of the same site.

    ``said`` is the report with all problems, ``printed`` what was printed besides, without the
    numbers of files that were written; ``raised`` is the error of a broken template.
    """

    written: bool
    said: str
    printed: str
    raised: str = ""


@dataclass(frozen=True)
class Run:
    """A build: its outcome, what it said of its memory, and whether it says that it did nothing."""

    outcome: Outcome
    of_memory: tuple[str, ...]
    idle: bool


def run(order: Order, theme: Path, output: Path) -> Run:
    """Build in this process."""
    said, printed, raised, written = io.StringIO(), io.StringIO(), "", False
    with redirect_stderr(said), redirect_stdout(printed):
        try:
            written = build(order, theme, output, (KEPT,))
        except TemplateError as error:
            raised = f"{type(error).__name__}: {error}"
    lines = said.getvalue().splitlines()
    of_memory = tuple(line for line in lines if line in {DAMAGED, OTHER})
    rest = "\n".join(line for line in lines if line not in of_memory)
    told = _same(printed.getvalue(), output)
    told = _UNCHANGED.sub(r"\1 (Stand \4-\3-\2\5).", _COUNTS.sub("", told))
    outcome = Outcome(written, _same(rest, output), told, raised)
    return Run(outcome, of_memory, says_nothing_done(printed.getvalue()))


def says_nothing_done(printed: str) -> bool:
    """Whether a build says that no file became another."""
    return _NOTHING.search(printed) is not None


def _same(text: str, output: Path) -> str:
    """Return a message as it would be for any output folder."""
    text = text.replace(str(output), "OUTPUT")
    return re.sub(r"(OUTPUT) (bleibt, wie sie war|wurde nicht gebaut)\.", r"\1.", text)


def held(folder: Path) -> dict[str, bytes | None]:
    """Return all that readers can get: files with their bytes, folders with ``None``."""
    found: dict[str, bytes | None] = {}
    for name, entry in _entries(folder, frozenset({MARK, STAGE, KEPT})):
        if entry.is_symlink():
            found[name] = f"link to {Path(entry.path).readlink()}".encode()
        else:
            found[name] = None if entry.is_dir() else Path(entry.path).read_bytes()
    return found


def numbers(folder: Path) -> dict[str, tuple[int, ...]]:
    """Return what changes when a file is written, replaced or touched, for all that lies there."""
    found = {}
    for name, entry in _entries(folder, frozenset()):
        status = entry.stat(follow_symlinks=False)
        found[name] = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size)
    return found


def _entries(folder: Path, passed_over: frozenset[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all below a folder, with the path from there; names at the top may be passed over."""
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        with os.scandir(f"{folder}/{inner}") as entries:
            for entry in entries:
                if inner or entry.name not in passed_over:
                    yield f"{inner}{entry.name}", entry
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{inner}{entry.name}/")
