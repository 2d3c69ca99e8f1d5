"""Where comments lie: those that wait, those that were rejected, those that are published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.commands.comments.writing import write_new
from plugins.comments.incoming.pending import Known, Pending
from plugins.comments.keys import KEYS
from plugins.comments.reference import is_name
from plugins.core import header
from plugins.core.frozen import frozen
from plugins.core.problems import Place, Problem

_NAMES = {
    name.casefold().replace("-", "_"): key.name
    for key in KEYS
    for name in (key.name, *key.synonyms)
}
_DIGITS = re.compile(r"[a-z0-9]{8,}")


@frozen
class Kept:
    """A comment's file. ``fields`` are keyed by the names of keys, whatever synonym was used.

    ``problems`` are those of its header; where there are any, fields may be missing.
    """

    path: Path
    fields: Mapping[str, str]
    body: str
    problems: tuple[Problem, ...] = ()

    @property
    def article(self) -> str:
        """The article's folder."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """The file's name without ``.md``."""
        return self.path.stem

    @property
    def parent(self) -> str:
        """The name of the comment this one answers, empty for none."""
        return self.get("Reply_to").removesuffix(".md")

    def get(self, name: str) -> str:
        """Return a field on one line, empty where there is none."""
        return " ".join(self.fields.get(name, "").split())


class Store:
    """The comments of a site whose texts lie in ``content``."""

    def __init__(self, content: Path) -> None:
        root = content.resolve()
        self.content = root
        self.approved = root / "comments"
        self.pending = root.parent / ".comments" / "pending"
        self.rejected = root.parent / ".comments" / "rejected"

    def all_in(self, folder: Path) -> list[Kept]:
        """Return the comments of one of the three folders, by article and name."""
        return [read(path) for path in sorted(folder.glob("*/*.md")) if not _is_hidden(path)]

    def known(self, articles: Iterable[str], closed: Mapping[str, dt.date | None]) -> Known:
        """Return what is there already, for mails to be compared with; ``articles`` are slugs.

        ``closed`` are those that cannot be commented any more, with the day since when, if known.
        """
        answerable = {slug: frozenset[str]() for slug in articles}
        known = Known(answerable, closed)
        for folder, where in (
            (self.approved, "freigegeben"),
            (self.rejected, "abgelehnt"),
            (self.pending, "wartet"),
        ):
            for one in self.all_in(folder):
                said = f"{one.article}/{one.name} ({where})"
                author, reference = one.get("Author"), one.get("Mail_reference")
                known.add(one.article, author, one.body, reference, said)
                if folder == self.approved and one.article in answerable:
                    answerable[one.article] |= {one.name}
        return known

    def add(self, pending: Pending) -> Path:
        """Write a comment that waits, and return its file."""
        if not is_name(pending.article):
            raise ValueError(f"no folder may be called {pending.article!r}")
        self._keep_out_of_git()
        data = pending.text.encode("utf-8")
        name = pending.name
        for digit in f"{pending.mail_reference[9:]}0123456789":
            path = self.pending / pending.article / f"{name}.md"
            if not self._is_taken(pending.article, name) and write_new(path, data):
                return path
            name += digit
        raise FileExistsError(str(path))

    def sweep(self) -> None:
        """Remove what a run that was killed has left half written: the words of comments too."""
        for folder in (self.approved, self.pending, self.rejected):
            for path in folder.glob("*/.*.md.*"):
                path.unlink()

    def _is_taken(self, article: str, name: str) -> bool:
        return any(
            (folder / article / f"{name}.md").exists() for folder in (self.approved, self.rejected)
        )

    def _keep_out_of_git(self) -> None:
        """Mails that wait or were rejected never enter git, whichever repository this is."""
        write_new(self.pending.parent / ".gitignore", b"*\n")


def read(path: Path) -> Kept:
    """Return a comment's file taken apart, with what is wrong with its header."""
    place = Place(path.name)
    text, problems = header.decode(path.read_bytes(), place)
    if text is None:
        return Kept(path, {}, "", tuple(problems))
    parts, more = header.split(text, place)
    fields: dict[str, str] = {}
    for field in parts.fields:
        name = field.key.casefold().replace("-", "_")
        fields.setdefault(_NAMES.get(name, field.key), field.value)
    return Kept(path, fields, parts.body.strip("\n"), (*problems, *more))


def called(word: str, comments: list[Kept]) -> list[Kept]:
    """Return the comments that an editor may mean: by name, by article and name, by its end."""
    bare = word.removesuffix(".md")
    exact = [one for one in comments if bare in {one.name, f"{one.article}/{one.name}"}]
    if exact or not _DIGITS.fullmatch(bare):
        return exact
    return [one for one in comments if one.name.endswith(f"-{bare}")]


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.parent.name.startswith(".")
