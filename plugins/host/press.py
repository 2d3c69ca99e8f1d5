"""Makes the bytes of one page or file, and notes all it read for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from jinja2 import Environment

from plugins.blog.derivatives import Derivative
from plugins.blog.desk import Desk
from plugins.blog.sharing import quoted_address
from plugins.blog.tables import Tables
from plugins.blog.views import Page, View
from plugins.core.frozen import frozen
from plugins.core.ledger import Cell, Ledger, recorded
from plugins.core.texts import Texts
from plugins.host import frame, own_pieces
from plugins.host.content import Content
from plugins.host.contribution import Output, Workshop
from plugins.host.drawn.drawing import canvases, drawn
from plugins.host.drawn.keeping import keep, key_of_name
from plugins.host.edition import Order
from plugins.host.modes import Mode
from plugins.host.registry import contributed, register_all
from plugins.host.slots import Piece, Slots
from plugins.host.surroundings import Surroundings
from plugins.host.templates import environment, load_texts

_ADDRESS = "\x00"  # stands for one, and in no text


class Printed(NamedTuple):
    """The bytes of a piece, all entries of tables they depend on, and the files they show."""

    data: bytes
    read: set[Cell]
    shown: set[str]


@frozen
class Forme:
    """All that pages are printed from; the same for every process that prints.

    It travels without the plugins, which are code: where it arrives they are found by their names.
    """

    order: Order
    theme: Path
    tables: Tables
    slots: Slots
    around: Surroundings

    def __reduce__(self) -> tuple[object, ...]:
        names = tuple(f"plugins.{plugin.name}" for plugin in self.order.plugins)
        order = replace(self.order, plugins=())
        return _arrived, (names, order, self.theme, self.tables, self.slots.facts, self.around)


def _arrived(
    names: tuple[str, ...],
    order: Order,
    theme: Path,
    tables: Tables,
    facts: Mapping[str, Any],
    around: Surroundings,
) -> Forme:
    register_all(names)
    plugins = contributed(names)
    return Forme(replace(order, plugins=plugins), theme, tables, Slots(plugins, facts), around)


class _Bench(Workshop):
    """Reads files and renders templates; what it reads is noted."""

    def __init__(
        self, theme: Path, content: Content, tables: Tables, around: Surroundings, env: Environment
    ) -> None:
        self.theme = theme
        self._around = around
        self._content = content
        self._tables = tables
        self._env = env
        self._keep = keep()

    def read(self, path: str) -> bytes:
        self._tables.files.get(path)  # its entry has the digest
        return self._content.read(path)

    def draw(self, derivative: Derivative) -> bytes:
        (canvas,) = canvases([derivative], self._tables)
        return drawn(canvas, lambda: self._content.read(derivative.path), self._keep)

    def kept(self, name: str, digest: bytes, make: Callable[[], bytes]) -> bytes:
        key = key_of_name(name)
        data = self._keep.fetch(key, digest)
        if data is None:
            data = make()
            self._keep.put(key, data, digest)
        return data

    def style_sheet(self, name: str) -> str:
        self._around.theme.get("css")  # its entry has the digest of all sheets
        return (self.theme / "static" / "css" / name).read_text(encoding="utf-8")

    def render(self, template: str, **shows: Any) -> str:
        return self._env.get_template(template).render(shows)


class Fount(NamedTuple):
    """What a theme is made of: the words readers see, and its templates."""

    texts: Texts
    templates: Environment


def fount_of(theme: Path, language: str) -> Fount:
    """Return words and templates of a theme."""
    texts = load_texts(theme, language)
    return Fount(texts, environment(theme, texts))


class Press:
    """Prints pieces, one after the other; ``fount`` is given where it is loaded already."""

    def __init__(self, forme: Forme, fount: Fount | None = None) -> None:
        order = forme.order
        texts, env = fount or fount_of(forme.theme, order.site.language)
        ledger = Ledger()
        tables = recorded("", forme.tables, ledger)
        self._plugins = {plugin.name: plugin for plugin in order.plugins}
        self._slots = forme.slots.recorded(ledger)
        self._around = recorded("host.", forme.around, ledger)
        self._ledger = ledger
        self.desk = open_desk(order, tables, texts, ledger)
        self.workshop = _Bench(forme.theme, order.content, tables, self._around, env)

    def print(self, piece: Piece) -> Printed:
        """Return the bytes of a page or file of the site."""
        ledger = self._ledger.open()
        # Every piece depends on these; nothing else could tell that they have changed.
        self._around.settings[""]
        self._around.theme["templates"]
        what = piece.what
        if isinstance(what, Page):
            data = self._page(what, piece.plugin)
        else:
            data = self._file(what, piece.plugin)
        return Printed(data, ledger.read, ledger.shown)

    def view(self, piece: Piece) -> Printed:
        """Make the view of a page without rendering it: enough to know what it reads and shows."""
        ledger = self._ledger.open()
        if isinstance(piece.what, Page):
            self._shows(piece.what, piece.plugin)
        return Printed(b"", ledger.read, ledger.shown)

    def _file(self, what: Output, plugin: str) -> bytes:
        if plugin == own_pieces.HOST:
            own = own_pieces.FILES[what.file]
            return own(self._around, self.desk, self.workshop, *what.key)
        make = self._plugins[plugin].files[what.file]
        return make(self._slots.facts[plugin], self.desk, self.workshop, *what.key)

    def _page(self, page: Page, plugin: str) -> bytes:
        view, shows = self._shows(page, plugin)
        site = self._around.site[""]
        report = site.report_barrier
        if report:
            report = _barrier_mail(self.desk, self.desk.absolute(page.url))
        html = self.workshop.render(
            page.template,
            site=frame.for_page(site, self.desk.url(page.url), report),
            head=view.head,
            problems=self._around.problems.get(page.url, ()),
            **shows,
        )
        return html.encode()

    def _shows(self, page: Page, plugin: str) -> tuple[View, dict[str, Any]]:
        """Return the view of a page, and its variables with what all plugins contribute."""
        make = self._plugins[plugin].views[page.view]
        view = make(self._slots.facts[plugin], self.desk, *page.key)
        shows = dict(view.shows)
        if page.about:
            shows.update(self._slots.about(page.about, page.source, self.desk))
        if self.desk.site.icon:
            self._show_icon()
        return view, shows

    def _show_icon(self) -> None:
        """The site's own icon is shown on every page."""
        icon = self.desk.site.icon
        if icon in self.desk.tables.files:
            self._ledger.shown.add(icon)


def open_desk(order: Order, tables: Tables, texts: Texts, ledger: Ledger | None = None) -> Desk:
    """Return a desk for the mode of an order; without a ledger of its own nothing is noted."""
    preview = order.mode is Mode.PREVIEW
    prefix = "/" if preview else prefix_of(order.site.address)
    return Desk(tables, order.site, texts, prefix, preview, ledger or Ledger())


def prefix_of(address: str) -> str:
    """Return what printed addresses begin with: the path the site lives under."""
    path = address.partition("://")[2].partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"


def _barrier_mail(desk: Desk, address: str) -> str:
    return quoted_address(address).join(desk.once(_barrier_mail, lambda: _around_address(desk)))


def _around_address(desk: Desk) -> list[str]:
    """Return what stands around the address of a page in the mail: the same for all pages."""
    subject = quote(desk.texts("barrier.subject"), safe="")
    body = quote(desk.texts("barrier.body", address=_ADDRESS), safe="")
    return f"mailto:{desk.site.barrier_email}?subject={subject}&body={body}".split(quote(_ADDRESS))
