"""The website without what was erased: built anew, without anything that was remembered."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.commands import places
from plugins.commands.comments.store import Store
from plugins.commands.places import ROOT
from plugins.state import standing

# What may hold words of comments; pictures and PDF files may not.
_TEXTS = {".html", ".xml", ".json", ".txt", ".atom", ".rss", ".js", ".css"}
# Shorter names of files may stand in a page by chance.
_TELLING = 10


def rebuilt(store: Store, output: str, gone: Sequence[str]) -> bool:
    """Build every website that is there; return whether none holds an erased comment any more.

    What builds remember goes first: the words of all comments are in it. Each is built as it was
    last; one of which that is not known as by ``build``.
    """
    clean = True
    for folder in folders(output):
        state = Path(standing.folder_of(str(ROOT), str(folder)))
        command = standing.last_command(str(state))
        shutil.rmtree(state, ignore_errors=True)
        status = subprocess.run(_call(store, folder, command), cwd=ROOT, check=False).returncode
        left = sorted(_holding(folder, gone))
        if status or left:
            clean = False
            _say(folder, left)
    return clean


def folders(output: str) -> list[Path]:
    """Return the websites that are there: the one that is named, else those of this copy."""
    named = [output] if output else [places.OUTPUT, places.PREVIEW]
    return [folder for name in named if (folder := places.of(output, name)).is_dir()]


def _call(store: Store, folder: Path, command: standing.Command | None) -> list[str]:
    settings, content, _, mode = command or ("", str(store.content), "", "")
    if not command and folder.name == places.PREVIEW:
        mode = "preview"
    task = "publish" if Path(settings).name == "publishconf.py" else "build"
    words = [sys.executable, str(ROOT / "tasks.py"), task, "--content", content]
    return [*words, "--output", str(folder), *(["--preview"] if mode else [])]


def _holding(folder: Path, gone: Sequence[str]) -> Iterator[Path]:
    """Yield the files of a website in which the name of an erased comment stands."""
    words = [name.encode() for name in gone if len(name) >= _TELLING]
    for path in folder.rglob("*"):
        if path.suffix.lower() in _TEXTS and path.is_file():
            data = path.read_bytes()
            if any(word in data for word in words):
                yield path


def _say(folder: Path, left: Sequence[Path]) -> None:
    shown = "".join(f"\n      {path}" for path in left[:10])
    sys.stderr.write(
        f"In {folder} ließ sich die Website nicht neu bauen, oder es steht noch etwas darin.{shown}"
        "\n    → Die gemeldeten Fehler beheben, dann: python3 tasks.py rebuild\n"
    )
