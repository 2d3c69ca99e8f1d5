"""Amtsblog as editors and servers call it: ``tasks.py`` with the Python of ``.venv``."""

from __future__ import annotations

import socket
from pathlib import Path

from plugins.commands.environment import python_of
from plugins.commands.places import ROOT
from tests.benchmarks.corpus.corpus import TODAY, Corpus
from tests.benchmarks.corpus.forms import Ours
from tests.benchmarks.tools.names import OURS
from tests.benchmarks.tools.tool import Tool

# Where builds keep what they know of the last one. Compiled templates beside it stay, as compiled
# Python does: they belong to the program, not to a site.
STATE = ROOT / ".cache" / "amtsblog"


def ours(corpus: Corpus, folder: Path, output: Path) -> Tool:
    """Return Amtsblog for the corpus in ``folder``; raises SystemExit where .venv is missing."""
    python = python_of(ROOT / ".venv")
    if not python.exists():
        raise SystemExit(f"{python} is missing. Call once: python3 tasks.py check")
    source = folder / "ours"
    folders = ("--content", str(source), "--output", str(output))
    tasks = (str(python), str(ROOT / "tasks.py"))
    return Tool(
        name=OURS,
        form=Ours(corpus.cards),
        source=source,
        output=output,
        build=(*tasks, "build", *folders),
        watch=(*tasks, "preview", *folders, "--port", str(_free_port())),
        cwd=ROOT,
        environment={"BUILD_DATE": TODAY.isoformat()},
        made=(STATE,),
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
