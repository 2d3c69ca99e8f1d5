"""Reads what has changed in ``content/``, and takes the rest from memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from plugins.blog.document import Document, File
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.host.content import Found, find
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

    found: tuple[Found, ...] = ()
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


def read_changed(
    order: Order, before: Stack, changed: Sequence[str] | None, shelf: PackShelf | None
) -> Stack:
    """Read the files at the content paths ``changed``, all where it is ``None``.

    What lies in the folder is listed anew only where all files are to be read, or one that was not
    there, is gone, or is a link.
    """
    known = {one.path for one in before.found}
    found, misplaced = before.found, before.misplaced
    if changed is None or not all(
        path in known and _is_file(order.content.root / path) for path in changed
    ):
        listed, wrong_places = find(
            order.content, kinds_of(order.plugins), probes_of(order.plugins).keys()
        )
        found, misplaced = tuple(listed), tuple(wrong_places)
    due = set(changed) if changed is not None else None
    wanted = [one for one in found if due is None or one.path in due]
    documents, files, wrong = dict(before.documents), dict(before.files), dict(before.wrong)
    for path in known if due is None else due | (known - {one.path for one in found}):
        for kept in (documents, files, wrong):
            kept.pop(path, None)
    read = read_in_order(
        wanted, order.content, order.plugins, order.workers, pack=shelf is not None
    )
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
    PROGRESS.doing("Prüfen und verknüpfen")
    return Stack(
        found,
        misplaced,
        dict(sorted(documents.items())),
        dict(sorted(files.items())),
        wrong,
        digests,
    )


def _is_file(path: Path) -> bool:
    """Tell whether there is a file, and no link, which may lead anywhere."""
    return path.is_file() and not path.is_symlink()


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
