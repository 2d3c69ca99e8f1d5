"""Keeps the contents of texts on disk, so that only those that are needed take up memory."""

from __future__ import annotations

import functools
import pickle
from collections.abc import Mapping
from typing import Any

from plugins.blog.document import Document, KeptDocument, Leaf
from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.state.pack import Pack


@frozen
class Packed:
    """A text ready for the shelf: each part of its contents as bytes."""

    kind: str
    path: str
    place: Place
    parts: Mapping[str, bytes]


def packed(document: Document) -> Packed:
    """Return a text ready for the shelf; the same text gives the same bytes."""
    parts = {
        "head": (document.values, document.outline),
        "intro": document.intro,
        "body": document.body,
    }
    return Packed(
        document.kind,
        document.path,
        document.place,
        {name: pickle.dumps(part, protocol=5) for name, part in parts.items()},
    )


@frozen
class PackShelf:
    """A shelf in one file. Raises ``plugins.state.sealed.Damaged`` where it was altered."""

    pack: Pack

    def __reduce__(self) -> tuple[object, ...]:
        return shelf_at, (self.pack.path,)

    def fetch(self, leaf: Leaf) -> Any:
        """Return what lies at a leaf."""
        return pickle.loads(self.pack.read(leaf))  # noqa: S301  (the digest says we wrote it)

    def keep(self, text: Packed) -> KeptDocument:
        """Put a text on the shelf."""
        leaves = {name: self.pack.append(part) for name, part in text.parts.items()}
        return KeptDocument(text.kind, text.path, text.place, self, leaves)


@functools.lru_cache(4)
def shelf_at(path: str) -> PackShelf:
    """Return the shelf in a file; the same one each time, so that the file is opened once."""
    return PackShelf(Pack(path))
