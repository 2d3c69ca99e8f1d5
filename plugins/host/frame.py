"""What every page shows around its content: menu, footer, feeds, ways to report a barrier."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import main_feed, nav_links
from plugins.blog.model import StaticPage
from plugins.blog.views import NavLink, SiteView

STYLESHEET = "theme/site.css"
# Pages of plugins that stand in the main menu, in this order, each where it exists.
_MENU = (
    ("series.overview", "rubriken/"),
    ("event.title", "termine/"),
    ("whitepaper.title", "whitepaper/"),
    ("authors.title", "autoren/"),
    ("archive.title", "archiv/"),
)
_FOOTER = (("image_credits.title", "bildnachweise/"), ("tags.title", "schlagwoerter/"))


def site_view(desk: Desk, urls: Container[str]) -> SiteView:
    """Return the view for a page without a current menu entry; ``urls`` are all pages there are."""
    site, whole, texts = desk.site, desk.tables.whole, desk.texts
    pages: tuple[StaticPage, ...] = whole["pages"]
    main = [desk.nav(texts(key), url) for key, url in _MENU if url in urls]
    main += [_page_link(desk, page) for page in pages if page.menu == "main"]
    required = {page.slug for page in site.required_pages}
    footer = [
        _page_link(desk, page) for page in pages if page.menu == "footer" or page.slug in required
    ]
    footer += [desk.nav(texts(key), url) for key, url in _FOOTER if url in urls]
    by_slug = {page.slug: page for page in pages}
    report = by_slug.get("barriere-melden")
    return SiteView(
        name=site.name,
        tagline=site.tagline,
        root=desk.url(""),
        language=site.language,
        menu=tuple(main),
        footer=tuple(footer),
        feeds=nav_links(main_feed(site, texts), texts, desk.url),
        stylesheet=desk.url(STYLESHEET),
        icon=desk.url(whole["icon"]),
        report_barrier=desk.url(report.url) if report else "",
        easy_language=_optional(desk, by_slug, site.easy_language_page),
        sign_language=_optional(desk, by_slug, site.sign_language_page),
        preview=desk.preview,
        show_date=site.show_date_in_teaser,
        show_byline=site.show_byline_in_teaser,
        notice_before_picture=site.notice_before_picture,
    )


def for_page(view: SiteView, url: str, report: str) -> SiteView:
    """Return the view for one page: its menu entry marked, its address in the barrier report."""
    return replace(
        view,
        menu=_mark(view.menu, url),
        footer=_mark(view.footer, url),
        report_barrier=report,
    )


def _mark(links: tuple[NavLink, ...], url: str) -> tuple[NavLink, ...]:
    if url not in [link.url for link in links]:
        return links
    return tuple([replace(link, current=link.url == url) for link in links])


def _page_link(desk: Desk, page: StaticPage) -> NavLink:
    return desk.nav(page.menu_title, page.url)


def _optional(desk: Desk, pages: dict[str, StaticPage], slug: str) -> NavLink | None:
    return _page_link(desk, pages[slug]) if slug and slug in pages else None
