"""What one build leaves to the next: what was read, what pages read of it, and what is printed.

It lies in five files. The pack has the contents of texts. The site, a pickle, has all light data;
the entries of a large one are the same tables at rest, for builds that need few of them. Both are
written anew when much of it changes, those of a small one whenever it is another. The readers tell
which pages read an entry, and are packed anew when many pages were printed. The prints are written
by every build: what pages were printed since and read, stamps and digests of inputs and outputs,
and the texts whose words alone have changed. The prints name the three before them, so a build that
is killed leaves the earlier memory.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections.abc import Collection, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from plugins.blog.document import Leaf
from plugins.core.frozen import mutable
from plugins.host.beside import beside
from plugins.host.collector import no_collector
from plugins.host.edition import Order
from plugins.host.gathering import Stack
from plugins.host.packed_reads import Packed, unpacked
from plugins.host.reads import Reads
from plugins.host.remembered import (
    Later,
    Remembered,
    at_last,
    at_rest,
    caught_up,
    later_than,
    rest_of,
    with_words,
)
from plugins.host.resting import close, is_intact, write_tables
from plugins.host.slots import Piece
from plugins.host.state import State
from plugins.host.vouching import Vouchers
from plugins.state import sealed
from plugins.state.digests import digest_of
from plugins.state.standing import folder_of
from plugins.state.tree import Tree

_PRINTS = "prints"
# So many files are read again rather than write the whole site, which takes as long.
_BEHIND = 100
# From so many pages and files on another process writes the entries: with 20,000 that takes 1.7 s.
_WORTH_A_PROCESS = 5_000
# A smaller site is loaded as a whole in the time of opening the entries; to write them took a
# fortieth of a first build of a hundred articles.
_WORTH_ENTRIES = 1_000
_ROOT = Path(__file__).resolve().parents[2]


@mutable
class Prints:
    """What every build writes anew.

    ``swapped`` are the leaves of texts whose body alone has changed since the site was written.
    ``reads`` are the entries of tables that pages read.
    ``inputs`` and ``outputs`` are ``content/`` and the output folder; there are none before the
    first build. ``postponed`` are the output paths of what pages of a preview still wait for.
    """

    swapped: Mapping[str, Mapping[str, Leaf]] = field(default_factory=dict)
    reads: Reads = field(default_factory=Reads)
    inputs: Tree | None = None
    outputs: Tree | None = None
    postponed: frozenset[str] = frozenset()


def folder_for(output: Path) -> Path:
    """Return the folder with the memory of an output folder."""
    return Path(folder_of(str(_ROOT), str(output)))


@mutable
class Memory:
    """The memory of the builds of one output folder.

    ``seal`` is the fingerprint of all that could make it useless. ``prints`` are empty before the
    first build. The site on disk is not written anew for every change: ``behind`` are the content
    paths of files that were read since it was; what was read of them, and the entries that became
    others, lie with the prints. ``_written`` is the site on disk, ``_loaded``
    the same with the words that have changed since: entries are others where they differ from
    the former. ``_vouchers`` tell which files need not be read to be believed.
    """

    folder: Path
    seal: bytes
    prints: Prints = field(default_factory=Prints)
    behind: frozenset[str] = frozenset()
    _site: Remembered | None = None
    _written: Remembered | None = None
    _loaded: Remembered | None = None
    _names: tuple[str, str] = ("", "")
    _readers: str = ""
    _packed: Packed | None = None
    _later: Later | None = None

    def __post_init__(self) -> None:
        self._vouchers = Vouchers(self.folder)

    def load(self) -> None:
        """Read what the last build left. Raises ``sealed.StateError`` where it is of no use."""
        with no_collector():
            payload = sealed.read(self._path(_PRINTS), self.seal)
            loaded = marshal.loads(payload)  # noqa: S302  (the digest says we wrote it)
            (self._names, stamps), self._readers, behind, *rest = loaded
            self._later, swapped, later, postponed, *trees = rest
            self._vouchers = Vouchers(self.folder, stamps)
            with self._vouchers.opened(self._readers, self.seal) as file:
                packed = unpacked(marshal.load(file))  # noqa: S302  (the same)
        self._packed = packed
        self.behind = frozenset(behind)
        hidden, cells, pages = later
        reads = Reads(packed, set(hidden), cells, pages)
        inputs, outputs = (Tree(plain) if plain else None for plain in trees)
        self.prints = Prints(swapped, reads, inputs, outputs, frozenset(postponed))

    @property
    def behind_site(self) -> frozenset[str]:
        """The content paths of files that were read since the site was that ``site`` returns."""
        return self.behind if self._site is self._loaded else frozenset()

    def caught_up(self, site: Remembered, order: Order) -> Stack:
        """Return what was read for the site that ``site`` returns, with what was read since."""
        if self._later is None or not self.behind_site:
            return site.state.stack
        return caught_up(site, self._later, self.behind, self.prints.swapped, order)

    @property
    def whole(self) -> bool:
        """Whether the site is in memory as a whole, not only on disk."""
        return self._site is not None

    def site(self, order: Order) -> Remembered | None:
        """Return all that is remembered, ``None`` before the first build.

        Raises ``sealed.StateError`` where it was altered.
        """
        if self._site is None and self._names[0]:
            with no_collector(), self._vouchers.opened(self._names[0], self.seal) as file:
                site: Remembered = pickle.load(file)  # noqa: S301  (we wrote it)
            state = site.state.from_memory(order)
            self._written = replace(site, state=state)
            words = with_words(state, self.prints.swapped, site.shelf)
            self._site = self._loaded = replace(site, state=words)
        return self._site

    def last(self, order: Order) -> tuple[State, Mapping[str, Piece]]:
        """Return settings, day and tables of the last build, and the pieces as they were printed.

        Only to be asked where there was one. Raises ``sealed.StateError`` where it was altered.
        """
        site = self.site(order)
        if site is None:
            raise LookupError("there was no build before this one")
        if self._later is None or self._site is not self._loaded:
            return site.state, site.pieces
        state, pieces = at_last(site, self._later)
        return with_words(state, self.prints.swapped, site.shelf), pieces

    def glance(self, order: Order) -> Remembered | None:
        """Return the same with tables at rest, where that is all there is yet.

        Of a small site there are no entries: it is loaded, and ``None`` where it is an earlier one.
        """
        if self._site is None and not self._names[1]:
            site = self.site(order)
            return None if self.behind or self._later is not None else site
        if self._site is not None:
            return self._site
        entries = self._path(self._names[1])
        if not self._has_intact_entries():
            raise sealed.Damaged(entries)
        site = at_rest(entries, self._later, order)
        return replace(site, state=with_words(site.state, self.prints.swapped, site.shelf))

    def keep(self, site: Remembered, prints: Prints, read: Collection[str], *, many: bool) -> None:
        """Take over what a build drew anew after it had read the files at some content paths.

        ``many`` tells that many pages were printed: then the site is worth writing.
        """
        self._site, self.prints = site, prints
        prints.reads.pack()
        self.behind |= frozenset(read)
        written = self._written
        self._later = None
        # A site without entries is small, and written anew in no time.
        rests = bool(self._names[1])
        if written is not None and rests and not many and len(self.behind) <= _BEHIND:
            self._later = later_than(written, site, self.behind)
        # Whoever goes on from the files on disk vouches for them.
        if self._later is None or not self._has_intact_entries():
            self._names = ("", "")

    def keep_words(self, site: Remembered, prints: Prints) -> None:
        """Take over what a build knows in which nothing but words has changed."""
        if self._site is not None:
            self._site = site
        self.prints = prints

    def write(self) -> None:
        """Write what was kept, so that another process can go on from it."""
        prints = self.prints
        if self._site is not None and not self._names[0]:
            self._write_site(self._site)
            self._written, self.behind, self._later = self._site, frozenset(), None
            prints.swapped = {}
        else:
            self._write_readers()
        swapped = {path: dict(leaves) for path, leaves in prints.swapped.items()}
        plain: tuple[Any, ...] = (
            (self._names, self._vouchers.plain(*self._names, self._readers)),
            self._readers,
            sorted(self.behind),
            self._later,
            swapped,
            prints.reads.plain(),
            sorted(prints.postponed),
            *(None if tree is None else tree.plain() for tree in (prints.inputs, prints.outputs)),
        )
        payload = marshal.dumps(plain)
        sealed.write(self._path(_PRINTS), payload, self.seal)
        self._tidy("readers-", self._readers)
        self._tidy("site-", self._names[0])
        self._tidy("entries-", self._names[1])

    def _write_site(self, site: Remembered) -> None:
        number = len(site.pieces)

        def write_entries() -> bytes:
            if number < _WORTH_ENTRIES:
                return b""
            return write_tables(self.folder, rest_of(site)).encode()

        many = number >= _WORTH_A_PROCESS
        with no_collector(), beside(write_entries, worthwhile=many) as entries:
            kept = replace(site, state=site.state.for_memory())
            name = self._seal("site", pickle.dumps(kept, protocol=5))
            self._write_readers()
            self._names = name, entries().decode()

    def _has_intact_entries(self) -> bool:
        name = self._names[1]
        return self._vouchers.is_intact(name, lambda: is_intact(self.folder / name))

    def _write_readers(self) -> None:
        reads = self.prints.reads
        reads.pack()
        if reads.packed is not self._packed:
            self._packed = reads.packed
            self._readers = self._seal("readers", marshal.dumps(reads.packed.plain))

    def forget(self) -> None:
        """Remove what the last build left."""
        (self.folder / _PRINTS).unlink(missing_ok=True)

    def release(self) -> None:
        """Close the file with the contents of texts: somebody else may write to it."""
        if self._site is not None:
            self._site.shelf.pack.close()

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
                close(str(path))
                path.unlink(missing_ok=True)
