"""Runs Pelican and ends it, as a power cut would, in front of a chosen change of files.

``python -m tests.incremental.dying ALLOWED COUNT [OPTION …]``: SIGKILL comes after ``ALLOWED``
changes, never where that is negative; a run that ends by itself leaves their number in the file
``COUNT``.
"""

from __future__ import annotations

import functools
import itertools
import os
import signal
import sys
from pathlib import Path
from typing import Any

from pelican import main as pelican

_CHANGES = ("open", "write", "fsync", "mkdir", "rename", "replace", "unlink", "rmdir")
_WRITING = os.O_WRONLY | os.O_RDWR


def main() -> None:
    """Run Pelican with the options of the command line."""
    allowed, count = int(sys.argv[1]), Path(sys.argv[2])
    numbers = itertools.count()

    def counted(operation: Any) -> Any:
        opens = operation is os.open

        @functools.wraps(operation)
        def run(*args: Any, **kwargs: Any) -> Any:
            changes = not opens or args[1] & _WRITING
            if changes and next(numbers) == allowed:
                os.kill(os.getpid(), signal.SIGKILL)
            return operation(*args, **kwargs)

        return run

    for name in _CHANGES:
        setattr(os, name, counted(getattr(os, name)))
    try:
        pelican(sys.argv[3:])
    finally:
        count.write_text(str(next(numbers)), encoding="ascii")


if __name__ == "__main__":
    main()
