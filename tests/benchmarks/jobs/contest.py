"""Lets tools do the same job in turn, a fresh process each time, and checks what they made."""

from __future__ import annotations

import html
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.corpus import write
from tests.benchmarks.corpus.article import Card
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.jobs import changes
from tests.benchmarks.measure.run import Run, run
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.tool import Tool

Results = Mapping[str, Sequence[Run]]


@dataclass(frozen=True)
class Job:
    """What happens before the clock starts: ``cold`` removes all, ``change`` saves an article."""

    name: str
    cold: bool = False
    change: changes.Kind | None = None


COLD = Job("cold", cold=True)
EDIT = Job("body edited", change=changes.sentence)


def compete(
    bench: Bench, tools: Sequence[Tool], job: Job, rounds: int, *, memory: bool = False
) -> Results:
    """Return the runs of each tool, by name; in each round each tool runs once.

    The articles are as they were afterwards. Raises SystemExit where a tool fails or its page
    lacks the change.
    """
    found: dict[str, list[Run]] = {tool.name: [] for tool in tools}
    write.touch(bench.folder)
    if not job.cold:
        for tool in tools:
            build(tool)
    for number in range(rounds):
        turn = number % len(tools)
        for tool in (*tools[turn:], *tools[:turn]):
            one = _round(bench.corpus, tool, job, number, memory=memory)
            found[tool.name].append(one)
            figure = f"{one.memory.together:.0f} MB" if memory else f"{one.wall:.3f} s"
            size = bench.corpus.count
            say(f"{size} articles, {job.name}, round {number + 1}: {tool.name} {figure}")
    for number in range(rounds):
        for tool in tools:
            take_back(bench.corpus, tool, job, number)
    write.settle(bench.corpus, bench.folder)
    return found


def build(tool: Tool, *, memory: bool = False) -> Run:
    """Build in a fresh process."""
    return run(tool.build, tool.cwd, tool.environment, memory=memory)


def shows(tool: Tool, card: Card, mark: str) -> bool:
    """Tell whether the page of an article is there and holds ``mark``, as somebody reads it."""
    page = tool.page(card)
    return page.is_file() and mark in as_read(page.read_text(encoding="utf-8"))


def as_read(source: str) -> str:
    """Return HTML as somebody reads it: typography may have joined words and marked syllables."""
    return " ".join(html.unescape(source).replace("\N{SOFT HYPHEN}", "").split())


def take_back(corpus: Corpus, tool: Tool, job: Job, number: int) -> None:
    """Write the article that a round changed as it was, or remove the one that it added."""
    if job.change is None:
        return
    card = job.change(corpus, number).article.card
    if card.number < corpus.count:
        tool.write(corpus.article(card.number))
    else:
        tool.remove(card)  # which is nothing where the round has done it already


def say(words: str) -> None:
    """Tell who waits how far it is; the table alone goes to standard output."""
    print(words, file=sys.stderr, flush=True)


def _round(corpus: Corpus, tool: Tool, job: Job, number: int, *, memory: bool) -> Run:
    if job.cold:
        tool.clear()
    if not job.change:
        result = build(tool, memory=memory)
        _demand_pages(corpus, tool)
        return result
    change = job.change(corpus, number)
    card = change.article.card
    if card.number == corpus.count:
        tool.page(card).unlink(missing_ok=True)  # of a run that was killed
    if shows(tool, card, change.mark):
        raise SystemExit(f"{tool.name}: {card.slug} shows “{change.mark}” before it is written")
    tool.write(change.article)
    result = build(tool, memory=memory)
    if not shows(tool, card, change.mark):
        raise SystemExit(f"{tool.name}: {card.slug} does not show “{change.mark}”")
    if card.number == corpus.count:  # the next round adds the same one again
        take_back(corpus, tool, job, number)
        build(tool)
        tool.page(card).unlink(missing_ok=True)  # Hugo and Pelican leave it
    return result


def _demand_pages(corpus: Corpus, tool: Tool) -> None:
    missing = [card.slug for card in corpus.cards[:-1] if not tool.page(card).is_file()]
    if missing:
        raise SystemExit(f"{tool.name}: {len(missing)} pages are missing, first {missing[0]}")
