"""What a plugin adds to the site: one frozen record, read by the host, phase by phase.

1. ``keys`` and ``kinds`` say what editors may write; ``probes`` read files that are no texts.
2. ``facts`` draws everything site-wide from the blog's light data, and finds the problems.
3. The slots ``pictures``, ``changes``, ``title_notes``, ``enclosures``, ``announcements`` fill the
   shared vocabulary.
4. ``pages`` says which pages and files there are; ``views`` and ``files`` make one of them.
   ``article``, ``series`` and ``page`` add to the page of their subject, ``start`` to the start
   page. These read the site by key, so that a page is made again exactly where something it read
   has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from plugins.blog.announcements import Announcement
from plugins.blog.derivatives import Derivative
from plugins.blog.model import Article, Blog, Change, Enclosure, PictureFile, Series, StaticPage
from plugins.blog.tables import Known
from plugins.blog.views import Page, View
from plugins.core.frozen import frozen
from plugins.core.keys import Key, Values
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.text.nodes import Body

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

F = TypeVar("F")
Probe = Callable[[bytes, Place], tuple[object, list[Problem]]]
BodyReader = Callable[[str, Place, Values], tuple[Body, list[Problem]]]


@frozen
class Kind:
    """A kind of document: every ``.md`` file below ``content/<folder>/`` (or ``suffix``) is one.

    ``address`` is the field of ``SITE.addresses`` that says where documents of a plugin have their
    pages; it is empty for kinds without pages. Documents with pages take the keys ``Date``,
    ``Slug`` and ``Status``: texts can link to them, and they wait for their day as articles do.
    ``read`` reads a body that is not to be read like that of an article, knowing its header.
    """

    name: str
    folder: str
    suffix: str = ".md"
    body: bool = True
    address: str = ""
    read: BodyReader | None = None


class Workshop:
    """What making a file's bytes may use: content files and the theme's folder and templates."""

    theme: Path

    def read(self, path: str) -> bytes:
        """Return the bytes of a content file."""
        raise NotImplementedError

    def draw(self, derivative: Derivative) -> bytes:
        """Return a file made of a picture, without a word about rights."""
        raise NotImplementedError

    def kept(self, name: str, digest: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what was made under a name from the same; else make it and keep it on disk.

        ``digest`` stands for all it is made from. Its output has the name as ``url`` and is
        ``kept``.
        """
        raise NotImplementedError

    def style_sheet(self, name: str) -> str:
        """Return a style sheet of the theme, such as ``tokens.css``."""
        raise NotImplementedError

    def render(self, template: str, **shows: Any) -> str:
        """Return a template of the theme, rendered."""
        raise NotImplementedError


@frozen
class Output:
    """A file of the site that is not an HTML page: ``url`` is its site-relative address.

    ``file`` names the function of the plugin that makes its bytes, ``key`` what it is called with.
    ``latest`` is the content path of the latest article in it, if any: it is made soon after that.
    ``kept`` tells that it is kept on disk as long as a site has it (see ``Workshop.kept``).
    """

    url: str
    file: str
    key: tuple[str | int | None, ...] = ()
    latest: str = field(default="", compare=False)
    kept: bool = field(default=False, compare=False)


@frozen
class Surveyed:
    """What a plugin tells editors at a task of one file: ``path`` is its content path.

    ``lines`` are of at most 76 characters where words allow it. ``draft`` is the text of a file
    ``draft_path`` that an editor may want to have written; both are empty where there is none.
    """

    path: str
    lines: tuple[str, ...]
    complete: bool
    draft_path: str = ""
    draft: str = ""


@frozen
class Plugin(Generic[F]):
    """One plugin's contribution. ``name`` is also the template variable of what it contributes.

    ``facts`` gets the blog and the site's settings and returns facts and problems; the other
    functions get those facts, or ``None`` where a plugin draws none. Facts are a frozen dataclass
    of mappings: what a page reads of them is noted by key. ``complete`` returns them anew, once
    what all plugins know of pictures and articles is there. ``probes`` are keyed by
    suffix (``.pdf``) or by content path. ``pictures`` maps content paths of pictures to what is
    known of them; ``changes``, ``title_notes`` and ``enclosures`` are keyed by the content path of
    the article. ``announcements`` are what the main feed tells of besides articles, by the content
    path of the text; of these, too, there may be ``changes``. A title note is a key of the texts,
    added to its title in listings. ``article``, ``series`` and ``page`` each contribute the
    variable ``name`` to the page of their subject, ``start`` to the start page.
    ``views`` are called with facts, desk and the page's key, ``files`` with facts, desk, workshop
    and the file's key. ``published`` names the one of ``files`` that makes what readers get of a
    content file with a suffix (``.svg``), instead of its bytes; its key is the content path.
    ``lasting`` are suffixes of ``probes`` that take long and answer from a file's bytes and suffix
    alone: what they find, and nothing to complain of, is kept on disk.
    ``needs`` are modules that making many files takes: they are imported once,
    before work is given to several processes. ``surveys`` answer a task of the same name, for every
    file that it is about, sorted by path.
    """

    name: str
    facts: Callable[[Blog, Site], tuple[F, list[Problem]]] | None = None
    complete: Callable[[F, Blog, Site, Known], F] | None = None
    keys: tuple[Key, ...] = ()
    kinds: tuple[Kind, ...] = ()
    probes: Mapping[str, Probe] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()
    pictures: Callable[[F], Mapping[str, PictureFile]] | None = None
    changes: Callable[[F, Blog], Mapping[str, tuple[Change, ...]]] | None = None
    title_notes: Callable[[F, Blog], Mapping[str, tuple[str, ...]]] | None = None
    enclosures: Callable[[F, Blog], Mapping[str, tuple[Enclosure, ...]]] | None = None
    announcements: Callable[[F, Site], Mapping[str, Announcement]] | None = None
    article: Callable[[F, Article, Desk], object] | None = None
    series: Callable[[F, Series, Desk], object] | None = None
    page: Callable[[F, StaticPage, Desk], object] | None = None
    start: Callable[[F, Desk], object] | None = None
    pages: Callable[[F, Blog, Site], Iterable[Page | Output]] | None = None
    needs: tuple[str, ...] = ()
    views: Mapping[str, Callable[..., View]] = field(default_factory=dict)
    files: Mapping[str, Callable[..., bytes]] = field(default_factory=dict)
    published: Mapping[str, str] = field(default_factory=dict)
    surveys: Mapping[str, Callable[[Blog, Site], Iterable[Surveyed]]] = field(default_factory=dict)
