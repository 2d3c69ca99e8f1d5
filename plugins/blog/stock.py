"""What views are made of: addresses ready to print, and pictures with their credits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from plugins.blog.body_views import Figure
from plugins.blog.credits import credit_view
from plugins.blog.model import Blog, PictureFile
from plugins.core.settings import Site
from plugins.core.texts import Texts


@dataclass(frozen=True)
class Stock:
    """The blog with its words and pictures. ``prefix`` is what printed addresses begin with.

    ``used`` collects the content paths of files that are shown; only those are published.
    """

    blog: Blog
    site: Site
    texts: Texts
    pictures: Mapping[str, PictureFile]
    prefix: str = field(default="/", kw_only=True)
    used: set[str] = field(default_factory=set, kw_only=True)

    def url(self, site_relative: str) -> str:
        """Return an address ready to print, percent-encoded."""
        path, mark, fragment = site_relative.partition("#")
        return self.prefix + quote(path, safe="/") + mark + fragment

    def absolute(self, site_relative: str) -> str:
        """Return the address readers would copy."""
        return f"{self.site.address}/{quote(site_relative, safe='/#')}"

    def file_url(self, path: str) -> str:
        """Return the printed address of a content file, which is thereby published."""
        self.used.add(path)
        return self.url(self.blog.urls[path])

    @property
    def host(self) -> str:
        """The host name of the site."""
        return urlsplit(self.site.address).hostname or ""

    def figure(
        self,
        path: str,
        *,
        alt: str = "",
        caption: str = "",
        classes: tuple[str, ...] = (),
        eager: bool = False,
    ) -> Figure:
        """Return a picture of ``content/`` with its credit; ``alt`` wins over the companion's."""
        picture = self.pictures[path]
        problem = ""
        if picture.credit is None:
            problem = self.texts("problems.no_credit")
        elif not (alt or picture.alt or picture.decorative):
            problem = self.texts("problems.no_alt")
        return Figure(
            url=self.file_url(path),
            width=picture.width,
            height=picture.height,
            alt=alt or ("" if picture.decorative else picture.alt),
            caption=caption,
            credit=credit_view(picture.credit) if picture.credit else None,
            classes=classes,
            transparent=picture.transparent,
            eager=eager,
            problem=problem if self.blog.preview else "",
        )
