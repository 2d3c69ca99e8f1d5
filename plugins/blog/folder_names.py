"""What the name of an article's folder or file proposes: a date and a slug."""

from __future__ import annotations

import re

from plugins.core.frozen import frozen
from plugins.core.slugs import slugify

_DATED = re.compile(r"^(?P<date>\d{4}-\d{2}-\d{2})[-_ ](?P<rest>.+)$")


@frozen
class Proposal:
    """``date`` is ISO or empty; ``slug`` is empty where the name yields none."""

    date: str
    slug: str


def propose(path: str) -> Proposal:
    """Read ``articles/2026/2026-03-12-kurzer-titel/index.md``; any other name is a slug."""
    folder, _, file = path.rpartition("/")
    name = folder.rpartition("/")[2] if file.startswith("index.") else file.rpartition(".")[0]
    match = _DATED.match(name)
    date, rest = (match["date"], match["rest"]) if match else ("", name)
    try:
        return Proposal(date, slugify(rest))
    except ValueError:
        return Proposal(date, "")
