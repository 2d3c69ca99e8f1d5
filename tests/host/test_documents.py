"""Every file is read once: texts become documents, other files are probed."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from plugins.blog.keys import KEYS
from plugins.blog.model import Document, File
from plugins.core.keys import Registry
from plugins.core.problems import Place, Problem
from plugins.host.content import Content, Found
from plugins.host.contribution import Kind
from plugins.host.documents import Reader, read_document, read_file
from plugins.host.shelf import Packed
from plugins.state.digests import digest_of
from plugins.text.nodes import Heading

REGISTRY = Registry(KEYS)
ARTICLE = Kind("article", "articles")
FOUND = Found("articles/a.md", Place("content/articles/a.md"), ARTICLE)


def test_lines_count_from_the_top_of_the_file() -> None:
    """Header and body report where an editor finds the mistake; `Series` is missing besides."""
    source = b"Title: A\nAutors: B\n\n## Zwei\n\n#### Vier\n"
    document, problems = read_document(source, FOUND, REGISTRY)

    assert document is not None
    assert (document.kind, document.folder) == ("article", "articles")
    assert [heading.line for heading in document.body.all(Heading)] == [4, 6]
    assert sorted((one.code, one.place.line) for one in problems) == [
        ("KEY001", 2),
        ("KEY003", 1),
        ("TXT008", 6),
    ]


@pytest.mark.parametrize("data", [b"", b"Title: \xff", b"Title: A\x00"])
def test_what_cannot_be_read_is_no_document(data: bytes) -> None:
    """There is a reason instead."""
    document, problems = read_document(data, FOUND, REGISTRY)

    assert document is None
    assert problems


def test_header_files_have_no_body() -> None:
    """What would never appear is an error, at its first line."""
    kind = Kind("article", "", ".txt", body=False)
    found = Found("a.txt", Place("content/a.txt"), kind)
    header = b"Title: A\nAuthors: B\nSeries: C\n"

    _, clean = read_document(header + b"\n", found, REGISTRY)
    _, wrong = read_document(header + b"\n\nText\n", found, REGISTRY)

    assert clean == []
    assert [(one.code, one.place.line) for one in wrong] == [("HST005", 6)]


def test_probes_are_chosen_by_path_or_suffix() -> None:
    """The path wins; a file nobody asks for is kept with its size."""

    def probe(name: str) -> object:
        def read(data: bytes, place: Place) -> tuple[object, list[Problem]]:
            return (name, len(data)), [Problem("XXX001", place, "x", "")]

        return read

    probes = {".pdf": probe("suffix"), "liste.pdf": probe("path")}

    def read(path: str) -> tuple[File, list[Problem]]:
        found = Found(path, Place(path), None)
        return read_file(b"1234", found, probes)  # type: ignore[arg-type]

    assert read("heft.PDF")[0].probed == ("suffix", 4)
    assert read("liste.pdf")[0].probed == ("path", 4)
    assert read("bild.jpg") == (
        File("bild.jpg", Place("bild.jpg"), 4, digest=digest_of(b"1234")),
        [],
    )


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """The others are read all the same."""
    (tmp_path / "da.jpg").write_bytes(b"x")
    found = [Found(name, Place(name), None) for name in ("da.jpg", "fort.jpg")]

    reader = Reader(Content(tmp_path, "content"), REGISTRY, {})
    there, gone = map(reader.read, found)

    assert there == (
        File("da.jpg", Place("da.jpg"), 1, digest=digest_of(b"x")),
        [],
        digest_of(b"x"),
    )
    assert (gone[0], gone[2]) == (None, b"")
    assert [(one.code, one.place.path) for one in gone[1]] == [("HST004", "fort.jpg")]


def test_a_text_comes_ready_for_the_shelf(tmp_path: Path) -> None:
    """Head, intro and body, each as bytes that are the same whenever the text is."""
    source = b"Title: A\nAuthors: B\nSeries: C\n\nAnfang.\n\n<!--more-->\n\n## Zwei\n"
    (tmp_path / "articles").mkdir()
    (tmp_path / FOUND.path).write_bytes(source)
    plain = Reader(Content(tmp_path, "content"), REGISTRY, {})
    packing = Reader(Content(tmp_path, "content"), REGISTRY, {}, pack=True)

    document, problems, digest = plain.read(FOUND)
    text, *others = packing.read(FOUND)

    assert isinstance(document, Document)
    assert isinstance(text, Packed)
    assert others == [problems, digest] == [[], digest_of(source)]
    assert (text.kind, text.path, text.place) == (document.kind, document.path, document.place)
    loaded = {name: pickle.loads(part) for name, part in text.parts.items()}  # noqa: S301
    assert loaded == {
        "head": (document.values, document.outline),
        "intro": document.intro,
        "body": document.body,
    }
    assert packing.read(FOUND)[0] == text
