"""The process that builds the preview: it stays, and is told which files have changed.

``child.py`` starts it as ``python -m plugins.commands.builder CONTENT OUTPUT``. In: a line of JSON
for each batch of changes, a list of full paths or ``null`` for too many, or a string: the output
path of a picture that somebody waits for; the end of the input ends it. Out: a line of JSON for
each build, an ``Answer``, and ``Supplied`` when pages wait for other pictures than before. People
are talked to on the standard error.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.commands.answers import Answer, Supplied
from plugins.commands.inbox import Inbox
from plugins.commands.places import ROOT
from plugins.commands.troubles import trouble_of

if TYPE_CHECKING:
    from plugins.commands.previewing import Changed


def main(content: Path, output: Path) -> None:
    """Build until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this
    inbox = Inbox(os.dup(0))
    answers = os.dup(1)
    os.dup2(2, 1)  # whatever else is printed is for people

    def send(answer: Answer | Supplied) -> None:
        os.write(answers, json.dumps(answer).encode() + b"\n")

    os.environ["AMTSBLOG_MODE"] = "preview"
    os.chdir(ROOT)
    try:
        from plugins.commands.previewing import Builder

        builder = Builder(content, output, send)
    except (Exception, SystemExit) as error:  # noqa: BLE001  (code may be in the making)
        trouble = trouble_of(error, ROOT, ROOT / "theme", output)
        if trouble.program:
            traceback.print_exception(error)
        send(Answer(done=False, text=trouble.text, place=trouble.place))
        return
    changed: Changed = None
    while True:
        builder.build(changed)
        builder.prepare()
        try:
            changed = builder.next(inbox)
        except EOFError:
            builder.end()
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
