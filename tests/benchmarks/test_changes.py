"""Each kind of change changes what it is called after, and shows."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.benchmarks.corpus.article import Article
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.forms import Form, Hugo, Ours, Pelican
from tests.benchmarks.jobs import changes

CORPUS = Corpus(count=10)


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        (changes.sentence, {"body"}),
        (changes.title, {"title"}),
        (changes.tag, {"tags"}),
        (changes.author, {"authors"}),
    ],
)
@pytest.mark.parametrize("form", [Ours, Pelican, Hugo])
def test_a_change_concerns_one_thing(
    kind: changes.Kind, changed: set[str], form: type[Form]
) -> None:
    """The file differs in that thing alone, and the mark is new to it, whatever the tool."""
    for number in range(CORPUS.count):
        change = kind(CORPUS, number)
        before, after = CORPUS.article(change.article.card.number), change.article
        one = form(CORPUS.cards)

        assert differing(before, after) == changed
        assert one.source(after.card) == one.source(before.card)
        assert change.mark not in one.text(before)
        assert change.mark in one.text(after)


def test_each_round_edits_another_article() -> None:
    """Or a tool could live on what it remembers of the last round."""
    edited = [changes.sentence(CORPUS, number).article.card.number for number in range(4)]

    assert edited == [5, 6, 7, 8]


def test_an_added_article_is_the_newest() -> None:
    """It is the one after all that the corpus holds."""
    added = changes.added(CORPUS, 0).article

    assert added.card.number == CORPUS.count
    assert all(added.card.published > card.published for card in CORPUS.cards[:-1])


def differing(one: Article, other: Article) -> set[str]:
    return {
        field.name
        for field in fields(Article)
        if getattr(one, field.name) != getattr(other, field.name)
    }
