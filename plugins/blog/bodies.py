"""From a body's nodes to what a template may show: addresses resolved, pictures measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plugins.blog.body_views import (
    Anchor,
    Figure,
    MediaView,
    Missing,
    TableView,
    ViewPart,
    ViewParts,
)
from plugins.blog.links import find_target
from plugins.blog.numbering import NumberedPicture
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.blog.pdf import PdfFacts
from plugins.blog.players import media_view, post_view
from plugins.blog.stock import Stock
from plugins.core.frozen import mutable
from plugins.text.nodes import (
    AsOf,
    FootnoteReference,
    Footnotes,
    Heading,
    Link,
    Media,
    Note,
    NoteSign,
    Part,
    Parts,
    Picture,
    Post,
    Quotation,
    Table,
)


@mutable
class BodyReader:
    """Walks the body of the text at a content path.

    ``numbered`` is consumed in reading order, one entry a picture.
    ``page_url`` stands in front of links within the text where the text is shown on another page
    than its own; it is empty on its own page. ``place`` is that of its pictures.
    """

    stock: Stock
    path: str
    numbered: Iterator[NumberedPicture | None] | None = None
    page_url: str = ""
    place: str = "text"

    @property
    def folder(self) -> str:
        """The folder the text lies in."""
        return self.path.rpartition("/")[0]

    def read(self, parts: Parts) -> ViewParts:
        """Return the parts with every node resolved."""
        return tuple([part if type(part) is str else self._part(part) for part in parts])

    def _part(self, part: Part) -> ViewPart:
        if isinstance(part, Link):
            return self._link(part)
        if isinstance(part, Picture):
            return self._picture(part)
        if isinstance(part, Table):
            return TableView(self.read(part.parts))
        if isinstance(part, Post):
            return post_view(part, self.read(part.parts), self._previews(part.pictures))
        if isinstance(part, Media):
            return self._media(part)
        if isinstance(part, FootnoteReference | NoteSign | str):
            return part
        return self._holding_parts(part)

    def _holding_parts(self, part: Heading | Footnotes | Note | Quotation | AsOf) -> ViewPart:
        """Return a node as it is, but with parts of a view."""
        view: Any = self.read  # which gives other parts than the types of the nodes say
        if isinstance(part, Footnotes):
            return Footnotes(tuple(replace(n, parts=view(n.parts)) for n in part.notes))
        if isinstance(part, Quotation):
            return replace(part, parts=view(part.parts), source=view(part.source))
        parts = view(part.parts)
        # Most are headings without links: what shows them is what there was.
        return part if parts == part.parts else replace(part, parts=parts)

    def _media(self, media: Media) -> MediaView | Missing:
        pictures = self._previews(media.pictures)
        transcript = self.read(media.transcript)
        return media_view(media, self.stock, self.folder, transcript, pictures)

    def _previews(self, pictures: Parts) -> ViewParts:
        """Return previews: one file each, as a player takes no choice of them."""
        return replace(self, place="feed").read(pictures)

    def _picture(self, picture: Picture) -> Figure | Missing:
        number = next(self.numbered) if self.numbered is not None else None
        path = resolve(self.folder, picture.target)
        if (
            leads_elsewhere(picture.target)
            or path is None
            or path not in self.stock.tables.pictures
        ):
            return Missing(self.stock.texts("problems.no_picture", target=picture.target))
        figure = self.stock.figure(
            path,
            place=self.place,
            alt=picture.alt,
            caption=picture.caption,
            classes=picture.classes,
        )
        if picture.inline:
            figure = replace(figure, inline=True)
        return figure if number is None else number.apply(figure)

    def _link(self, link: Link) -> Anchor | Figure | Missing:
        stock = self.stock
        target = find_target(self.path, link.target, stock.tables, stock.site)
        parts = self.read(link.parts)
        fragment = f"#{target.fragment}" if target.fragment else ""
        if target.kind in {"nothing", "outside", "refused", "waiting"}:
            return Missing(stock.texts("problems.no_target", target=link.target), parts)
        if target.kind == "elsewhere":
            kind = "mail" if link.target.startswith("mailto:") else "external"
            return Anchor(link.target, parts, kind, link.title, link.language)
        if target.kind == "anchor":
            return Anchor(f"{self.page_url}{fragment}", parts, "internal", link.title)
        if target.kind == "own":
            return Anchor(stock.url(target.path) + fragment, parts, "internal", link.title)
        if target.kind == "document":
            url = stock.url(stock.tables.urls[target.path]) + fragment
            return Anchor(url, parts, "internal", link.title)
        return self._file(link, target.path, parts)

    def _file(self, link: Link, path: str, parts: ViewParts) -> Anchor | Figure | Missing:
        picture = self.stock.tables.pictures.get(path)
        if picture and picture.withdrawn:
            if len(parts) == 1 and isinstance(parts[0], Figure):
                return parts[0]
            return Missing(self.stock.texts("picture.withdrawn"), parts, withdrawn=True)
        file = self.stock.tables.files[path]
        pages = file.probed.pages if isinstance(file.probed, PdfFacts) else 0
        return Anchor(
            self.stock.file_url(path),
            parts,
            "download",
            link.title,
            link.language,
            path.rpartition(".")[2].upper(),
            pages,
            file.size,
        )
