"""The words after ``comments``: which part of the work is asked for, and on what."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.comments import decide, erase, listing
from plugins.commands.comments.store import Store

_USAGE = """\
Aufruf:
  {command} comments                     zeigt, welche Kommentare warten
  {command} comments import MAIL …       Dateien (.eml, .msg, mbox, Text), Ordner, Maildir;
                                         - liest eingefügten Text
  {command} comments approve KENNUNG …   gibt frei
  {command} comments reject KENNUNG …    lehnt ab
  {command} comments erase NAME          löscht alle Kommentare einer Person"""


def main(words: Sequence[str], content: Path, output: str = "") -> int:
    """Do what the words say with the comments below ``content``; return the exit status.

    ``output`` is the folder with the website as it was named, for ``erase``.
    """
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
    sys.stderr.write(f"{_wrong(task)}\n{_USAGE.format(command='python3 tasks.py')}\n")
    return 2


def _wrong(task: str) -> str:
    if task in {"import", "approve", "reject", "erase"}:
        return f"Nach „comments {task}“ fehlt eine Angabe."
    return f"„comments {task}“ gibt es nicht."
