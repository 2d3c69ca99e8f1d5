"""Texts whose contents lie on a shelf are read like those in memory."""

from __future__ import annotations

import pickle
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest

from plugins.blog.document import Document, Intro, KeptDocument, Leaf
from plugins.core.problems import Place
from plugins.state.digests import digest_of
from plugins.text.nodes import Heading, Link, Picture
from tests.blog.small_blog import read

SOURCE = (
    "Title: A\nDate: 12.03.2026\n\n[x](../b/index.md) Eins.\n\n<!--more-->\n\n"
    "## Teil\n\n| A |\n|---|\n| ![y](bild.jpg) |\n\nW[^1]\n\n[^1]: [z](heft.pdf)\n"
)


@dataclass
class Drawer:
    """A shelf in memory that counts what is fetched. Offsets are places in a list."""

    lying: list[bytes] = field(default_factory=list)
    fetched: Counter[int] = field(default_factory=Counter)

    def fetch(self, leaf: Leaf) -> Any:
        self.fetched[leaf[0]] += 1
        return pickle.loads(self.lying[leaf[0]])  # noqa: S301 (written below)

    def put(self, what: object) -> Leaf:
        data = pickle.dumps(what)
        self.lying.append(data)
        return len(self.lying) - 1, len(data), digest_of(data)


def keep(document: Document, drawer: Drawer) -> KeptDocument:
    head = (document.values, document.outline)
    leaves = {
        "head": drawer.put(head),
        "intro": drawer.put(document.intro),
        "body": drawer.put(document.body),
    }
    return KeptDocument(document.kind, document.path, document.place, drawer, leaves)


@pytest.fixture
def document() -> Document:
    return read("articles/a/index.md", SOURCE)


def test_a_kept_text_says_the_same(document: Document) -> None:
    """Header, outline, beginning and body come back from the shelf."""
    kept = keep(document, Drawer())

    assert (kept.kind, kept.path, kept.place, kept.folder) == (
        "article", "articles/a/index.md", Place("content/articles/a/index.md"), "articles/a",
    )  # fmt: skip
    assert kept.values == document.values
    assert kept.outline == document.outline
    assert kept.intro == document.intro
    assert kept.body == document.body


def test_the_outline_has_the_nodes_of_the_body(document: Document) -> None:
    """In headings, tables and footnotes too: rules find there what they would find in the body."""
    for kind in (Heading, Link, Picture):
        assert list(document.outline.all(kind)) == list(document.body.all(kind))
    assert len(list(document.outline.all(Link))) == 2
    assert document.outline.anchors == document.body.anchors


@pytest.mark.parametrize(
    ("body", "intro"),
    [
        ("Eins.\n\nZwei.\n", Intro((), ("<p>Eins.</p>",))),
        ("Eins.\n\n<!--more-->\n\nZwei.\n", Intro(("<p>Eins.</p>",), ("<p>Eins.</p>",))),
        ("", Intro((), ())),
    ],
)
def test_the_intro_is_what_listings_show(body: str, intro: Intro) -> None:
    """The part before ``<!--more-->``, and the first paragraph."""
    document = read("articles/a.md", f"Title: A\n\n{body}")

    assert document.intro == intro


def test_the_head_stays_in_memory_and_words_do_not(document: Document) -> None:
    """Rules ask the head again and again; a body is large, and needed once."""
    drawer = Drawer()
    kept = keep(document, drawer)
    for _ in range(3):
        kept.values, kept.outline, kept.intro, kept.body  # noqa: B018 (reading them counts)

    assert drawer.fetched == {0: 1, 1: 3, 2: 3}
    kept.forget()
    assert kept.values == document.values
    assert drawer.fetched[0] == 2
    kept.forget()
    kept.forget()


def test_nothing_is_fetched_before_it_is_asked_for(document: Document) -> None:
    """Whoever only asks for the path or tells texts apart reads nothing."""
    drawer = Drawer()
    kept, other = keep(document, drawer), keep(document, drawer)

    assert kept != other
    assert len({kept, other, kept}) == 2
    assert kept.intro_seal == other.intro_seal
    assert not drawer.fetched


def test_the_seal_tells_another_intro(document: Document) -> None:
    """What stands below it makes no difference."""
    sources = (
        SOURCE,
        SOURCE.replace("W[^1]", "Mehr[^1]"),
        SOURCE.replace("Eins.", "Neu."),
    )
    texts = [read("articles/a/index.md", source) for source in sources]
    kept = [keep(text, Drawer()) for text in texts]

    for first, below, above in (texts, kept):
        assert first.intro_seal == below.intro_seal
        assert first.intro_seal != above.intro_seal


def test_a_kept_text_is_pickled_without_its_contents(document: Document) -> None:
    """Another process fetches for itself, whatever this one holds in memory."""
    kept = keep(document, Drawer())
    kept.values, kept.body  # noqa: B018 (reading them puts the head into memory)
    assert "values" in vars(kept)

    again: KeptDocument = pickle.loads(pickle.dumps(kept))  # noqa: S301 (written here)

    assert vars(again).keys() == vars(kept).keys() - {"values", "outline"}
    assert (again.leaves, again.path, again.place) == (kept.leaves, kept.path, kept.place)
    assert (again.values, again.body) == (document.values, document.body)


def test_a_text_in_memory_can_be_pickled(document: Document) -> None:
    """With its outline, where that was asked for."""
    assert document.outline.nodes
    again: Document = pickle.loads(pickle.dumps(document))  # noqa: S301 (written here)

    assert (again.values, again.body, again.outline) == (
        document.values, document.body, document.outline,
    )  # fmt: skip
