"""What has changed in a folder since an earlier look at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from plugins.state.stamps import Stamp, digest, is_settled, scan

Known = dict[str, tuple[Stamp, bytes]]
"""By path from a root: the stamp and the digest of each file."""


class Changes(NamedTuple):
    """What there is now, and what is different; paths are sorted.

    ``now`` and ``folders`` are what the next look wants to know, together with the ``clock()``
    from before this one. A renamed file was removed and added.
    """

    now: Known
    folders: dict[str, Stamp]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


def changes(
    root: str,
    before: Mapping[str, tuple[Stamp, bytes]],
    taken: int,
    keep: Callable[[str, bool], bool],
    read: Callable[[str], bytes] = digest,
) -> Changes:
    """Compare a folder with ``before``, whose stamps were taken after ``taken`` (``clock()``).

    ``keep`` is the one of ``scan``. ``read`` gives the digest of a file by its full path; it is
    asked for files that are new or in doubt only. Raises OSError as ``scan`` and ``digest`` do.
    """
    files, folders = scan(root, keep)
    now: Known = {}
    changed, added = [], []
    for path, stamp in files.items():
        known = before.get(path)
        if known is not None and known[0] == stamp and is_settled(stamp, taken):
            now[path] = known
            continue
        found = read(f"{root}/{path}")
        now[path] = stamp, found
        if known is None:
            added.append(path)
        elif known[1] != found:
            changed.append(path)
    removed = before.keys() - files.keys()
    return Changes(
        now, folders, tuple(sorted(changed)), tuple(sorted(added)), tuple(sorted(removed))
    )
