"""Notes a good build, so that the next start can tell at once that there is nothing to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from plugins.core.frozen import frozen
from plugins.host.edition import Order
from plugins.state import findings, standing
from plugins.state.changes import changes
from plugins.state.stamps import clock, digest
from plugins.state.sweep import doubtful
from plugins.state.tree import Tree, bare


@frozen
class Call:
    """How a build was called: settings file and environment.

    ``root`` is the working copy, ``started`` the time (by the clock of the file system) before
    anything of it was read. What is ``held`` is not taken apart before the process ends.
    ``digests`` are those of files that this build has read, by path.
    """

    root: Path
    settings: Path
    environment: Mapping[str, str]
    started: int
    held: list[object] = field(default_factory=list, compare=False)
    digests: dict[str, bytes] = field(default_factory=dict, compare=False)

    def digest(self, path: str) -> bytes:
        """Return the digest of a file of code, which is read once.

        A note tells it of those only that are older than ``started``: they are what they were.
        """
        found = self.digests.get(path)
        if found is None:
            found = self.digests[path] = digest(path)
        return found


def begin(folder: Path, root: Path, settings: Path, environment: Mapping[str, str]) -> Call:
    """Return the call of a build that begins now; ``folder`` is where its memory lies."""
    folder.mkdir(parents=True, exist_ok=True)
    return Call(root, settings, environment, clock(str(folder), [str(root)]))


def note(
    call: Call,
    order: Order,
    theme: Path,
    output: Path,
    inputs: Tree,
    outputs: Tree,
    lines: Sequence[str],
) -> None:
    """Note a good build; ``lines`` are what to print where nothing is to be done.

    ``inputs`` are the texts it was made from, ``outputs`` what lies in the output folder. Code,
    theme or settings that were changed while it ran leave no note: what it used of them is not
    known.
    """
    folder = standing.folder_of(str(call.root), str(output))
    code = [
        _tree(call.root, "project", call.started, call.digest),
        _tree(call.root / "plugins", "code", call.started, call.digest),
        _tree(theme, "code", call.started, call.digest),
    ]
    trees = [tree for tree in code if tree is not None]
    if len(trees) < len(code):
        standing.forget(folder)
        return
    mode = call.environment.get("AMTSBLOG_MODE", "")
    settings = {str(path): digest(str(path)) for path in sorted(call.root.glob("*conf.py"))}
    standing.remember(
        folder,
        standing.command_of(str(call.settings), str(order.content.root), str(output), mode),
        [*trees, inputs, outputs],
        settings,
        call.environment,
        (order.today.isoformat(), order.site.timezone),
        lines,
    )


def _tree(root: Path, kind: str, started: int, read: Callable[[str], bytes]) -> Tree | None:
    """Return a folder of code, or ``None`` where something in it is younger than the start.

    What the last record holds of it is read only where it is in doubt.
    """
    nothing = bare(str(root), kind)
    before = findings.left(nothing.root, kind) or nothing
    found = changes(before, doubtful([before], 1)[0], started, read).now
    return found if found.settled else None
