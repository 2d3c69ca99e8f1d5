"""Plain Pelican with its simple theme, with and without typogrify."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.forms import Pelican
from tests.benchmarks.tools.install import PELICAN_PACKAGES, install, locked
from tests.benchmarks.tools.names import PELICAN, TYPOGRIFY
from tests.benchmarks.tools.tool import Tool

_SETTINGS = Path(__file__).resolve().parents[1] / "sites" / "pelican" / "pelicanconf.py"


def pelican(corpus: Corpus, folder: Path, output: Path, home: Path, *, typogrify: bool) -> Tool:
    """Return Pelican for the corpus in ``folder``, installed below ``home``."""
    python = install(home / "pelican", locked(PELICAN_PACKAGES))
    source = folder / "pelican"
    return Tool(
        name=TYPOGRIFY if typogrify else PELICAN,
        form=Pelican(corpus.cards),
        source=source,
        output=output,
        build=(str(python.with_name("pelican")), "-s", str(_SETTINGS), "-q"),
        cwd=folder,
        environment={
            "BENCHMARK_CONTENT": str(source),
            "BENCHMARK_OUTPUT": str(output),
            "BENCHMARK_TYPOGRIFY": str(int(typogrify)),
        },
    )
