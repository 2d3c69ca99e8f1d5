"""Notes a good build, so that the next start can tell at once that there is nothing to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.host.edition import Order
from plugins.host.journal import MARK, STAGE
from plugins.host.output_folder import Found
from plugins.state import standing
from plugins.state.changes import Changes, changes
from plugins.state.counting import KEEP
from plugins.state.stamps import clock, digest, is_settled
from plugins.state.tree import Tree, tree_of


@dataclass(frozen=True)
class Call:
    """How a build was called: settings file and environment.

    ``root`` is the working copy, ``started`` the time (by the clock of the file system) before
    anything of it was read.
    """

    root: Path
    settings: Path
    environment: Mapping[str, str]
    started: int


def begin(folder: Path, root: Path, settings: Path, environment: Mapping[str, str]) -> Call:
    """Return the call of a build that begins now; ``folder`` is where its memory lies."""
    folder.mkdir(parents=True, exist_ok=True)
    return Call(root, settings, environment, clock(str(folder), [str(root)]))


@dataclass(frozen=True)
class Built:
    """What went into a build and what came out, each with the time before its stamps were taken."""

    inputs: Changes
    read: int
    outputs: Found
    written: int


def note(
    call: Call,
    order: Order,
    theme: Path,
    output: Path,
    retained: Collection[str],
    built: Built,
    lines: Sequence[str],
) -> None:
    """Note a good build; ``lines`` are what to print where nothing is to be done.

    Code, theme or settings that were changed while it ran leave no note: what it used of them is
    not known.
    """
    folder = standing.folder_of(str(call.root), str(output))
    code = [
        _tree(call.root, "project", call.started),
        _tree(call.root / "plugins", "code", call.started),
        _tree(theme, "code", call.started),
    ]
    trees = [tree for tree in code if tree is not None]
    if len(trees) < len(code):
        standing.forget(folder)
        return
    texts = tree_of(
        str(order.content.root), "texts", built.inputs.now, built.inputs.folders, built.read
    )
    site = tree_of(
        str(output),
        "output",
        built.outputs.files,
        built.outputs.folders,
        built.written,
        {STAGE, MARK, *retained},
    )
    mode = call.environment.get("AMTSBLOG_MODE", "")
    settings = {str(path): digest(str(path)) for path in sorted(call.root.glob("*conf.py"))}
    standing.remember(
        folder,
        standing.command_of(str(call.settings), str(order.content.root), str(output), mode),
        [*trees, texts, site],
        settings,
        call.environment,
        (order.today.isoformat(), order.site.timezone),
        lines,
    )


def _tree(root: Path, kind: str, started: int) -> Tree | None:
    """Return a folder of code, or ``None`` where something in it is younger than the start."""
    found = changes(str(root), {}, started, KEEP[kind])
    if not all(is_settled(stamp, started) for stamp, _ in found.now.values()):
        return None
    return tree_of(str(root), kind, found.now, found.folders, started)
