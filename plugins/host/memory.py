"""What one build leaves to the next: what was read, what pages read of it, and what is printed.

It lies in three files. The pack has the contents of texts. The site, a pickle, has all light data;
it is written anew when any of it changes. The prints are written by every build: which entries
each page read, stamps and digests of inputs and outputs, and the texts whose body alone changed.
The prints name the site they belong to, so a build that is killed leaves the earlier memory.
"""

from __future__ import annotations

import gc
import marshal
import os
import pickle
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.blog.document import Leaf
from plugins.blog.ledger import Cell
from plugins.host.printing import Print
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


@dataclass
class Memory:
    """The memory of the builds of one output folder. ``site`` is ``None`` before the first.

    ``seal`` is the fingerprint of all that could make it useless.
    """

    folder: Path
    seal: bytes
    site: Any = None
    prints: Prints = field(default_factory=Prints)
    site_name: str = ""

    def load(self) -> None:
        """Read what the last build left. Raises ``sealed.StateError`` where it is of no use."""
        with _no_collector():
            payload = sealed.read(str(self.folder / _PRINTS), self.seal)
            name, swapped, cells, printed, inputs, outputs, taken = marshal.loads(payload)  # noqa: S302
            site = pickle.loads(sealed.read(str(self.folder / name), self.seal))  # noqa: S301
        by_path = {one[0]: Print(*one) for one in printed}
        self.prints = Prints(swapped, cells, by_path, inputs, outputs, taken)
        self.site, self.site_name = site, name

    def save(self, prints: Prints, site: Any = None) -> None:
        """Write the prints, and the site where it has changed."""
        if site is not None:
            self.site = site
            with _no_collector():
                payload = pickle.dumps(site, protocol=5)
            self.site_name = f"site-{digest_of(payload).hex()}"
            sealed.write(str(self.folder / self.site_name), payload, self.seal)
        printed = [(*one[:4], False) for one in prints.by_path.values()]
        payload = marshal.dumps(
            (
                self.site_name,
                {path: dict(leaves) for path, leaves in prints.swapped.items()},
                prints.cells,
                printed,
                prints.inputs,
                prints.outputs,
                prints.taken,
            )
        )
        sealed.write(str(self.folder / _PRINTS), payload, self.seal)
        self.prints = prints
        self._tidy("site-", self.site_name)

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


@contextmanager
def _no_collector() -> Iterator[None]:
    """Hold the garbage collector back: it would look at every new object again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
