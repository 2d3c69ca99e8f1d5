"""The articles of a corpus: the same for the same number and seed, whichever are asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from random import Random

from plugins.core.slugs import slugify
from tests.benchmarks.corpus.article import Article, Card, Update
from tests.benchmarks.corpus.body import body
from tests.benchmarks.corpus.pictures import PICTURES
from tests.benchmarks.corpus.sentences import sentence, title
from tests.benchmarks.corpus.words import AUTHORS, SERIES, TAGS, UPDATES

# The day that every build of the benchmark takes for today, and ten years before it.
TODAY = dt.date(2026, 6, 30)
_YEARS = dt.timedelta(days=3650)


@dataclass(frozen=True)
class Corpus:
    """``count`` articles, spread evenly over ten years; ``article(count)`` is one more."""

    count: int
    seed: int = 1

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """All articles, oldest first, and the one that may be added."""
        return tuple(self._card(number) for number in range(self.count + 1))

    def article(self, number: int) -> Article:
        """Return one article; it links up to two that are older."""
        card = self.cards[number]
        chance = self._chance("text", number)
        linked = {chance.randrange(number) for _ in range(2)} if number else set()
        return Article(
            card=card,
            title=card.title,
            authors=tuple(chance.sample(AUTHORS, chance.choice((1, 1, 2)))),
            series=chance.choice(SERIES),
            tags=tuple(chance.sample(TAGS, 3)),
            summary=sentence(chance).replace("*", ""),
            picture=chance.choice(PICTURES),
            updates=_updates(chance, card.published.date()),
            body=body(chance, number, tuple(self.cards[older] for older in sorted(linked))),
        )

    def _chance(self, purpose: str, number: int) -> Random:
        return Random(f"{self.seed}/{purpose}/{number}")  # noqa: S311 -- nothing is secret here

    def _card(self, number: int) -> Card:
        chance = self._chance("title", number)
        words = title(chance)
        slug = f"{slugify(words, 52)}-{number:05d}"
        newest = dt.datetime.combine(TODAY, dt.time(6)) - dt.timedelta(days=1)
        published = newest - (self.count - number) * (_YEARS / self.count)
        return Card(number, words, slug, _by_day(published))


def _by_day(moment: dt.datetime) -> dt.datetime:
    """Move a moment into office hours, 6 to 20 h, order kept; at night some hours do not exist."""
    midnight = dt.datetime.combine(moment.date(), dt.time())
    moved = midnight + dt.timedelta(hours=6) + (moment - midnight) * 14 / 24
    return moved.replace(second=0, microsecond=0)


def _updates(chance: Random, published: dt.date) -> tuple[Update, ...]:
    """One article in four was changed since, some of them twice, none in the future."""
    if chance.random() >= 0.25:
        return ()
    days = sorted(chance.sample(range(1, 400), chance.choice((1, 1, 2))))
    dates = [published + dt.timedelta(days=day) for day in days]
    return tuple(Update(day, chance.choice(UPDATES)) for day in dates if day <= TODAY)
