"""The desk where views are made: everything a plugin needs to show articles and pictures."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.blog.bodies import BodyReader
from plugins.blog.body_views import Figure, ViewParts
from plugins.blog.listings import Slice, listing_url
from plugins.blog.model import (
    Article,
    Author,
    Change,
    Enclosure,
    Series,
)
from plugins.blog.numbering import NumberedPicture, number_pictures
from plugins.blog.paths import resolve
from plugins.blog.sign_offs import sign_off
from plugins.blog.stock import Stock
from plugins.blog.tables import slice_key
from plugins.blog.views import ArticleLink, AuthorLink, Listing, NavLink, Pagination, Teaser
from plugins.core.frozen import frozen
from plugins.text.nodes import Body, Picture
from plugins.text.typography import nest


@frozen
class Desk(Stock):
    """Makes views of articles."""

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
        """Return title, address, day and status of an article."""
        day, status = article.date.date(), article.status.value
        return ArticleLink(self.title(article), self.url(article.url), day, status)

    def author_link(self, author: Author) -> AuthorLink:
        """Return a name of a byline."""
        return AuthorLink(author.name, self.url(author.url), author.guest, author.role)

    def title(self, article: Article) -> str:
        """Return the title in lists, with additions such as ``(mit Whitepaper)``."""
        return " ".join((article.title, *map(self.texts, self.tables.notes.get(article.path, ()))))

    def modified(self, article: Article) -> dt.date | None:
        """Return the day of the latest announced change."""
        return max((change.date for change in self.changes(article)), default=None)

    def changes(self, article: Article) -> tuple[Change, ...]:
        """Return the announced changes of an article, oldest first."""
        return self.tables.changes.get(article.path, ())

    def enclosures(self, article: Article) -> tuple[Enclosure, ...]:
        """Return the files that come with an article."""
        return self.tables.enclosures.get(article.path, ())

    def lead_picture(
        self, article: Article, place: str = "lead", *, eager: bool = False
    ) -> Figure | None:
        """Return the lead picture for a place of a page, or ``None``."""
        if not article.image or article.image not in self.tables.pictures:
            return None
        return self.figure(
            article.image,
            place=place,
            alt=article.image_alt,
            caption=article.image_caption,
            eager=eager,
        )

    # texts

    def parts(self, path: str) -> ViewParts:
        """Return a whole text for its own page, every picture with its credit in the caption."""
        return BodyReader(self, path).read(self.body(path).parts)

    def body(self, path: str) -> Body:
        """Return the body of the text at a content path."""
        return self.lately(("body", path), lambda: self.tables.texts[path].body)

    def numbering(self, article: Article) -> tuple[NumberedPicture | None, ...]:
        """Return the numbers of an article's pictures: lead picture, then those of the body."""
        return self.lately(("numbers", article.path), lambda: self._numbering(article))

    def _numbering(self, article: Article) -> tuple[NumberedPicture | None, ...]:
        body = self.body(article.path)
        folder = article.path.rpartition("/")[0]
        lead = (self._credited(article.image), article.image_caption, False)
        shown = [
            (self._credited(resolve(folder, node.target)), node.caption, node.inline)
            for node in body.all(Picture)
        ]
        return number_pictures([lead, *shown], body.anchors)

    def _credited(self, path: str | None) -> str | None:
        picture = self.tables.pictures.get(path) if path else None
        return path if picture and picture.credit and not picture.withdrawn else None

    def article_parts(self, article: Article) -> ViewParts:
        """Return an article's text for its own page, with numbered pictures."""
        numbers = iter(self.numbering(article)[1:])
        return BodyReader(self, article.path, numbers).read(self.body(article.path).parts)

    def feed_body(self, article: Article) -> dict[str, object]:
        """Return what a feed entry shows: every address absolute, every credit in its caption."""
        feeds = self.once(Desk.for_feeds, self.for_feeds)
        shown = feeds.plain_body(article, self.body(article.path))
        # Its own page comes before the feeds, where its one entry serves all of them.
        self.let_go(("body", article.path))
        return shown

    def feed_parts(self, path: str, url: str) -> ViewParts:
        """Return a text as a feed shows it, every address absolute; ``url`` is its own."""
        feeds = self.once(Desk.for_feeds, self.for_feeds)
        return BodyReader(feeds, path, page_url=url, place="feed").read(self.body(path).parts)

    def plain_body(self, article: Article, body: Body | None = None) -> dict[str, object]:
        """Return what ``feeds/entry.html`` shows, with the addresses of this desk.

        ``body`` is given where it is at hand.
        """
        reader = BodyReader(self, article.path, page_url=self.url(article.url), place="feed")
        return {
            "parts": reader.read((body or self.body(article.path)).parts),
            "picture": self.lead_picture(article, "feed"),
            "sign_off": sign_off(article, self.texts("sign_off.together")),
        }

    # listings

    def teaser(self, path: str, *, eager: bool = False) -> Teaser:
        """Return the article at a content path as it stands on a listing page.

        ``eager`` is for the first on the page.
        """
        return self.once(("teaser", path, eager), lambda: self._teaser(path, eager))

    def _teaser(self, path: str, eager: bool) -> Teaser:
        if eager:
            teaser = self.teaser(path)
            picture = teaser.picture and replace(teaser.picture, eager=True)
            return replace(teaser, picture=picture)
        article = self.tables.articles[path]
        url = self.url(article.url)
        intro = self.tables.beginnings[path].intro
        shown = intro.lead or (() if article.summary else intro.opening)
        parts = BodyReader(self, path, page_url=url).read(shown)
        title = self.title(article)
        return Teaser(
            title=title,
            nested_title=nest(title),
            url=url,
            anchor=f"beitrag-{article.slug}",
            date=article.date,
            series=tuple(self.series_link(series) for series in article.series),
            authors=tuple(self.author_link(author) for author in article.authors),
            picture=self.lead_picture(article, "teaser"),
            parts=parts,
            summary="" if parts else article.summary,
            status=article.status.value,
        )

    def listing(self, base: str, number: int | None) -> Listing:
        """Return a page of the listing at the address ``base``."""
        page = self.tables.slices[slice_key(base, number)]
        teasers = (self.teaser(path, eager=at == 0) for at, path in enumerate(page.articles))
        return Listing(tuple(teasers), page.count, self.pagination(base, page))

    def pagination(self, base: str, page: Slice) -> Pagination:
        """Return the ways from one page of the listing at the address ``base`` to the others."""
        shown = page.number or 0
        return Pagination(
            page.number,
            tuple(None if k is None else self._page(base, k, shown) for k in page.near),
            None if page.newer is None else self._page(base, page.newer, shown),
            None if page.older is None else self._page(base, page.older, shown),
        )

    def _page(self, base: str, number: int, shown: int) -> NavLink:
        title = str(number) if number else self.texts("pagination.newest")
        url = self.url(listing_url(base, number or None, self.site))
        return NavLink(title, url, number == shown)
