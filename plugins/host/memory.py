"""What one build leaves to the next: what was read, what pages read of it, and what is printed.

It lies in three files. The pack has the contents of texts. The site, a pickle, has all light data;
it is written anew when any of it changes. The prints are written by every build: which entries
each page read, stamps and digests of inputs and outputs, and the texts whose body alone changed.
The prints name the site they belong to, so a build that is killed leaves the earlier memory.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.blog.document import Document, KeptDocument, Leaf
from plugins.blog.ledger import Cell
from plugins.host.collector import no_collector
from plugins.host.edition import Order
from plugins.host.printing import Print
from plugins.host.shelf import PackShelf
from plugins.host.slots import Piece
from plugins.host.state import State
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
    ``taken`` is the time of the stamps, by the clock of the file system.
    """

    swapped: Mapping[str, Mapping[str, Leaf]] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    by_path: dict[str, Print] = field(default_factory=dict)
    inputs: Known = field(default_factory=dict)
    outputs: Known = field(default_factory=dict)
    taken: int = 0


def folder_for(output: Path) -> Path:
    """Return the folder with the memory of an output folder."""
    return Path(folder_of(str(_ROOT), str(output)))


@dataclass(frozen=True)
class Remembered:
    """What is kept of a build beside its prints: the state, and all pieces as they were printed."""

    state: State
    pieces: Mapping[str, Piece]
    shelf: PackShelf


@dataclass
class Memory:
    """The memory of the builds of one output folder. ``site`` is ``None`` before the first.

    ``seal`` is the fingerprint of all that could make it useless.
    """

    folder: Path
    seal: bytes
    site: Remembered | None = None
    prints: Prints = field(default_factory=Prints)
    _site_name: str = ""

    def load(self, order: Order) -> None:
        """Read what the last build left. Raises ``sealed.StateError`` where it is of no use."""
        with no_collector():
            payload = sealed.read(str(self.folder / _PRINTS), self.seal)
            loaded = marshal.loads(payload)  # noqa: S302  (the digest says we wrote it)
            name, swapped, cells, printed, inputs, outputs, taken = loaded
            pickled = sealed.read(str(self.folder / name), self.seal)
            site: Remembered = pickle.loads(pickled)  # noqa: S301  (as above)
            by_path = {one[0]: Print(*one) for one in printed}
        self.prints = Prints(swapped, cells, by_path, inputs, outputs, taken)
        self.site = _with_words(site, swapped, order)
        self._site_name = name

    def keep(self, site: Remembered, prints: Prints, *, drawn: bool) -> None:
        """Take over what a build knows; ``drawn`` tells that more than words has changed."""
        self.site, self.prints = site, prints
        if drawn:
            self._site_name = ""

    def write(self) -> None:
        """Write what was kept, so that another process can go on from it."""
        if self.site is None:
            return
        prints = self.prints
        if not self._site_name:
            kept = replace(self.site, state=self.site.state.for_memory())
            with no_collector():
                payload = pickle.dumps(kept, protocol=5)
            self._site_name = f"site-{digest_of(payload).hex()}"
            sealed.write(str(self.folder / self._site_name), payload, self.seal)
            prints.swapped = {}
        payload = marshal.dumps(
            (
                self._site_name,
                {path: dict(leaves) for path, leaves in prints.swapped.items()},
                prints.cells,
                [(*one[:4], False) for one in prints.by_path.values()],
                prints.inputs,
                prints.outputs,
                prints.taken,
            )
        )
        sealed.write(str(self.folder / _PRINTS), payload, self.seal)
        self._tidy("site-", self._site_name)

    def forget(self) -> None:
        """Remove what the last build left."""
        (self.folder / _PRINTS).unlink(missing_ok=True)

    def fresh_pack(self) -> Path:
        """Return a path for a new pack; earlier ones are removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"pack-{os.urandom(8).hex()}"
        self._tidy("pack-", name)
        return self.folder / name

    def _tidy(self, prefix: str, kept: str) -> None:
        for path in self.folder.glob(f"{prefix}*"):
            if path.name != kept:
                path.unlink(missing_ok=True)


def _with_words(
    site: Remembered, swapped: Mapping[str, Mapping[str, Leaf]], order: Order
) -> Remembered:
    """Return what was written, with the plugins, and the words that have changed since."""
    state = site.state.from_memory(order)
    documents = state.stack.documents
    texts: dict[str, Document] = {}
    for path, leaves in swapped.items():
        old = documents[path]
        texts[path] = KeptDocument(old.kind, path, old.place, site.shelf, leaves)
    return replace(site, state=state.with_texts(texts) if texts else state)
