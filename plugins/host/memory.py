"""What one build leaves to the next: what was read, what pages read of it, and what is printed.

It lies in four files. The pack has the contents of texts. The site, a pickle, has all light data;
the entries are the same tables at rest, for builds that need few of them. Both are written anew
when any of it changes. The prints are written by every build: which entries each page read, stamps
and digests of inputs and outputs, and the texts whose words alone have changed. The prints name the
site and the entries they belong to, so a build that is killed leaves the earlier memory.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.blog.document import Leaf
from plugins.blog.ledger import Cell
from plugins.host.collector import no_collector
from plugins.host.edition import Order
from plugins.host.printing import Print
from plugins.host.remembered import Remembered, Rest, at_rest, rest_of, with_words
from plugins.state import sealed
from plugins.state.digests import digest_of
from plugins.state.stamps import Stamp
from plugins.state.standing import folder_of

Known = dict[str, tuple[Stamp, bytes]]

_PRINTS = "prints"
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Prints:
    """What every build writes anew.

    ``swapped`` are the leaves of texts whose body alone has changed since the site was written.
    ``cells`` are all entries of tables that pages read; prints name them by their numbers.
    ``read`` and ``written`` are the times of the stamps of inputs and outputs, by the clock of the
    file system.
    """

    swapped: Mapping[str, Mapping[str, Leaf]] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    by_path: dict[str, Print] = field(default_factory=dict)
    inputs: Known = field(default_factory=dict)
    outputs: Known = field(default_factory=dict)
    read: int = 0
    written: int = 0


def folder_for(output: Path) -> Path:
    """Return the folder with the memory of an output folder."""
    return Path(folder_of(str(_ROOT), str(output)))


@dataclass
class Memory:
    """The memory of the builds of one output folder.

    ``seal`` is the fingerprint of all that could make it useless. ``prints`` have no time before
    the first build.
    """

    folder: Path
    seal: bytes
    prints: Prints = field(default_factory=Prints)
    _site: Remembered | None = None
    _names: tuple[str, str] = ("", "")

    def load(self) -> None:
        """Read what the last build left. Raises ``sealed.StateError`` where it is of no use."""
        with no_collector():
            payload = sealed.read(self._path(_PRINTS), self.seal)
            loaded = marshal.loads(payload)  # noqa: S302  (the digest says we wrote it)
            names, swapped, cells, printed, inputs, outputs, *times = loaded
            by_path = {one[0]: Print(*one) for one in printed}
        self.prints = Prints(swapped, cells, by_path, inputs, outputs, *times)
        self._names = names

    @property
    def whole(self) -> bool:
        """Whether the site is in memory as a whole, not only on disk."""
        return self._site is not None

    def site(self, order: Order) -> Remembered | None:
        """Return all that is remembered, ``None`` before the first build.

        Raises ``sealed.StateError`` where it was altered.
        """
        if self._site is None and self._names[0]:
            with no_collector():
                pickled = sealed.read(self._path(self._names[0]), self.seal)
                site: Remembered = pickle.loads(pickled)  # noqa: S301  (we wrote it)
            state = site.state.from_memory(order)
            self._site = replace(site, state=with_words(state, self.prints.swapped, site.shelf))
        return self._site

    def glance(self, order: Order) -> Remembered | None:
        """Return the same with tables at rest, where that is all there is yet."""
        if self._site is not None or not self._names[1]:
            return self._site
        with no_collector():
            payload = sealed.read(self._path(self._names[1]), self.seal)
            rest: Rest = marshal.loads(payload)  # noqa: S302  (we wrote it)
        site = at_rest(rest, order)
        state = with_words(site.state, self.prints.swapped, site.shelf)
        return replace(site, state=state)

    def keep(self, site: Remembered | None, prints: Prints, *, drawn: bool) -> None:
        """Take over what a build knows; ``drawn`` tells that more than words has changed."""
        self._site, self.prints = site, prints
        if drawn:
            self._names = ("", "")

    def write(self) -> None:
        """Write what was kept, so that another process can go on from it."""
        prints = self.prints
        if self._site is not None and not self._names[0]:
            kept = replace(self._site, state=self._site.state.for_memory())
            with no_collector():
                payload = pickle.dumps(kept, protocol=5)
                resting = marshal.dumps(rest_of(self._site))
            self._names = self._seal("site", payload), self._seal("entries", resting)
            prints.swapped = {}
        payload = marshal.dumps(
            (
                self._names,
                {path: dict(leaves) for path, leaves in prints.swapped.items()},
                prints.cells,
                [(*one[:4], False) for one in prints.by_path.values()],
                prints.inputs,
                prints.outputs,
                prints.read,
                prints.written,
            )
        )
        sealed.write(self._path(_PRINTS), payload, self.seal)
        self._tidy("site-", self._names[0])
        self._tidy("entries-", self._names[1])

    def forget(self) -> None:
        """Remove what the last build left."""
        (self.folder / _PRINTS).unlink(missing_ok=True)

    def fresh_pack(self) -> Path:
        """Return a path for a new pack; earlier ones are removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"pack-{os.urandom(8).hex()}"
        self._tidy("pack-", name)
        return self.folder / name

    def _path(self, name: str) -> str:
        return str(self.folder / name)

    def _seal(self, kind: str, payload: bytes) -> str:
        name = f"{kind}-{digest_of(payload).hex()}"
        sealed.write(self._path(name), payload, self.seal)
        return name

    def _tidy(self, prefix: str, kept: str) -> None:
        for path in self.folder.glob(f"{prefix}*"):
            if path.name != kept:
                path.unlink(missing_ok=True)
