"""From documents to the blog: everything that names something else is resolved, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

from plugins.blog.alphabet import alphabetical
from plugins.blog.articles import Surroundings, on_day, read_article, with_picture
from plugins.blog.authors import read_author
from plugins.blog.model import (
    Article,
    Author,
    Blog,
    Document,
    File,
    Series,
    StaticPage,
    Status,
)
from plugins.blog.pages import read_page
from plugins.blog.published_urls import published_urls
from plugins.blog.reading import waits
from plugins.blog.series import read_series
from plugins.core.problems import Problem
from plugins.core.recall import Recall
from plugins.core.settings import Site

T = TypeVar("T")
Piece: TypeAlias = "Article | Author | Series | StaticPage"


def assemble(
    documents: tuple[Document, ...],
    files: Mapping[str, File],
    site: Site,
    today: dt.date,
    preview: bool,
    shown: str = "content",
    recall: Recall | None = None,
    addresses: Mapping[str, str] | None = None,
) -> tuple[Blog, list[Problem]]:
    """Build the blog from all documents.

    In ``preview`` drafts and scheduled articles are shown like the others. ``shown`` is the
    content folder as messages name it. With ``recall``, what was read before is not read again.
    ``addresses`` tells where documents of further kinds have their pages (``whitepaper/{slug}/``).
    """
    kinds: dict[str, list[Document]] = {}
    for document in documents:
        kinds.setdefault(document.kind, []).append(document)
    authors, problems = _each(kinds, "author", lambda one: read_author(one, files, site))
    series, found = _each(kinds, "series", lambda one: read_series(one, site))
    problems.extend(found)
    pages, found = _each(kinds, "page", lambda one: read_page(one, site))
    problems.extend(found)
    by_name, found = _by_name(authors, "name")
    problems.extend(found)
    series_by_name, found = _by_name(series, "title")
    problems.extend(found)
    recall = recall or Recall()
    named = (*(author.document for author in authors), *(one.document for one in series))
    around = Surroundings(by_name, series_by_name, named, site)
    around = recall.same("surroundings", around)
    articles, found = _articles(kinds.get("article", ()), around, files, today, recall)
    problems.extend(found)
    articles.sort(key=lambda article: article.path)
    articles.sort(key=lambda article: article.date, reverse=True)
    visible = [one for one in articles if preview or one.status is Status.PUBLISHED]
    waiting = [one for one in articles if not preview and one.status is not Status.PUBLISHED]
    # What waits comes last: a draft never takes an address away from what readers see.
    pieces: list[Piece] = [*visible, *authors, *series, *pages]
    problems.extend(_collisions([*sorted(pieces, key=_path), *sorted(waiting, key=_path)]))
    urls = {piece.document.path: piece.url for piece in (*pieces, *waiting)}
    addresses = addresses or {}
    further = tuple([document for kind in addresses for document in kinds.get(kind, ())])
    blog = Blog(
        articles=tuple(visible),
        waiting=tuple(waiting),
        authors=tuple(sorted(authors, key=lambda author: alphabetical(author.name))),
        series=tuple(sorted(series, key=lambda one: alphabetical(one.name))),
        pages=tuple(pages),
        documents=documents,
        files=files,
        urls=recall(
            "",
            published_urls,
            urls,
            further,
            tuple(files),
            addresses,
        ),
        today=today,
        preview=preview,
        shown=shown,
        recall=recall,
        withheld=tuple([one for one in further if not preview and waits(one, today)]),
    )
    return blog, problems


def _each(
    kinds: Mapping[str, list[Document]],
    kind: str,
    read: Callable[[Document], tuple[T | None, list[Problem]]],
) -> tuple[list[T], list[Problem]]:
    """Read every document of a kind; what yields nothing has its problems."""
    pieces: list[T] = []
    problems: list[Problem] = []
    for document in kinds.get(kind, ()):
        piece, found = read(document)
        problems.extend(found)
        if piece is not None:
            pieces.append(piece)
    return pieces, problems


def _articles(
    documents: Iterable[Document],
    around: Surroundings,
    files: Mapping[str, File],
    today: dt.date,
    recall: Recall,
) -> tuple[list[Article], list[Problem]]:
    by_path = {document.path: document for document in documents}
    read = recall.each(read_article, by_path, around)
    readable = {path: article for path, (article, _) in read.items() if article is not None}
    standing = recall.each(_as_it_stands, readable, today, files)
    articles: list[Article] = []
    problems: list[Problem] = []
    for path, (_, found) in read.items():
        problems.extend(found)
        if path in standing:
            article, found = standing[path]
            problems.extend(found)
            articles.append(article)
    return articles, problems


def _as_it_stands(
    article: Article, today: dt.date, files: Mapping[str, File]
) -> tuple[Article, list[Problem]]:
    return with_picture(on_day(article, today), files)


def _path(piece: Piece) -> str:
    return piece.document.path


Named = TypeVar("Named", Author, Series)


def _by_name(pieces: Iterable[Named], attribute: str) -> tuple[dict[str, Named], list[Problem]]:
    """Key authors or series by name; ``attribute`` is the header key that gives it."""
    found: dict[str, Named] = {}
    problems: list[Problem] = []
    for piece in pieces:
        if not piece.name:
            continue  # the header has said so
        other = found.setdefault(piece.name, piece)
        if other is not piece:
            problems.append(
                Problem(
                    "BLG007",
                    piece.document.values.place_of(attribute),
                    f"„{piece.name}“ heißt schon {other.document.place.path}.",
                    "Einen der beiden anders nennen oder beide Dateien zusammenlegen.",
                )
            )
    return found, problems


def _collisions(pieces: Iterable[Piece]) -> list[Problem]:
    """An address belongs to one document: the first of ``pieces`` that has it."""
    first: dict[str, Document] = {}
    problems: list[Problem] = []
    for piece in pieces:
        other = first.setdefault(piece.url, piece.document)
        if other is not piece.document:
            problems.append(
                Problem(
                    "BLG006",
                    piece.document.values.place_of("slug"),
                    f"Die Adresse /{piece.url} hat schon {other.place.path}.",
                    f"Im Kopf eine andere wählen, zum Beispiel Slug: {piece.slug[:58]}-2",
                )
            )
    return problems
