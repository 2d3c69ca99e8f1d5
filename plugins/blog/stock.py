"""What views are made of: addresses ready to print, and pictures with their credits."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import field
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from plugins.blog.body_views import Figure, Files, Source
from plugins.blog.credits import credit_view
from plugins.blog.derivatives import FIRST, Derivative, for_phones, offered, plain
from plugins.blog.tables import Tables
from plugins.core.frozen import frozen
from plugins.core.ledger import Cell, Ledger
from plugins.core.settings import Site
from plugins.core.texts import Texts

T = TypeVar("T")

# An article stands in many feeds, which are made one after the other: enough to make the entries
# of the latest ones only once, little enough that a large archive does not fill the memory.
_KEPT = 600


_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]*")  # stands as it is: most addresses, told in half the time


@functools.lru_cache(65_536)
def _quoted(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else quote(path, safe="/")


@frozen
class Stock:
    """The site's tables with its words. ``prefix`` is what printed addresses begin with.

    The ledger notes what is read from the tables, and which files are shown: content paths, and
    names of what is made of pictures. Only those are published.
    """

    tables: Tables
    site: Site
    texts: Texts
    prefix: str = "/"
    preview: bool = False
    ledger: Ledger = field(default_factory=Ledger)
    _made: dict[object, tuple[Any, set[Cell], set[str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _late: dict[object, None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, made once at this desk; every page notes what it read."""
        known = self._made.get(key)
        if known is None:
            ledger = self.ledger
            outer = ledger.read, ledger.shown
            ledger.open()
            value = make()
            known = self._made[key] = (value, ledger.read, ledger.shown)
            ledger.read, ledger.shown = outer
        made: T = known[0]
        self.ledger.add(known[1], known[2])
        return made

    def lately(self, key: object, make: Callable[[], T]) -> T:
        """Return the same as ``once``, but keep only what was made last: for large things."""
        if key not in self._made and len(self._late) >= _KEPT:
            self.let_go(next(iter(self._late)))
        if key not in self._made:
            self._late[key] = None
        return self.once(key, make)

    def let_go(self, key: object) -> None:
        """Keep no longer what was made lately: whoever needs it after all makes it again."""
        self._late.pop(key, None)
        self._made.pop(key, None)

    def take_over(self, before: Stock, changed: Collection[Cell]) -> None:
        """Keep what was lately made at another desk and read none of the entries ``changed``.

        The desks have the same texts, settings and templates; their tables differ in those entries.
        """
        for key in before._late:
            made = before._made.get(key)
            if made is not None and made[1].isdisjoint(changed):
                self._made[key] = made
                self._late[key] = None

    def url(self, site_relative: str) -> str:
        """Return an address ready to print, percent-encoded."""
        path, mark, fragment = site_relative.partition("#")
        return self.prefix + _quoted(path) + mark + fragment

    def absolute(self, site_relative: str) -> str:
        """Return the address readers would copy."""
        path, mark, fragment = site_relative.partition("#")
        if fragment:
            fragment = quote(fragment, safe="/#")
        return f"{self.site.address}/{_quoted(path)}{mark}{fragment}"

    def file_url(self, path: str) -> str:
        """Return the printed address of a content file, which is thereby published."""
        self.ledger.shown.add(path)
        return self.url(self.tables.urls[path])

    @property
    def host(self) -> str:
        """The host name of the site."""
        return urlsplit(self.site.address).hostname or ""

    def _show(self, derivative: Derivative) -> str:
        """Return the site-relative address of a file made of a picture; it is thereby published."""
        self.ledger.shown.add(derivative.name)
        return derivative.url(self.tables.urls)

    def single_file(self, path: str) -> Files:
        """Return the one file of a picture for programs without a choice, such as feed readers.

        Its ``url`` is site-relative.
        """
        picture = self.tables.pictures[path]
        choice = offered(picture, "feed")
        if not choice:
            self.ledger.shown.add(path)
            return Files(self.tables.urls[path], picture.width, picture.height)
        (*_, files) = choice.values()
        return Files(self._show(files[-1]), files[-1].width, files[-1].height)

    def files(self, path: str, place: str) -> Files:
        """Return what is shown of a picture at a place (see ``derivatives.offered``)."""
        return self.once(("files", path, place), lambda: self._files(path, place))

    def _files(self, path: str, place: str) -> Files:
        choice = offered(self.tables.pictures[path], place)
        if not choice or place == "feed":
            one = self.single_file(path)
            return one._replace(url=self.url(one.url))
        *better, last = choice.values()
        return Files(
            self.url(self._show(plain(last))),
            last[-1].width,
            last[-1].height,
            self._srcset(last),
            self._sources(better),
            self._sources(map(for_phones, choice.values())) if place in FIRST else (),
        )

    def _sources(self, formats: Iterable[Sequence[Derivative]]) -> tuple[Source, ...]:
        return tuple(Source(files[0].media_type, self._srcset(files)) for files in formats)

    def _srcset(self, files: Iterable[Derivative]) -> str:
        return ", ".join(f"{self.url(self._show(one))} {one.width}w" for one in files)

    def figure(
        self,
        path: str,
        *,
        place: str = "text",
        alt: str = "",
        caption: str = "",
        classes: tuple[str, ...] = (),
        eager: bool = False,
    ) -> Figure:
        """Return a picture of ``content/`` with its credit; ``alt`` wins over the companion's.

        The file of one that is withdrawn is not published.
        """
        picture = self.tables.pictures[path]
        if picture.withdrawn:
            size = picture.width, picture.height
            return Figure("", *size, "", caption=caption, classes=classes, withdrawn=True)
        files = self.files(path, place)
        problem = ""
        if picture.credit is None:
            problem = self.texts("problems.no_credit")
        elif not (alt or picture.alt or picture.decorative):
            problem = self.texts("problems.no_alt")
        elif picture.flaw:
            problem = self.texts(f"problems.{picture.flaw}")
        return Figure(
            url=files.url,
            width=files.width,
            height=files.height,
            alt=alt or ("" if picture.decorative else picture.alt),
            caption=caption,
            credit=credit_view(picture.credit) if picture.credit else None,
            classes=classes,
            transparent=picture.transparent,
            eager=eager,
            problem=problem if self.preview else "",
            place=place,
            srcset=files.srcset,
            sources=files.sources,
            phone=files.phone,
        )
