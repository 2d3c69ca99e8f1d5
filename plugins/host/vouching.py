"""Files that are believed unread: they have the stamp with which they were last found intact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from plugins.state import sealed
from plugins.state.stamps import Stamp, clock, is_settled, look


class Vouchers:
    """The settled stamps of files in a folder when they were last found intact, by name.

    While a file has that stamp nobody reads a hundred megabytes again to be sure of them.
    """

    def __init__(self, folder: Path, stamps: Mapping[str, Stamp] | None = None) -> None:
        self._folder = folder
        self._stamps = dict(stamps or {})

    def plain(self, *names: str) -> dict[str, Stamp]:
        """Return the stamps of some files, as far as they are known, for ``marshal``."""
        return {name: self._stamps[name] for name in names if name in self._stamps}

    def read(self, name: str, seal: bytes) -> bytes:
        """Return the payload of a sealed file; raises what ``sealed.read`` raises."""
        path = str(self._folder / name)
        if self._is_as_it_was(name):
            return sealed.read(path, seal, believed=True)
        payload = b""

        def found() -> bool:
            nonlocal payload
            payload = sealed.read(path, seal)
            return True

        if not self.is_intact(name, found):
            raise sealed.Missing(path)
        return payload

    def is_intact(self, name: str, found: Callable[[], bool]) -> bool:
        """Tell whether a file is what was written; ``found`` looks at all of it, if need be."""
        if self._is_as_it_was(name):
            return True
        try:
            taken = clock(str(self._folder))
            stamp = look(str(self._folder / name))
        except OSError:
            return False
        if not found():
            return False
        if is_settled(stamp, taken):
            self._stamps[name] = stamp
        return True

    def _is_as_it_was(self, name: str) -> bool:
        try:
            return name in self._stamps and look(str(self._folder / name)) == self._stamps[name]
        except OSError:
            return False
