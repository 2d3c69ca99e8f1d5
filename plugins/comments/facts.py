"""All comments of the site: whose they are, in which order, in which feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from plugins.blog.model import Article, Blog
from plugins.comments.feeds import plan_feeds
from plugins.comments.model import Comment, Facts, Placed, Thread
from plugins.comments.reading import read_comment
from plugins.comments.rules import check_days, check_names, check_others, check_stated, linked_pages
from plugins.comments.threads import thread
from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site

FOLDER = "comments/"


class Stated(NamedTuple):
    """What the header of an article says of its comments; ``kept_open`` is ``Comments: offen``."""

    closed: bool
    kept_open: bool
    closed_on: dt.date | None
    declared: int | None
    place: Place


def draw(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:
    """Return the comments readers see, and what is wrong with them.

    Comments of an article that waits wait with it, and nothing is said of them until then, except
    what is wrong with their own file.
    """
    problems = list(check_others(blog, FOLDER))
    folders, found = _by_folder(blog, site)
    problems.extend(found)
    stated = {
        path: said
        for path, said in blog.recall.each(_stated, blog.by_path).items()
        if said is not None
    }
    articles, found = _articles(blog, folders)
    problems.extend(found)
    threads: dict[str, Thread] = {}
    ordered: dict[str, tuple[Placed, ...]] = {}
    names = frozenset(author.name for author in blog.authors)
    for path in blog.by_path:
        folder = articles.get(path)
        said = stated.get(path)
        if folder is None and said is None:
            continue
        comments = folders[folder] if folder is not None else ()
        if comments:
            ordered[path], wrong = blog.recall(path, thread, comments)
            problems.extend(wrong)
            problems.extend(check_names(comments, names, blog.today))
            problems.extend(check_days(comments, blog.by_path[path]))
        threads[path] = _thread(ordered.get(path, ()), said, blog.today)
        if said is not None:
            problems.extend(check_stated(threads[path], said.place, said.kept_open))
    feeds = plan_feeds(blog, site, ordered)
    return Facts(threads, feeds, linked_pages(blog)), problems


def _by_folder(blog: Blog, site: Site) -> tuple[dict[str, tuple[Comment, ...]], list[Problem]]:
    documents = {document.path: document for document in blog.of_kind("comment")}
    zone = ZoneInfo(site.timezone)
    folders: dict[str, list[Comment]] = {}
    problems: list[Problem] = []
    for comment, found in blog.recall.each(read_comment, documents, zone).values():
        problems.extend(found)
        if comment is not None:
            folders.setdefault(comment.folder, []).append(comment)
    return {folder: tuple(comments) for folder, comments in folders.items()}, problems


def _articles(
    blog: Blog, folders: Mapping[str, tuple[Comment, ...]]
) -> tuple[dict[str, str], list[Problem]]:
    """Return the folder of comments by the content path of its article.

    A folder that belongs to no article is a problem (CMT011) at each of its comments.
    """
    if not folders:
        return {}, []
    shown = {article.slug: article for article in reversed(blog.articles)}
    known = {article.slug for article in blog.waiting} | shown.keys()
    problems = [
        _no_article(comment, known, shown.values())
        for folder in sorted(folders.keys() - known)
        for comment in folders[folder]
    ]
    return {shown[name].path: name for name in folders if name in shown}, problems


def _stated(article: Article) -> Stated | None:
    values = article.document.values
    if not (
        values.all("comments") or values.all("comments_closed") or values.all("comments_count")
    ):
        return None
    word = values.get("comments", str)
    day = values.get("comments_closed", dt.date)
    declared = values.get("comments_count", int)
    place = values.place_of("comments_closed" if declared is None else "comments_count")
    return Stated(word == "closed", word == "open", day, declared, place)


def _thread(placed: tuple[Placed, ...], said: Stated | None, today: dt.date) -> Thread:
    kept = sum(not one.comment.removed for one in placed)
    if said is None:
        return Thread(placed, kept)
    over = said.closed_on is not None and said.closed_on <= today
    closed = said.closed or (over and not said.kept_open)
    return Thread(placed, kept, said.declared, closed, said.closed_on if over else None)


def _no_article(comment: Comment, known: Iterable[str], shown: Iterable[Article]) -> Problem:
    near = next(_meant(comment.folder, known, shown), "")
    hint = f"Meinten Sie den Beitrag „{near}“? Dann den Ordner so nennen. " if near else ""
    return Problem(
        "CMT011",
        comment.place.at(0),
        f"Einen Beitrag „{comment.folder}“ gibt es nicht; der Kommentar erschiene nirgends.",
        f"{hint}Der Ordner heißt wie der letzte Teil der Adresse des Beitrags.",
    )


def _meant(folder: str, known: Iterable[str], shown: Iterable[Article]) -> Iterator[str]:
    for article in shown:
        if any(former.rstrip("/").rpartition("/")[2] == folder for former in article.formerly):
            yield article.slug
    yield from close_matches(folder, sorted(known))
