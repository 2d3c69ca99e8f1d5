"""A file system that knows no difference between ``Bild.png`` and ``bild.png``, as on macOS.

Where a name is there in another case, operations of ``os`` take the one that is there; a new name
keeps the case it was given. Renaming a file so that nothing but case changes is left out: nothing
that is built does that.
"""

from __future__ import annotations

import builtins
import functools
import io
import os
from collections.abc import Callable
from typing import Any

import pytest

_ONE_PATH = ("stat", "lstat", "mkdir", "unlink", "rmdir", "scandir", "listdir", "utime", "readlink")
_TWO_PATHS = ("rename", "replace")
_listed = os.listdir

Operation = Callable[..., Any]


class Folding:
    """Finds what is there below ``root``; ``folders`` are those that were opened, by number."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.folders: dict[int, str] = {}

    def there(self, path: Any, folder: int | None = None) -> Any:
        """Return a path with the names that are there, as far as there are any."""
        if isinstance(path, int):
            return path
        text = os.fsdecode(path)
        if folder is not None:
            text = f"{self.folders[folder]}/{text}"
        if not text.startswith(f"{self.root}/"):
            return text
        found = self.root
        for name in text.removeprefix(f"{self.root}/").split("/"):
            found = f"{found}/{_name_in(found, name)}"
        return found

    def of_one(self, operation: Operation) -> Operation:
        """Return an operation on one path as it is here."""

        @functools.wraps(operation)
        def run(path: Any = ".", *rest: Any, dir_fd: int | None = None, **more: Any) -> Any:
            return operation(self.there(path, dir_fd), *rest, **more)

        return run

    def of_two(self, operation: Operation) -> Operation:
        """Return an operation on two paths as it is here."""

        @functools.wraps(operation)
        def run(source: Any, target: Any) -> Any:
            return operation(self.there(source), self.there(target))

        return run

    def opening(self, operation: Operation) -> Operation:
        """Return ``os.open`` as it is here."""

        @functools.wraps(operation)
        def run(path: Any, *rest: Any, dir_fd: int | None = None, **more: Any) -> int:
            found = self.there(path, dir_fd)
            number: int = operation(found, *rest, **more)
            self.folders[number] = found
            return number

        return run


def fold(patch: pytest.MonkeyPatch, root: str) -> None:
    """Let this process see the file system below ``root`` so."""
    folding = Folding(root)
    for name in _ONE_PATH:
        patch.setattr(os, name, folding.of_one(getattr(os, name)))
    for name in _TWO_PATHS:
        patch.setattr(os, name, folding.of_two(getattr(os, name)))
    patch.setattr(os, "open", folding.opening(os.open))
    for module in (builtins, io):
        patch.setattr(module, "open", folding.of_one(io.open))


def _name_in(folder: str, name: str) -> str:
    try:
        names = _listed(folder)
    except OSError:
        return name
    if name in names:
        return name
    return next((one for one in sorted(names) if one.casefold() == name.casefold()), name)
