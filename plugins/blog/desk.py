"""The desk where views are made: everything a plugin needs to show articles and pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from plugins.blog.bodies import BodyReader
from plugins.blog.body_views import Figure, ViewParts
from plugins.blog.listings import slices
from plugins.blog.model import (
    Article,
    Author,
    Change,
    Document,
    Enclosure,
    Series,
)
from plugins.blog.numbering import NumberedPicture, number_pictures
from plugins.blog.paths import resolve
from plugins.blog.sign_offs import sign_off
from plugins.blog.stock import Stock
from plugins.blog.views import ArticleLink, AuthorLink, Listing, NavLink, Pagination, Teaser
from plugins.text.nodes import Picture, first_paragraph
from plugins.text.typography import nest


@dataclass(frozen=True)
class Desk(Stock):
    """Makes views of articles; what the plugins know of an article comes in as functions."""

    changes: Callable[[Article], tuple[Change, ...]]
    enclosures: Callable[[Article], tuple[Enclosure, ...]]
    title_notes: Callable[[Article], tuple[str, ...]]

    def for_feeds(self) -> Desk:
        """Return a desk whose printed addresses are absolute."""
        return replace(self, prefix=f"{self.site.address}/")

    # pieces

    def nav(self, title: str, site_relative: str, current: str = "") -> NavLink:
        """Return a link of a menu or list; ``current`` is the address of the page shown."""
        return NavLink(title, self.url(site_relative), site_relative == current)

    def series_link(self, series: Series) -> NavLink:
        """Return the link to the page of a series."""
        return self.nav(series.name, series.url)

    def article_link(self, article: Article) -> ArticleLink:
        """Return title, address and day of an article."""
        return ArticleLink(self.title(article), self.url(article.url), article.date.date())

    def author_link(self, author: Author) -> AuthorLink:
        """Return a name of a byline."""
        return AuthorLink(author.name, self.url(author.url), author.guest, author.role)

    def title(self, article: Article) -> str:
        """Return the title in lists, with additions such as ``(mit Whitepaper)``."""
        return " ".join((article.title, *map(self.texts, self.title_notes(article))))

    def modified(self, article: Article) -> dt.date | None:
        """Return the day of the latest announced change."""
        return max((change.date for change in self.changes(article)), default=None)

    def lead_picture(self, article: Article, *, eager: bool = False) -> Figure | None:
        """Return the lead picture, or ``None``."""
        if not article.image or article.image not in self.pictures:
            return None
        return self.figure(
            article.image, alt=article.image_alt, caption=article.image_caption, eager=eager
        )

    # texts

    def parts(self, document: Document) -> ViewParts:
        """Return a whole text for its own page, every picture with its credit in the caption."""
        return BodyReader(self, document).read(document.body.parts)

    def numbering(self, article: Article) -> tuple[NumberedPicture | None, ...]:
        """Return the numbers of an article's pictures: lead picture, then those of the body."""
        document = article.document
        lead = (self._credited(article.image), article.image_caption, False)
        body = [
            (self._credited(resolve(document.folder, node.target)), node.caption, node.inline)
            for node in document.body.all(Picture)
        ]
        return number_pictures([lead, *body], document.body.anchors)

    def _credited(self, path: str | None) -> str | None:
        picture = self.pictures.get(path) if path else None
        return path if picture and picture.credit else None

    def article_parts(self, article: Article) -> ViewParts:
        """Return an article's text for its own page, with numbered pictures."""
        numbers = iter(self.numbering(article)[1:])
        return BodyReader(self, article.document, numbers).read(article.document.body.parts)

    def feed_body(self, article: Article) -> dict[str, object]:
        """Return what a feed entry shows: every address absolute, every credit in its caption."""
        return self.for_feeds().plain_body(article)

    def plain_body(self, article: Article) -> dict[str, object]:
        """Return what ``feeds/entry.html`` shows, with the addresses of this desk."""
        reader = BodyReader(self, article.document, page_url=self.url(article.url))
        return {
            "parts": reader.read(article.document.body.parts),
            "picture": self.lead_picture(article),
            "sign_off": sign_off(article, self.texts("sign_off.together")),
        }

    # listings

    def teaser(self, article: Article, *, eager: bool = False) -> Teaser:
        """Return an article as it stands on a listing page; ``eager`` for the first on it."""
        document = article.document
        url = self.url(article.url)
        body = document.body
        shown = body.intro or (() if article.summary else first_paragraph(body.parts))
        intro = BodyReader(self, document, page_url=url).read(shown)
        title = self.title(article)
        return Teaser(
            title=title,
            nested_title=nest(title),
            url=url,
            anchor=f"beitrag-{article.slug}",
            date=article.date,
            series=tuple(self.series_link(series) for series in article.series),
            authors=tuple(self.author_link(author) for author in article.authors),
            picture=self.lead_picture(article, eager=eager),
            parts=intro,
            summary="" if intro else article.summary,
            status=article.status.value,
        )

    def listing_pages(
        self, articles: tuple[Article, ...], base: str
    ) -> Iterator[tuple[str, Listing]]:
        """Yield address and listing of each page; the first page lives at ``base``."""

        def address(number: int | None) -> str:
            pattern = self.site.addresses.listing_page
            return pattern.format(base=base, number=number) if number else base

        pages = slices(articles, self.site.teasers_per_page)
        newest = self.texts("pagination.newest")
        for page in pages:
            links = tuple(
                NavLink(
                    str(other.number) if other.number else newest,
                    self.url(address(other.number)),
                    other is page,
                )
                for other in pages
            )
            newer = None if page.newer is None else self.nav(newest, address(page.newer))
            older = None if page.older is None else self.nav(str(page.older), address(page.older))
            yield (
                address(page.number),
                Listing(
                    tuple(
                        self.teaser(article, eager=place == 0)
                        for place, article in enumerate(page.articles)
                    ),
                    len(articles),
                    Pagination(page.number, links, newer, older),
                ),
            )
