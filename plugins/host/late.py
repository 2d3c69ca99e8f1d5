"""Problems that only the list of all addresses shows, files included: clashes and dead ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.blog.derivatives import address, content_path
from plugins.blog.own_links import check_own_links
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.host.content import Content
from plugins.host.edition import Edition
from plugins.host.plan import Claim, find_clashes, folded, path_of
from plugins.host.slots import Piece


def late_problems(edition: Edition, shown: Collection[str]) -> Iterator[Problem]:
    """Yield them; ``shown`` are the names of all files that are published."""
    content, urls = edition.order.content, edition.tables.urls
    files = {name: address(name, urls) for name in sorted(shown)}
    if not _is_room_for_all(edition, files.values()):
        claims = [_claim(piece, content) for piece in edition.wanted]
        claims += [
            Claim(url, content.place(content_path(name)).path, file=True)
            for name, url in files.items()
        ]
        yield from find_clashes(claims, content.shown)
    if edition.own_links:
        known = {piece.what.url for piece in edition.wanted} | set(files.values())
        yield from check_own_links(edition.own_links, frozenset(known), edition.order.site)


def _is_room_for_all(edition: Edition, files: Collection[str]) -> bool:
    """Tell whether nothing wants an address that is taken, on any file system."""
    more = {path_of(url).casefold() for url in files}
    return (
        len(edition.pieces) == len(edition.wanted)
        and len(more) == len(files)
        and folded(edition.pieces).isdisjoint(more)
    )


def _claim(piece: Piece, content: Content) -> Claim:
    what = piece.what
    if isinstance(what, Page):
        return _of_text(what.url, what.source, content)
    return _of_text(what.url, what.latest if what.kept else "", content)  # an article's card


def _of_text(url: str, source: str, content: Content) -> Claim:
    return Claim(url, content.place(source).path if source else "")
