"""Reads what has changed in ``content/``, and takes the rest from memory."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field

from plugins.blog.document import Document, File
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.host.beside import beside
from plugins.host.content import Content, find
from plugins.host.documents import Read
from plugins.host.drawn.looks import Looks
from plugins.host.edition import Material, Order
from plugins.host.progress import PROGRESS
from plugins.host.reading import read_in_order
from plugins.host.shelf import Packed, PackShelf
from plugins.host.vocabulary import kinds_of, probes_of

# After so many files what was read is written: it does not have to wait in memory.
_FLUSHED = 500
# Of so many files another process can tell at once what they hold.
_FEW = 100


@frozen
class Stack:
    """All that was read, by content path, in the order of the paths.

    ``wrong`` are the problems of single files, ``misplaced`` those of the folder as a whole.
    ``digests`` are those of the files that were read last.
    """

    misplaced: tuple[Problem, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)
    wrong: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def material(self) -> Material:
        """What was read, as editions are made from it."""
        found = [problem for path in sorted(self.wrong) for problem in self.wrong[path]]
        return Material(tuple(self.documents.values()), self.files, (*self.misplaced, *found))

    def part(self, paths: Collection[str], content: Content) -> Stack:
        """Return what was read of the files at some content paths."""
        places = {content.place(path) for path in paths}
        return Stack(
            tuple([one for one in self.misplaced if one.place in places]),
            {path: self.documents[path] for path in paths if path in self.documents},
            {path: self.files[path] for path in paths if path in self.files},
            {path: self.wrong[path] for path in paths if path in self.wrong},
        )

    def with_part(self, part: Stack, paths: Collection[str], content: Content) -> Stack:
        """Return all that was read, with ``part`` as all there is at some content paths."""
        places = {content.place(path) for path in paths}
        elsewhere = [one for one in self.misplaced if one.place not in places]
        documents, files, wrong = dict(self.documents), dict(self.files), dict(self.wrong)
        for path in paths:
            for kept in (documents, files, wrong):
                kept.pop(path, None)
        return Stack(
            tuple(sorted([*elsewhere, *part.misplaced], key=lambda one: one.place.path)),
            dict(sorted({**documents, **part.documents}.items())),
            dict(sorted({**files, **part.files}.items())),
            {**wrong, **part.wrong},
            part.digests,
        )


def read_changed(
    order: Order,
    before: Stack,
    there: Collection[str],
    gone: Collection[str],
    shelf: PackShelf | None,
    looks: Looks | None = None,
) -> Stack:
    """Read the files at the content paths ``there``; those at ``gone`` are no longer there.

    They are all that can be other than ``before``: nothing is listed here. In the first build
    everything is new. ``looks`` keeps what takes long to find out of a file.
    """
    reading = Reading(order, there, looks, pack=shelf is not None)
    return reading.stack(reading.read(), before, {*there, *gone}, shelf)


class Reading:
    """Files that are to be read; the arguments are those of ``read_changed``.

    With ``pack`` what they hold comes ready for the shelf.
    """

    def __init__(
        self, order: Order, there: Collection[str], looks: Looks | None, *, pack: bool
    ) -> None:
        probes = probes_of(order.plugins).keys()
        self._order, self._pack = order, pack
        self._wanted, self._misplaced = find(order.content, there, kinds_of(order.plugins), probes)
        concerned = looks is not None and any(looks.concerns(one.path) for one in self._wanted)
        self._looks = looks if concerned else None
        self._looked = {} if self._looks is None else self._looks.load()

    def read(self) -> Iterator[Read]:
        """Yield what each file holds."""
        return read_in_order(
            self._wanted,
            self._order.content,
            self._order.plugins,
            self._order.workers,
            pack=self._pack,
            known=self._looked,
        )

    @contextmanager
    def begun(self, *, worthwhile: bool) -> Iterator[Callable[[], Iterable[Read]]]:
        """Begin to read; what is given does as ``read``, and is to be called once at most.

        Where that is ``worthwhile``, because this process has other things to do meanwhile, a copy
        of it reads a few files: to import Markdown takes ten times as long as to read a text.
        """
        if not (worthwhile and 0 < len(self._wanted) <= _FEW):
            yield self.read
            return
        with beside(lambda: pickle.dumps(list(self.read())), worthwhile=True) as answer:
            yield lambda: pickle.loads(answer())  # noqa: S301  (a copy of this process wrote it)

    def stack(
        self,
        read: Iterable[Read],
        before: Stack,
        due: Collection[str],
        shelf: PackShelf | None,
    ) -> Stack:
        """Return all that was read; ``read`` is what ``read()`` yields.

        ``due`` are the content paths of these files and of those that are no longer there.
        """
        documents: dict[str, Document] = {}
        files: dict[str, File] = {}
        wrong: dict[str, tuple[Problem, ...]] = {}
        digests: dict[str, bytes] = {}
        counted = PROGRESS.counted(read, "Lesen", len(self._wanted))
        for one, (what, problems, digest) in zip(self._wanted, counted, strict=True):
            digests[one.path] = digest
            if problems:
                wrong[one.path] = tuple(problems)
            _sort(one.path, what, shelf, documents, files)
            if shelf is not None and len(digests) % _FLUSHED == 0:
                shelf.pack.flush()
        if shelf is not None:
            shelf.pack.flush()
        part = Stack(tuple(self._misplaced), documents, files, wrong, digests)
        stack = before.with_part(part, due, self._order.content)
        if self._looks is not None:
            self._looks.keep(stack.files, stack.wrong, self._looked)
        PROGRESS.doing("Prüfen und verknüpfen")
        return stack


def _sort(
    path: str,
    what: Document | Packed | File | None,
    shelf: PackShelf | None,
    documents: dict[str, Document],
    files: dict[str, File],
) -> None:
    if isinstance(what, Packed):
        if shelf is None:
            raise TypeError(f"{path} was packed without a shelf")
        documents[path] = shelf.keep(what)
    elif isinstance(what, Document):
        documents[path] = what
    elif what is not None:
        files[path] = what
