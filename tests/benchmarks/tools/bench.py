"""A corpus of one size and the tools that build it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.corpus import write
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.tools.hugo import hugo
from tests.benchmarks.tools.names import HUGO, OURS, PELICAN, TYPOGRIFY
from tests.benchmarks.tools.ours import ours
from tests.benchmarks.tools.pelican import pelican
from tests.benchmarks.tools.tool import Tool


@dataclass(frozen=True)
class Bench:
    """``folder`` holds the corpus; ``tools`` are ours and the peers that were asked for."""

    corpus: Corpus
    folder: Path
    tools: tuple[Tool, ...]

    def named(self, *names: str) -> tuple[Tool, ...]:
        """Return those of the tools that are wanted and here, in the order of ``names``."""
        return tuple(tool for name in names for tool in self.tools if tool.name == name)


def bench(home: Path, count: int, peers: Sequence[str]) -> Bench:
    """Write the corpus and install the peers below ``home``, as far as they are not there yet."""
    corpus = Corpus(count)
    folder = home / "corpora" / str(count)
    write.write(corpus, folder)

    def output(name: str) -> Path:
        return home / "output" / f"{name.lower().replace(' ', '-')}-{count}"

    makers = {
        OURS: lambda: ours(corpus, folder, output(OURS)),
        HUGO: lambda: hugo(corpus, folder, output(HUGO), home),
        PELICAN: lambda: pelican(corpus, folder, output(PELICAN), home, typogrify=False),
        TYPOGRIFY: lambda: pelican(corpus, folder, output(TYPOGRIFY), home, typogrify=True),
    }
    return Bench(corpus, folder, tuple(makers[name]() for name in (OURS, *peers)))
