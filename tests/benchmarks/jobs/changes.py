"""The changes an editor makes, one kind a function: ``(corpus, number) -> Change``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.benchmarks.corpus.article import Article
from tests.benchmarks.corpus.body import SURVEY
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.words import AUTHORS, TAGS

# Far above the number of any article, so that a page shows such a number only after the change.
_FIRST_MARK = 70_000_000


@dataclass(frozen=True)
class Change:
    """An article as it is saved, and what its page shows from then on and did not before."""

    article: Article
    mark: str


Kind = Callable[[Corpus, int], Change]


def sentence(corpus: Corpus, number: int) -> Change:
    """Change a number in one sentence of the body."""
    return _surveyed(_chosen(corpus, number), number)


def title(corpus: Corpus, number: int) -> Change:
    """Add a number to the title; the address stays."""
    article, mark = _chosen(corpus, number), str(_FIRST_MARK + number)
    return Change(replace(article, title=f"{article.title} {mark}"), mark)


def tag(corpus: Corpus, number: int) -> Change:
    """Replace the first tag by one that the article does not have."""
    article = _chosen(corpus, number)
    new = _other(TAGS, article.tags, number)
    return Change(replace(article, tags=(new, *article.tags[1:])), new)


def author(corpus: Corpus, number: int) -> Change:
    """Replace the first author by somebody else."""
    article = _chosen(corpus, number)
    new = _other(AUTHORS, article.authors, number)
    return Change(replace(article, authors=(new, *article.authors[1:])), new)


def added(corpus: Corpus, number: int) -> Change:
    """Publish one more article, the newest."""
    return _surveyed(corpus.article(corpus.count), number)


def _surveyed(article: Article, number: int) -> Change:
    mark = str(_FIRST_MARK + number)
    old, new = SURVEY.format(article.card.number), SURVEY.format(mark)
    if old not in article.body:
        raise ValueError(f"{article.card.slug} lacks the sentence that is to be edited")
    return Change(replace(article, body=article.body.replace(old, new)), mark)


def _chosen(corpus: Corpus, number: int) -> Article:
    """Return an article near the middle, another one for each number."""
    return corpus.article((corpus.count // 2 + number) % corpus.count)


def _other(names: tuple[str, ...], taken: tuple[str, ...], number: int) -> str:
    free = [name for name in names if name not in taken]
    return free[number % len(free)]
