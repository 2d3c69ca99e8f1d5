"""What must hold before feeds can be made; each finding names its remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.blog.model import Article, Blog
from plugins.blog.standing import Standing
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site

# RFC 3986, 3.1 and 2: a scheme, then only characters a URI may hold. Every build checks every id,
# so whole runs of characters are taken at once.
_CHARACTERS = r"[A-Za-z0-9;/?:@&=+$._!~*'(),#\[\]-]*"
_URI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:(?=.){_CHARACTERS}(?:%[0-9A-Fa-f]{{2}}{_CHARACTERS})*")
# RFC 4151, 2.1: the domain in lower case, a date, then anything a URI may hold.
_TAG = re.compile(r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:.*")


def check_ids_of(blog: Blog) -> list[Problem]:
    """Do the same for all articles of a blog; remembered while it knows the same articles."""
    odd = blog.recall.each(_is_odd, blog.standings)
    if not any(odd.values()) and len({one.ident for one in blog.standings.values()}) == len(odd):
        return []
    return check_ids(blog.articles)


def _is_odd(standing: Standing) -> bool:
    return not is_uri(standing.ident)


def check_ids(articles: Iterable[Article]) -> list[Problem]:
    """Find ids that are no URI (RFC 4287, 4.2.6) and ids that two articles share."""
    problems: list[Problem] = []
    first: dict[str, Article] = {}
    for article in sorted(articles, key=lambda article: article.path):
        if not is_uri(article.ident):
            problems.append(
                Problem(
                    "FED002",
                    _place_of_id(article),
                    f"„{article.ident}“ taugt nicht als Kennung im Feed.",
                    "Die Kennung aus dem bisherigen Feed übernehmen, zum Beispiel "
                    "Id: https://www.example.org/?p=123, oder die Zeile „Id“ löschen.",
                )
            )
        other = first.setdefault(article.ident, article)
        if other is not article and not _share_address(article, other):
            problems.append(
                Problem(
                    "FED001",
                    _place_of_id(article),
                    f"Die Kennung „{article.ident}“ hat schon {other.place.path}.",
                    "Die Zeile „Id“ in dem Beitrag löschen, der neu ist; "
                    "Feedreader halten beide sonst für denselben.",
                )
            )
    return problems


def _place_of_id(article: Article) -> Place:
    return article.document.values.place_of("id")


def _share_address(one: Article, other: Article) -> bool:
    """Tell whether the ids are equal because the addresses are, which is reported as such."""
    if one.document.values.all("id") or other.document.values.all("id"):
        return False
    return not {one.url, *one.formerly}.isdisjoint({other.url, *other.formerly})


def check_icon(blog: Blog, site: Site) -> list[Problem]:
    """Find out whether the icon that the settings name is there."""
    if not site.icon or site.icon in blog.files:
        return []
    return [
        Problem(
            "FED003",
            Place(f"{blog.shown}/{site.icon}"),
            "Das Symbol der Website fehlt; Feedreader zeigen es neben jedem Beitrag.",
            "Ein quadratisches PNG unter diesem Namen ablegen "
            "oder in pelicanconf.py unter icon ein anderes oder keines nennen.",
        )
    ]


def is_uri(text: str) -> bool:
    """Tell whether ``text`` is an absolute URI that feed readers and validators accept."""
    return _URI.fullmatch(text) is not None and (
        not text.startswith("tag:") or _TAG.fullmatch(text) is not None
    )
