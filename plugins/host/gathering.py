"""Reads what has changed in ``content/``, and takes the rest from memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from plugins.blog.document import Document, File
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.host.content import Content, find
from plugins.host.drawn.looks import Looks
from plugins.host.edition import Material, Order
from plugins.host.progress import PROGRESS
from plugins.host.reading import read_in_order
from plugins.host.shelf import Packed, PackShelf
from plugins.host.vocabulary import kinds_of, probes_of

# After so many files what was read is written: it does not have to wait in memory.
_FLUSHED = 500


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
    content, due = order.content, {*there, *gone}
    wanted, misplaced = find(
        content, there, kinds_of(order.plugins), probes_of(order.plugins).keys()
    )
    if looks is not None and not any(looks.concerns(one.path) for one in wanted):
        looks = None
    looked = {} if looks is None else looks.load()
    read = read_in_order(
        wanted, content, order.plugins, order.workers, pack=shelf is not None, known=looked
    )
    documents: dict[str, Document] = {}
    files: dict[str, File] = {}
    wrong: dict[str, tuple[Problem, ...]] = {}
    digests: dict[str, bytes] = {}
    counted = PROGRESS.counted(read, "Lesen", len(wanted))
    for one, (what, problems, digest) in zip(wanted, counted, strict=True):
        digests[one.path] = digest
        if problems:
            wrong[one.path] = tuple(problems)
        _sort(one.path, what, shelf, documents, files)
        if shelf is not None and len(digests) % _FLUSHED == 0:
            shelf.pack.flush()
    if shelf is not None:
        shelf.pack.flush()
    part = Stack(tuple(misplaced), documents, files, wrong, digests)
    stack = before.with_part(part, due, content)
    if looks is not None:
        looks.keep(stack.files, stack.wrong, looked)
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
