"""Makes the body of an article, about 700 words of Markdown."""

from __future__ import annotations

from random import Random

from tests.benchmarks.corpus.article import Card
from tests.benchmarks.corpus.pictures import ALT_TEXTS, PICTURES
from tests.benchmarks.corpus.sentences import heading, paragraph, sentence

SENTENCES = 33
SURVEY = "Grundlage dieser Angaben ist die Erhebung Nummer {}."


def body(chance: Random, number: int, linked: tuple[Card, ...]) -> str:
    """Return the body of article ``number`` with a link to each of ``linked``.

    The last paragraph but footnotes is ``SURVEY``: the sentence that the benchmark edits.
    """
    sections = chance.randint(2, 5)
    pictures = set(chance.sample(range(sections), min(sections, chance.randint(1, 3))))
    listing, quotation = chance.randrange(sections), chance.randrange(sections)
    table = chance.randrange(sections) if chance.random() < 0.2 else None
    footnote = chance.random() < 1 / 3
    blocks = [paragraph(chance, 4) + ("[^1]" if footnote else "")]
    for section in range(sections):
        blocks.append(f"## {heading(chance)}")
        blocks += _paragraphs(chance, SENTENCES // sections)
        if section in pictures:
            blocks.append(_picture(chance))
        if section == listing:
            blocks.append("\n".join(f"- {heading(chance)}" for _ in range(chance.randint(3, 6))))
        if section == quotation:
            blocks.append(f"> {sentence(chance)}\n> {sentence(chance)}")
        if section == table:
            blocks.append(_table(chance))
    blocks += [f"Mehr dazu in [{card.title}](@article/{card.number})." for card in linked]
    blocks.append(SURVEY.format(number))
    if footnote:
        blocks.append(f"[^1]: {sentence(chance)}")
    return "\n\n".join(blocks) + "\n"


def _paragraphs(chance: Random, sentences: int) -> list[str]:
    """Share sentences among paragraphs of three to five; a longer section gets a subheading."""
    found: list[str] = []
    left = sentences
    while left > 0:
        size = min(left, chance.randint(3, 5))
        found.append(paragraph(chance, size))
        left -= size
    if len(found) > 3:
        found.insert(2, f"### {heading(chance)}")
    return found


def _picture(chance: Random) -> str:
    caption = f' "{heading(chance)}"' if chance.random() < 1 / 3 else ""
    name = chance.choice(PICTURES)
    return f"![{ALT_TEXTS[name]}](@picture/{name}{caption})"


def _table(chance: Random) -> str:
    rows = (f"| {2019 + row} | {chance.randint(10, 999)} | {heading(chance)} |" for row in range(5))
    return "\n".join(("| Jahr | Anfragen | Vermerk |", "|------|---------:|---------|", *rows))
