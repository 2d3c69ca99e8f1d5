"""Small sites with comments, read and built as any other, and single comments without a file."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.comments.model import Comment
from plugins.core.problems import Place
from plugins.host.edition import Edition
from plugins.host.examine import examine
from plugins.host.modes import Mode
from tests.sites.specimen import ROOT, SITES, order

Lay = Callable[..., Path]
ARTICLE = "articles/gut/index.md"


def a_comment(name: str, answers: str = "", **fields: Any) -> Comment:
    """Make a comment; ``fields`` are others than usual."""
    path = f"comments/gut/{name}.md"
    place = Place(f"content/{path}", 1)
    usual: dict[str, Any] = {"author": name, "moment": None, "url": "", "likes": 0, "role": ""}
    given = {**usual, "removed": "", **fields}
    return Comment(path, "gut", name, answers=answers, place=place, answers_place=place, **given)


def edition(content: Path, mode: Mode = Mode.BUILD, **settings: Any) -> Edition:
    """Read a site, with other settings than the project's."""
    one = order(content, mode)
    site = dataclasses.replace(one.site, **settings)
    return examine(dataclasses.replace(one, site=site), ROOT / "theme").edition


def codes(content: Path) -> list[tuple[str, str, int]]:
    """Give code, path and line of every problem of a site."""
    problems = edition(content).problems
    return [(one.code, one.place.path, one.place.line) for one in problems]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lay out a sound site with further files; a comment is named by ``<folder>/<name>``."""

    def lay_out(comments: Mapping[str, str], header: str = "", **files: str) -> Path:
        content = tmp_path / "content"
        shutil.copytree(SITES / "base", content)
        article = content / ARTICLE
        article.write_text(header + article.read_text("utf-8"), "utf-8")
        for name, text in comments.items():
            path = content / "comments" / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        for path_of, text in files.items():
            (content / path_of).write_text(text, "utf-8")
        return content

    return lay_out
