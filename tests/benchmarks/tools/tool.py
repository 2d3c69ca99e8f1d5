"""What the benchmark knows of a generator: how to call it, what it reads, what it makes."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.corpus.article import Article, Card
from tests.benchmarks.corpus.forms import Form


@dataclass(frozen=True)
class Tool:
    """One generator with one corpus.

    ``source`` is the folder that ``form`` writes into. ``made`` is all that a build leaves behind
    and a cold build must not find. ``watch`` is the command that builds at every save.
    """

    name: str
    form: Form
    source: Path
    output: Path
    build: tuple[str, ...]
    cwd: Path
    watch: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    made: tuple[Path, ...] = ()

    def clear(self) -> None:
        """Put output and state out of the way; they are removed by ``drop``.

        Removed now, they would slow down what is measured next, and most of all who makes many
        files: for minutes ext4 steps over each place where an entry was removed.
        """
        for path in (self.output, *self.made):
            if path.exists():
                past = _past(path)
                past.mkdir(exist_ok=True)
                path.rename(past / str(len(list(past.iterdir()))))

    def drop(self) -> None:
        """Remove for good what was put out of the way."""
        for path in (self.output, *self.made):
            shutil.rmtree(_past(path), ignore_errors=True)

    def write(self, article: Article) -> None:
        """Save an article, as an editor would."""
        path = self.source / self.form.source(article.card)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.form.text(article), encoding="utf-8", newline="\n")

    def remove(self, card: Card) -> None:
        """Delete an article if it is there, and its folder if that is empty then."""
        path = self.source / self.form.source(card)
        path.unlink(missing_ok=True)
        if path.parent.is_dir() and not any(path.parent.iterdir()):
            path.parent.rmdir()

    def page(self, card: Card) -> Path:
        """Return where the page of an article lies."""
        return self.output / self.form.page(card)


def _past(path: Path) -> Path:
    return path.with_name(f"{path.name}.past")
