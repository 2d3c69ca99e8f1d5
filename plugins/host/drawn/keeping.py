"""Keeps what was drawn of pictures on disk, each file by the digest of all it was made from.

All builds share it: preview and publish, and one that was killed leaves to the next what it had
finished. Rights are written into a file later, so that a corrected name costs no drawing.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from plugins.state import sealed
from plugins.state.digests import digest_of
from plugins.state.standing import PICTURES, cache_of

_INDEX = "wanted-"
# So many characters of a name make the folder it lies in.
_SHORT = 2
# Nobody writes a file for so long (seconds): a draft that is older was left by a killed build.
_LONG = 3600


class Keep:
    """A folder of drawn files. A damaged file counts as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fetch(self, key: bytes, digest: bytes = b"") -> bytes | None:
        """Return the file of a key, ``None`` where there is none.

        ``digest`` is what it must have been made from, where the key does not say so itself.
        """
        try:
            return sealed.read(str(self._place(key)), key + digest)
        except sealed.StateError:
            return None

    def has(self, key: bytes) -> bool:
        """Tell whether there is a file of a key, without looking whether it is whole."""
        return self._place(key).is_file()

    def put(self, key: bytes, data: bytes, digest: bytes = b"") -> None:
        """Keep a file in place of an earlier one; raises OSError where there is no room."""
        place = self._place(key)
        place.parent.mkdir(parents=True, exist_ok=True)
        sealed.write(str(place), data, key + digest)

    def settle(self, output: Path, keys: Collection[bytes]) -> None:
        """Note which files the site in ``output`` shows, and remove those that none shows.

        Where it shows what it showed before, nothing is looked for: what a killed build may have
        left goes when a site changes. Another build may be writing here at the same time: its
        drafts are left alone.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        where = os.fsencode(os.path.realpath(output))
        wanted = {key.hex() for key in keys}
        own = self._folder / f"{_INDEX}{digest_of(where).hex()}"
        note = where + b"\0" + " ".join(sorted(wanted)).encode()
        if _noted(own) == note:
            return
        sealed.write(str(own), note, b"")
        long_ago = own.stat().st_mtime - _LONG
        # No paths are made of ten thousand names: that would take longer than to print an article.
        with os.scandir(self._folder) as found:
            inside = sorted(entry.name for entry in found)
        drafts = []
        for name in inside:
            if name.startswith(_INDEX) and _is_draft(name):
                drafts.append(self._folder / name)
            elif name.startswith(_INDEX) and name != own.name:
                wanted |= _wanted(self._folder / name)
        for short in inside:
            if len(short) != _SHORT:
                continue
            with os.scandir(self._folder / short) as files:
                for file in files:
                    if _is_draft(file.name):
                        drafts.append(Path(file.path))
                    elif short + file.name not in wanted:
                        Path(file.path).unlink(missing_ok=True)
        for draft in drafts:
            _remove_if_older(draft, long_ago)

    def _place(self, key: bytes) -> Path:
        name = key.hex()
        return self._folder / name[:_SHORT] / name[_SHORT:]


def key_of_name(name: str) -> bytes:
    """Return the key of a file that is kept under a name."""
    return digest_of(b"name", name.encode())


def keep() -> Keep:
    """Return the folder of this working copy; ``clean`` removes it."""
    return Keep(pictures())


def pictures() -> Path:
    """Return where all that was made of pictures lies."""
    return Path(cache_of(str(Path(__file__).resolve().parents[3])), PICTURES)


def _is_draft(name: str) -> bool:
    """Tell whether a file is being written, or was when its build was killed (``sealed.write``)."""
    return "." in name


def _remove_if_older(file: Path, moment: float) -> None:
    try:
        left = file.stat().st_mtime < moment
    except FileNotFoundError:  # it is whole by now
        return
    if left:
        file.unlink(missing_ok=True)


def _noted(index: Path) -> bytes:
    """Return what an index says, nothing where it is damaged or there is none."""
    try:
        return sealed.read(str(index), b"")
    except sealed.StateError:
        return b""


def _wanted(index: Path) -> set[str]:
    """Return which files a site shows; a site that is gone is forgotten."""
    where, _, names = _noted(index).partition(b"\0")
    if not where or not Path(os.fsdecode(where)).is_dir():
        index.unlink(missing_ok=True)
        return set()
    return set(names.decode().split())
