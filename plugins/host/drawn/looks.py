"""Keeps what was found out of pictures, by the digest of each: looking at one decodes all of it.

One file for each content folder lies beside what was drawn, for all builds of a working copy. It
holds what is in the folder now, and is made anew by other code and other libraries.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TypeAlias

from plugins.blog.document import File
from plugins.state import sealed
from plugins.state.digests import digest_of

Known: TypeAlias = "Mapping[bytes, bytes]"
"""What was found, pickled, by the digest of a file and its suffix."""

_NAME = "looks-"


def key_of(path: str, digest: bytes) -> bytes:
    """Return what stands for all that a look at a file depends on."""
    return digest + suffix_of(path).encode()


def suffix_of(path: str) -> str:
    """Return a suffix as probes are registered for it: ``.jpg``."""
    return "." + path.rpartition(".")[2].lower()


class Looks:
    """What was found in the files of a content folder. A damaged file counts as none.

    ``seal`` stands for the code that has looked, ``suffixes`` tell the files that are looked at.
    """

    def __init__(self, folder: Path, root: Path, seal: bytes, suffixes: Collection[str]) -> None:
        self._folder = folder
        self._root = os.fsencode(root)
        self._seal = seal
        self._suffixes = suffixes

    def concerns(self, path: str) -> bool:
        """Tell whether a file is one that is looked at."""
        return suffix_of(path) in self._suffixes

    def load(self) -> Known:
        """Return what is known; OSError where the file is there and cannot be read."""
        seal, _, known = _read(self._place())
        return known if seal == self._seal else {}

    def keep(self, files: Mapping[str, File], wrong: Collection[str], known: Known) -> None:
        """Keep what is known of files by now, but of those that something is wrong with.

        Raises OSError where there is no room.
        """
        now: dict[bytes, bytes] = {}
        for path, file in files.items():
            if self.concerns(path) and path not in wrong:
                key = key_of(path, file.digest)
                now[key] = known.get(key) or pickle.dumps(file.probed, protocol=5)
        if now.keys() == known.keys():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        payload = marshal.dumps((self._seal, self._root, dict(sorted(now.items()))))
        sealed.write(str(self._place()), payload, b"")
        for other in self._folder.glob(f"{_NAME}*"):
            if "." not in other.name and not Path(os.fsdecode(_read(other)[1])).is_dir():
                other.unlink(missing_ok=True)  # its content folder is gone

    def _place(self) -> Path:
        return self._folder / f"{_NAME}{digest_of(self._root).hex()}"


def _read(place: Path) -> tuple[bytes, bytes, dict[bytes, bytes]]:
    """Return seal, content folder and what is known; nothing where the file is none."""
    try:
        payload = sealed.read(str(place), b"")
    except sealed.StateError:
        return b"", b"", {}
    read: tuple[bytes, bytes, dict[bytes, bytes]]
    read = marshal.loads(payload)  # noqa: S302  (the digest says we wrote it)
    return read
