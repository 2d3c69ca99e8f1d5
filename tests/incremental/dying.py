"""Runs Pelican and ends it, as a power cut would, in front of a chosen operation on files.

``python -m tests.incremental.dying ALLOWED COUNT [OPTION …]``: SIGKILL comes after ``ALLOWED``
operations, never where that is negative; a run that ends by itself leaves their number in the file
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

_OPERATIONS = ("open", "write", "fsync", "mkdir", "rename", "replace", "unlink", "rmdir")


def main() -> None:
    """Run Pelican with the options of the command line."""
    allowed, count = int(sys.argv[1]), Path(sys.argv[2])
    numbers = itertools.count()

    def counted(operation: Any) -> Any:
        @functools.wraps(operation)
        def run(*args: Any, **kwargs: Any) -> Any:
            if next(numbers) == allowed:
                os.kill(os.getpid(), signal.SIGKILL)
            return operation(*args, **kwargs)

        return run

    for name in _OPERATIONS:
        setattr(os, name, counted(getattr(os, name)))
    try:
        pelican(sys.argv[3:])
    finally:
        count.write_text(str(next(numbers)), encoding="ascii")


if __name__ == "__main__":
    main()
