"""The words after ``comments``: which part of the work is asked for, and on what."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.comments import decide, erase, listing
from plugins.commands.comments.store import Store

_USAGE = """\
Aufruf:
  python3 tasks.py comments                     zeigt, welche Kommentare warten
  python3 tasks.py comments import MAIL …       Dateien (.eml, .msg, mbox, Text), Ordner, Maildir;
                                                „-“ liest eingefügten Text
  python3 tasks.py comments approve KENNUNG …   gibt frei
  python3 tasks.py comments reject KENNUNG …    lehnt ab
  python3 tasks.py comments erase NAME          löscht alle Kommentare einer Person
"""


def main(words: Sequence[str], content: Path, output: str = "") -> int:
    """Do what the words say with the comments below ``content``; return the exit status.

    ``output`` is the folder with the website as it was named, for ``erase``. Status 2 means that
    the words make no sense.
    """
    try:
        status = _done(words, content, output)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return _fail(
            f"Das System meldet: {error.strerror or error}{where}.",
            "Platz und Rechte prüfen, dann noch einmal aufrufen; verloren ist nichts.",
        )
    if status is not None:
        return status
    sys.stderr.write(f"{_wrong(words[0])}\n{_USAGE}")
    return 2


def _done(words: Sequence[str], content: Path, output: str) -> int | None:
    """Return the exit status, ``None`` where the words make no sense."""
    store = Store(content)
    task, rest = (words[0], list(words[1:])) if words else ("", [])
    if not task:
        return listing.show(store)
    if task == "import" and rest:
        # It reads the whole site, for which much has to be imported.
        from plugins.commands.comments import fetch

        return fetch.main(rest, content, store)
    if task in {"approve", "reject"} and rest:
        return decide.main(rest, store, approve=task == "approve")
    if task == "erase" and rest:
        return erase.main(" ".join(rest), store, output)
    return None


def _wrong(task: str) -> str:
    if task in {"import", "approve", "reject", "erase"}:
        return f"Nach „comments {task}“ fehlt eine Angabe."
    return f"„comments {task}“ gibt es nicht."


def _fail(what: str, remedy: str) -> int:
    sys.stderr.write(f"{what}\n    → {remedy}\n")
    return 1
