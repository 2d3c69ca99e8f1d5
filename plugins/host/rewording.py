"""The smallest build: in some articles nothing but the words has changed.

Then no rule, list or address can be another; only the pages that show those words are. It needs
few entries of the tables, and nothing has to be drawn anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from plugins.blog.document import KeptDocument
from plugins.host.content import Found
from plugins.host.documents import Reader
from plugins.host.edition import Order
from plugins.host.remembered import Remembered
from plugins.host.shelf import Packed
from plugins.host.state import basics_of
from plugins.host.surroundings import look_at_theme
from plugins.host.vocabulary import kinds_of, probes_of, registry_of


def reworded(
    site: Remembered, order: Order, theme: Path, changed: Sequence[str]
) -> dict[str, tuple[KeptDocument, bytes]] | None:
    """Return texts and digests of the articles at content paths ``changed``, as they are now.

    ``None`` where more than their words may have changed: then the whole site is to be drawn.
    """
    state = site.state
    looked = look_at_theme(theme, order.site.language)
    if state.basics != basics_of(order) or dict(state.around.theme) != looked:
        return None
    proofreader = Proofreader(order)
    return proofreader.read(site, changed) if proofreader.knows(site, changed) else None


class Proofreader:
    """Reads articles again, of which most likely nothing but the words has changed."""

    def __init__(self, order: Order) -> None:
        plugins = order.plugins
        self._content = order.content
        self._root = order.content.root
        self._kinds = {kind.name: kind for kind in kinds_of(plugins)}
        self._reader = Reader(order.content, registry_of(plugins), probes_of(plugins), pack=True)

    def knows(self, site: Remembered, paths: Iterable[str]) -> bool:
        """Tell whether the headers at content paths are those of known articles.

        Else nobody has to read a body, and to import Markdown, to see that more has changed.
        """
        texts = site.state.edition.tables.texts
        for path in paths:
            old = texts.get(path)
            if old is None or old.kind != "article" or (self._root / path).is_symlink():
                return False
            if old.values != self._reader.values(Found(path, old.place, self._kinds[old.kind])):
                return False
        return True

    def read(
        self, site: Remembered, paths: Iterable[str]
    ) -> dict[str, tuple[KeptDocument, bytes]] | None:
        """Return texts and digests of the articles at content paths, as they are now.

        ``None`` where more than the words of any has changed.
        """
        found: dict[str, tuple[KeptDocument, bytes]] = {}
        for path in paths:
            one = self._reread(site, path)
            if one is None:
                return None
            found[path] = one
        site.shelf.pack.flush()
        return found

    def glance(self, path: str) -> None:
        """Read an article and keep nothing of it."""
        self._reader.read(Found(path, self._content.place(path), self._kinds["article"]))

    def _reread(self, site: Remembered, path: str) -> tuple[KeptDocument, bytes] | None:
        old = site.state.edition.tables.texts.get(path)
        # Rules read the words of other kinds of texts.
        if not isinstance(old, KeptDocument) or old.kind != "article":
            return None
        if (self._root / path).is_symlink():  # it may lead out of the folder
            return None
        text, problems, digest = self._reader.read(Found(path, old.place, self._kinds[old.kind]))
        if not isinstance(text, Packed) or tuple(problems) != _known(site, path):
            return None
        new = site.shelf.keep(text)
        if new.leaves["head"][1:] != old.leaves["head"][1:]:
            return None
        return new, digest


def _known(site: Remembered, path: str) -> tuple[object, ...]:
    wrong: Mapping[str, tuple[object, ...]] = site.state.stack.wrong
    return wrong.get(path, ())
