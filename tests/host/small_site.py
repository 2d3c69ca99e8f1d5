"""A small site that tests build, change and build again: the sound base and what they add."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.sites.specimen import SITES, order, snapshot

NEU = "articles/neu/index.md"
GUT = "articles/gut/index.md"
AUTHOR = "authors/erika-mustermann.md"
ARTICLE = "Title: {}\nAuthors: Erika Mustermann\nSeries: Allgemein\nDate: {}\n\n{}\n"
"""The text of an article; to be given its title, its date and its body."""
NEW = ARTICLE.format("Neu", "12.03.2026", "{}")
"""The text of the article ``NEU``; to be given its body."""

Change = Callable[[Path], object]
"""Changes the texts in a folder."""


def sound_base(folder: Path) -> Path:
    """Put the texts of the sound base, among them the article ``GUT``, into ``folder/content``."""
    return Path(shutil.copytree(SITES / "base", folder / "content"))


def write(content: Path, path: str, text: str) -> None:
    """Write a text, and the folder it lies in."""
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).write_text(text, encoding="utf-8")


def replace(content: Path, path: str, old: str, new: str) -> None:
    """Replace some words of a text, which must be there."""
    text = (content / path).read_text(encoding="utf-8")
    assert old in text
    write(content, path, text.replace(old, new))


def replaced(path: str, old: str, new: str) -> Change:
    """Return a change of some words in a text."""
    return lambda content: replace(content, path, old, new)


def append(content: Path, path: str, text: str) -> None:
    """Add to the end of a text."""
    with (content / path).open("a", encoding="utf-8") as file:
        file.write(text)


def bytes_of(output: Path) -> dict[str, bytes]:
    """Return the bytes of every file, by path."""
    return {path: data for path, (data, _) in snapshot(output).items()}


class SmallSite:
    """The sound base with its settings, to be built into ``output``."""

    def __init__(self, folder: Path) -> None:
        self.content, self.output = sound_base(folder), folder / "output"
        self.site = order(self.content).site

    def write(self, path: str, text: str) -> None:
        """Write a text."""
        write(self.content, path, text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace some words of a text."""
        replace(self.content, path, old, new)
