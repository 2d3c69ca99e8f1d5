"""The three forms of one article: as Amtsblog, Pelican and Hugo want it written.

The peers get finished addresses in place of links to files, which spares them the looking up.
"""

from __future__ import annotations

import json
import posixpath
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable

from tests.benchmarks.corpus.article import Article, Card

_PICTURE = re.compile(r"@picture/")
_ARTICLE = re.compile(r"@article/(\d+)")


class Form(ABC):
    """How a tool wants articles. Paths are relative to its folder, with forward slashes."""

    def __init__(self, cards: tuple[Card, ...]) -> None:
        self.cards = cards

    @abstractmethod
    def source(self, card: Card) -> str:
        """Return where the text of an article lies."""

    @abstractmethod
    def page(self, card: Card) -> str:
        """Return where in the output its page lies."""

    @abstractmethod
    def text(self, article: Article) -> str:
        """Return the whole file."""

    def _body(self, article: Article, pictures: str) -> str:
        text = _PICTURE.sub(pictures, article.body)
        return _ARTICLE.sub(lambda found: self._link(article, self.cards[int(found[1])]), text)

    def _link(self, article: Article, other: Card) -> str:
        return f"/{self.page(other)}".removesuffix("index.html")


class Ours(Form):
    """Below ``content``: a folder an article, links that name files, announced updates."""

    def source(self, card: Card) -> str:
        return f"articles/{card.published:%Y/%Y-%m-%d}-{card.slug}/index.md"

    def page(self, card: Card) -> str:
        return f"beitraege/{card.slug}/index.html"

    def text(self, article: Article) -> str:
        lines = [
            f"Title: {article.title}",
            f"Authors: {'; '.join(article.authors)}",
            f"Series: {article.series}",
            f"Date: {article.card.published:%d.%m.%Y %H:%M}",
            f"Tags: {', '.join(article.tags)}",
            f"Slug: {article.card.slug}",
            f"Summary: {article.summary}",
            f"Image: ../../../images/{article.picture}",
            *(f"Update: {update.day:%d.%m.%Y} {update.reason}" for update in article.updates),
        ]
        return "\n".join(lines) + "\n\n" + self._body(article, "../../../images/")

    def _link(self, article: Article, other: Card) -> str:
        here = posixpath.dirname(self.source(article.card))
        return posixpath.relpath(self.source(other), here)


class Pelican(Form):
    """Below ``content``: one file an article; the last update is its ``Modified``."""

    def source(self, card: Card) -> str:
        return f"artikel/{card.published:%Y}/{card.slug}.md"

    def page(self, card: Card) -> str:
        return f"{card.slug}.html"

    def text(self, article: Article) -> str:
        lines = [
            f"Title: {article.title}",
            f"Authors: {'; '.join(article.authors)}",
            f"Category: {article.series}",
            f"Date: {article.card.published:%Y-%m-%d %H:%M}",
            f"Modified: {article.changed:%Y-%m-%d %H:%M}",
            f"Tags: {', '.join(article.tags)}",
            f"Slug: {article.card.slug}",
            f"Summary: {article.summary}",
            f"Image: images/{article.picture}",
        ]
        return "\n".join(lines) + "\n\n" + self._body(article, "/images/")


class Hugo(Form):
    """Below the site: front matter in YAML, whose strings JSON knows how to write."""

    def source(self, card: Card) -> str:
        return f"content/artikel/{card.published:%Y}/{card.slug}.md"

    def page(self, card: Card) -> str:
        return f"{card.slug}/index.html"

    def text(self, article: Article) -> str:
        lines = [
            "---",
            f"title: {_quoted(article.title)}",
            f"authors: {_quoted(article.authors)}",
            f"categories: {_quoted([article.series])}",
            f"date: {article.card.published:%Y-%m-%dT%H:%M:00Z}",
            f"lastmod: {article.changed:%Y-%m-%dT%H:%M:00Z}",
            f"tags: {_quoted(article.tags)}",
            f"slug: {article.card.slug}",
            f"summary: {_quoted(article.summary)}",
            f"image: /images/{article.picture}",
            "---",
        ]
        return "\n".join(lines) + "\n\n" + self._body(article, "/images/")


def _quoted(value: str | Iterable[str]) -> str:
    return json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False)
