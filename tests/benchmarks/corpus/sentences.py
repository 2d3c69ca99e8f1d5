"""Makes German-looking sentences: right in grammar and free of sense."""

from __future__ import annotations

from random import Random

from tests.benchmarks.corpus.words import (
    ADJECTIVES,
    ADVERBS,
    NOUNS,
    PREPOSITIONS,
    SOURCES,
    VERBS,
)


def sentence(chance: Random) -> str:
    """Return one plain sentence; now and then it holds emphasis, a quotation or a link.

    What it adds is what German typography has work with: quotes, dashes, abbreviations, numbers.
    """
    kind = chance.random()
    plain = _clause(chance)
    if kind < 0.08:
        return f"„{plain}“, sagt die Leiterin der {chance.choice(NOUNS)}."
    if kind < 0.12:
        return f'"{plain}", heißt es dazu in der {chance.choice(NOUNS)}.'
    if kind < 0.18:
        return f"{plain}, und die **{chance.choice(NOUNS)}** bleibt dabei."
    if kind < 0.23:
        return f"{plain} – rund *{chance.randint(2, 98)} Prozent* mehr als zuvor."
    if kind < 0.28:
        return f"{plain}, z. B. die {chance.choice(NOUNS)} nach § {chance.randint(2, 40)} Abs. 2."
    if kind < 0.34:
        address = f"https://www.example.org/{chance.randint(1, 999)}/"
        return f"{plain}, so die [{chance.choice(SOURCES)}]({address})."
    return f"{plain}."


def paragraph(chance: Random, sentences: int) -> str:
    """Return that many sentences in one line."""
    return " ".join(sentence(chance) for _ in range(sentences))


def title(chance: Random) -> str:
    """Return a title of four to nine words, without a full stop."""
    one, other, third = chance.sample(NOUNS, 3)
    adjective, verb = chance.choice(ADJECTIVES), chance.choice(VERBS)
    return chance.choice(
        (
            f"Warum die {adjective} {one} die {other} {verb}",
            f"{one} und {other}: was die {adjective} {third} {verb}",
            f"Die {adjective} {one} {verb} die {other}",
            f"Keine {one} ohne {other}",
        )
    )


def heading(chance: Random) -> str:
    """Return a heading of a few words."""
    one, other = chance.sample(NOUNS, 2)
    adjective = chance.choice(ADJECTIVES).capitalize()
    return f"{adjective} {one} {chance.choice(PREPOSITIONS)} {other}"


def _clause(chance: Random) -> str:
    """Return a main clause of ten to twenty words without the full stop."""
    one, other, third, fourth = chance.sample(NOUNS, 4)
    verb, second = chance.sample(VERBS, 2)
    adjective, another = chance.sample(ADJECTIVES, 2)
    adverb, preposition = chance.choice(ADVERBS), chance.choice(PREPOSITIONS)
    match chance.randrange(4):
        case 0:
            end = f"{preposition} {third} und {fourth}"
            return f"Die {adjective} {one} {verb} {adverb} die {another} {other} {end}"
        case 1:
            start = f"{adverb.capitalize()} {verb} die {one} die {adjective} {other}"
            return f"{start}, damit die {third} die {another} {fourth} {second}"
        case 2:
            start = f"Wer die {one} {preposition} {other} {verb}"
            return f"{start}, {second} {adverb} auch die {adjective} {third} der {fourth}"
        case _:
            start = f"Eine {adjective} {one} {verb} die {other}"
            return f"{start} und {second} {adverb} jede {another} {third} {preposition} {fourth}"
