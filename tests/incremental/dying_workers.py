"""Runs Pelican with two workers, one of which ends it as a power cut would, in the midst of work.

``python -m tests.incremental.dying_workers MODULE ALLOWED [OPTION …]``: ``MODULE`` is ``reading``
or ``printing``. A worker that has done ``ALLOWED`` parts of that work sends SIGKILL to the process
that started it, then waits for ever, as if it were in the midst of a long part.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from pelican import main as pelican

from plugins.host import printing, reading
from tests.incremental.crowds import crowded

_MODULES = {"reading": reading, "printing": printing}
Work = Callable[[list[Any]], Any]


def deadly(prepare: Callable[..., Work], starter: int, allowed: int, *given: Any) -> Work:
    """Prepare work that ends the starter."""
    work, done = prepare(*given), 0

    def do(part: list[Any]) -> Any:
        nonlocal done
        if os.getpid() == starter:
            raise RuntimeError("too little to do for workers")
        if done == allowed:
            os.kill(starter, signal.SIGKILL)
            threading.Event().wait()
        done += 1
        return work(part)

    return do


def main() -> None:
    """Run Pelican with the options of the command line."""
    name, allowed = sys.argv[1], int(sys.argv[2])
    with pytest.MonkeyPatch.context() as patch:
        for module in _MODULES.values():
            crowded(patch, module, workers=2)
        module = _MODULES[name]
        crowd = module.on_all_cores

        def with_a_killer(items: Any, prepare: Any, given: Any, **options: Any) -> Any:
            return crowd(items, partial(deadly, prepare, os.getpid(), allowed), given, **options)

        patch.setattr(module, "on_all_cores", with_a_killer)
        pelican(sys.argv[3:])


if __name__ == "__main__":
    main()
