"""What readers see of credits: the list of an article and the page of all pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.credits import credit_view
from plugins.blog.heads import page_head
from plugins.blog.model import Article
from plugins.blog.views import NavLink, Page
from plugins.image_credits.facts import CreditFacts
from plugins.image_credits.model import Use
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


def overview(facts: CreditFacts, desk: Desk) -> Iterator[Page]:
    """Yield the page of every picture that is shown, each with the pages that show it."""
    by_path: dict[str, list[Use]] = {}
    for use in facts.uses:
        by_path.setdefault(use.path, []).append(use)
    title = desk.texts("image_credits.title")
    description = desk.texts("image_credits.introduction")
    yield Page(
        url=URL,
        template=TEMPLATE,
        head=page_head(desk, title, URL, description),
        shows={"pictures": tuple(_uses(path, by_path[path], facts, desk) for path in by_path)},
    )


def _uses(path: str, uses: list[Use], facts: CreditFacts, desk: Desk) -> PictureUses:
    """Return one picture; where its file has no alternative text, the first use has one."""
    picture = facts.pictures[path]
    alt = "" if picture.alt else next((use.alt for use in uses if use.alt), "")
    pages = dict.fromkeys((use.title, use.url) for use in uses)
    return PictureUses(
        figure=desk.figure(path, alt=alt),
        title=picture.credit.title if picture.credit else "",
        uses=tuple(NavLink(title, desk.url(url)) for title, url in pages),
    )
