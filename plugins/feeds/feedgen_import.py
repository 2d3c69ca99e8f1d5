"""Loads feedgen without what our feeds never use, which takes as long to load as all else of it."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


def new_generator() -> Any:
    """Return a ``FeedGenerator``."""
    # Only here: loading feedgen takes longer than telling that no feed has changed.
    if "feedgen.feed" not in sys.modules:
        if sys.platform != "win32":
            # It loads ctypes (0.3 MB, 3 ms), only to find that this is no Windows.
            sys.modules.setdefault("dateutil.tz.win", None)  # type: ignore[arg-type]
        _load_late("dateutil.parser")  # reads dates from text (7 ms); ours are dates already
    from feedgen.feed import FeedGenerator

    return FeedGenerator()


def _load_late(name: str) -> None:
    """Put off loading a module to the moment in which something of it is used.

    The standard library's ``LazyLoader`` would load it when feedgen imports it.
    """
    if name in sys.modules:
        return
    package, _, own = name.rpartition(".")

    def found(attribute: str) -> Any:
        if sys.modules.get(name) is module:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    module = ModuleType(name)
    vars(module)["__getattr__"] = found
    sys.modules[name] = module
    setattr(import_module(package), own, module)
