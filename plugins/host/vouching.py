"""Files that are believed unread: they have the stamp with which they were last found intact."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from plugins.state import sealed
from plugins.state.stamps import Stamp, clock, is_settled, look

_BUFFER = 1 << 17


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

    @contextmanager
    def opened(self, name: str, seal: bytes) -> Iterator[BinaryIO]:
        """Open a sealed file at its payload; raises what ``sealed.read`` raises, and OSError.

        Where it is believed its bytes are never all in memory: to get that for 27 MB took a tenth
        of the time in which they are loaded.
        """
        path = str(self._folder / name)
        if self._is_as_it_was(name):
            with Path(path).open("rb", buffering=_BUFFER) as file:
                sealed.digest_in(path, file.read(sealed.HEAD), seal)
                yield file
            return
        payload = b""

        def found() -> bool:
            nonlocal payload
            payload = sealed.read(path, seal)
            return True

        if not self.is_intact(name, found):
            raise sealed.Missing(path)
        yield io.BytesIO(payload)

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
