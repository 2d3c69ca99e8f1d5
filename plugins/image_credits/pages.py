"""What readers see of credits: the list of an article and the pages of all pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.credits import credit_view
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.listings import listing_url
from plugins.blog.model import Article, Blog
from plugins.blog.views import NavLink, Page, View
from plugins.core.settings import Site
from plugins.image_credits.facts import CreditFacts
from plugins.image_credits.views import CreditList, ListedCredit, PictureUses

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

URL = "bildnachweise/"
TEMPLATE = "image_credits.html"


def credit_list(facts: CreditFacts, article: Article, desk: Desk) -> CreditList:
    """Return the credits of the pictures without a caption, by the numbers the page shows."""
    entries: dict[str, ListedCredit] = {}
    for numbered in desk.numbering(article):
        credit = facts.pictures[numbered.path].credit if numbered else None
        if numbered and credit:
            entry = ListedCredit(
                credit_view(credit), numbered.number, numbered.credit_anchor, numbered.anchor
            )
            entries.setdefault(numbered.path, entry)
    return CreditList(tuple(entries.values()))


def overview_pages(facts: CreditFacts, _blog: Blog, site: Site) -> Iterator[Page]:
    """Yield the pages of all pictures that are shown, each with the pages that show it."""
    for page in facts.listed.values():
        yield Page(listing_url(URL, page.number, site), TEMPLATE, "overview", (page.number,))


def overview(facts: CreditFacts, desk: Desk, number: int | None) -> View:
    """Return one page of the list, with as many pictures as a page may hold."""
    texts = desk.texts
    page = facts.listed[str(number or 0)]
    title = numbered_title(desk, texts("image_credits.title"), number)
    url = listing_url(URL, number, desk.site)
    shows: dict[str, object] = {
        "pictures": tuple(_uses(path, facts, desk) for path in page.articles),
        "pagination": desk.pagination(URL, page),
    }
    return View(page_head(desk, title, url, texts("image_credits.introduction")), shows)


def _uses(path: str, facts: CreditFacts, desk: Desk) -> PictureUses:
    picture, shown = facts.pictures[path], facts.shown[path]
    return PictureUses(
        figure=desk.figure(path, place="card", alt=shown.alt),
        title=picture.credit.title if picture.credit else "",
        uses=tuple(NavLink(title, desk.url(url)) for title, url in shown.pages),
        further=shown.further,
    )
