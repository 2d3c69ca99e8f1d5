"""Bodies as editors write them: those of the sample content, and articles of the benchmark."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.core.header import decode, split
from plugins.core.problems import Place
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.forms import Ours

CONTENT = Path(__file__).parents[2] / "content"
# Each about 700 words long, with links, pictures, tables and footnotes, and no two alike.
_ARTICLES = 60


@cache
def real_texts() -> dict[str, str]:
    """Return the bodies by a name that says where each is from."""
    found = {}
    for path in sorted(CONTENT.rglob("*.md")):
        found[str(path.relative_to(CONTENT))] = _body(path.read_bytes(), path.name)
    corpus = Corpus(_ARTICLES)
    form = Ours(corpus.cards)
    for number in range(_ARTICLES):
        name = form.source(corpus.cards[number])
        found[name] = _body(form.text(corpus.article(number)).encode(), name)
    return found


def _body(data: bytes, name: str) -> str:
    place = Place(name, 1)
    text, problems = decode(data, place)
    if text is None:
        raise ValueError(problems)
    return split(text, place)[0].body
