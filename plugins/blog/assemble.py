"""From documents to the blog: everything that names something else is resolved, once."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Mapping

from plugins.blog.articles import Surroundings, read_article
from plugins.blog.authors import read_author
from plugins.blog.model import Article, Author, Blog, Document, File, Series, StaticPage, Status, Tag
from plugins.blog.pages import read_page
from plugins.blog.series import read_series
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.core.slugs import slugify

# Where files that lie in no document's own folder are published.
_FOLDERS = {"images": "bilder", "authors": "autoren", "series": "rubriken", "pages": "seiten"}


def assemble(
    documents: tuple[Document, ...],
    files: Mapping[str, File],
    site: Site,
    today: dt.date,
    preview: bool,
    shown: str = "content",
) -> tuple[Blog, list[Problem]]:
    """Build the blog; ``shown`` is the content folder as messages name it. In ``preview`` drafts and scheduled articles are shown like the others."""
    problems: list[Problem] = []
    authors: list[Author] = []
    series: list[Series] = []
    pages: list[StaticPage] = []
    articles: list[Article] = []
    by_kind: dict[str, list[Document]] = {}
    for document in documents:
        by_kind.setdefault(document.kind, []).append(document)
    for document in by_kind.get("author", ()):
        author, found = read_author(document, files, site)
        authors.append(author)
        problems.extend(found)
    for document in by_kind.get("series", ()):
        one, found = read_series(document, site)
        series.append(one)
        problems.extend(found)
    for document in by_kind.get("page", ()):
        page, found = read_page(document, site)
        pages.append(page)
        problems.extend(found)
    around = Surroundings(
        {author.name: author for author in authors if author.name},
        {one.name: one for one in series if one.name},
        files,
        site,
        today,
    )
    for document in by_kind.get("article", ()):
        article, found = read_article(document, around)
        problems.extend(found)
        if article is not None:
            articles.append(article)
    problems.extend(_collisions([*articles, *authors, *series, *pages]))
    articles.sort(key=lambda article: article.path)
    articles.sort(key=lambda article: article.date, reverse=True)
    shown = [a for a in articles if preview or a.status is Status.PUBLISHED]
    blog = Blog(
        articles=tuple(shown),
        waiting=tuple(a for a in articles if a not in shown),
        authors=tuple(sorted(authors, key=lambda author: _sortable(author.name))),
        series=tuple(sorted(series, key=lambda one: _sortable(one.name))),
        tags=_tags(shown),
        pages=tuple(pages),
        documents=documents,
        files=files,
        urls=_urls(articles, authors, series, pages, by_kind.get("whitepaper", ()), files, site),
        today=today,
        preview=preview,
        shown=shown,
    )
    return blog, problems


def _sortable(name: str) -> tuple[str, str]:
    """Sort as German readers expect: ä like a, numbers and signs by their letters."""
    plain = name.casefold().translate(str.maketrans("äöüéè", "aouee")).replace("ß", "ss")
    return plain.lstrip("„‚»«\"'"), name


def _collisions(pieces: Iterable[Article | Author | Series | StaticPage]) -> list[Problem]:
    """An address belongs to one document."""
    first: dict[str, Document] = {}
    problems: list[Problem] = []
    for piece in sorted(pieces, key=lambda piece: piece.document.path):
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


def _tags(articles: Iterable[Article]) -> tuple[Tag, ...]:
    """Return each tag once; of several spellings the alphabetically first is shown."""
    spellings: dict[str, list[Tag]] = {}
    for article in articles:
        for tag in article.tags:
            spellings.setdefault(tag.slug, []).append(tag)
    chosen = [min(tags, key=lambda tag: tag.name) for tags in spellings.values()]
    return tuple(sorted(chosen, key=lambda tag: _sortable(tag.name)))


def _urls(
    articles: Iterable[Article],
    authors: Iterable[Author],
    series: Iterable[Series],
    pages: Iterable[StaticPage],
    whitepapers: Iterable[Document],
    files: Mapping[str, File],
    site: Site,
) -> dict[str, str]:
    """Map content paths to addresses; a file beside an ``index.md`` lives beside its page."""
    urls = {piece.document.path: piece.url for piece in [*articles, *authors, *series, *pages]}
    for document in whitepapers:
        slug = document.values.get("slug", str) or slugify(posixpath.basename(document.folder))
        urls[document.path] = site.addresses.whitepaper.format(slug=slug)
    homes = {
        posixpath.dirname(path): url
        for path, url in urls.items()
        if posixpath.basename(path).startswith("index.")
    }
    for path in files:
        urls[path] = _file_url(path, homes)
    return urls


def _file_url(path: str, homes: Mapping[str, str]) -> str:
    folder = posixpath.dirname(path)
    while folder:
        if folder in homes:
            return homes[folder] + path.removeprefix(f"{folder}/")
        folder = posixpath.dirname(folder)
    first, _, rest = path.partition("/")
    return f"{_FOLDERS.get(first, first)}/{rest}" if rest else path

