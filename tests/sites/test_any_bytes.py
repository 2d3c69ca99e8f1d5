"""Whatever lies in a file: it is read or refused with a message; nothing crashes, nothing runs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.blog.link_check import check_links, follow_links
from plugins.blog.model import Blog, Document
from plugins.core.problems import Place
from plugins.host.content import Found
from plugins.host.contribution import Kind
from plugins.host.documents import read_document
from plugins.host.modes import Mode
from plugins.host.vocabulary import KINDS, kinds_of, registry_of
from plugins.text.allowlist import REFUSED, allows_address
from plugins.text.nodes import Link, Picture, every
from tests.sites.specimen import ROOT, order
from tests.sites.test_hostile import VECTORS, faults

ORDER = order(ROOT / "content", Mode.BUILD)
REGISTRY = registry_of(ORDER.plugins)
ALL_KINDS = kinds_of(ORDER.plugins)

_PIECES = st.sampled_from(
    [
        *VECTORS,
        "Title: ", "Date: ", "Series: ", "Formerly: ", "Update: ", "Expires: ", "\n", "\n\n", "  ",
        "31.02.2019", "\t", ": ", "; ", "# ", "## ", "- ", "1. ", "> ", "|a|b|\n|-|-|\n", "[^1]",
        "[^1]: ", "```", "`", "*", "**", "_", "![", "](", ")", "[", "]", "{.frage}", "{#x}",
        "<div>", "</div>", "<p markdown=1>", "<!--more-->", "&", "&#0;", "&#xD800;", "http://[",
        "„", "“", '"', "Wort",
        "\u00a0", "\u2028", "\u200b", "\u202e", "\ufeff", "Mitarbeiter*innen", "\r", "\x85",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=30).map("".join)
BYTES = st.one_of(
    st.binary(max_size=200),
    TEXTS.map(lambda text: text.encode("utf-8", "replace")),
    TEXTS.map(lambda text: f"Title: x\n\n{text}".encode("utf-8", "replace")),
)


def read(data: bytes, kind: Kind) -> tuple[Document | None, list[object]]:
    """Read bytes as a document of a kind."""
    path = f"{kind.folder}/a/index.md"
    document, problems = read_document(data, Found(path, Place(f"content/{path}"), kind), REGISTRY)
    return document, list(problems)


@settings(max_examples=150, deadline=None)
@given(data=BYTES, kind=st.sampled_from(ALL_KINDS))
def test_any_bytes_are_read_or_refused(data: bytes, kind: Kind) -> None:
    """There is a document, or a problem that says why not; both name a line of the file."""
    document, problems = read(data, kind)

    assert document is not None or problems
    assert all(
        problem.place.line <= data.count(b"\n") + data.count(b"\r") + 1 for problem in problems
    )


@settings(max_examples=150, deadline=None)
@given(data=BYTES)
def test_no_bytes_run_or_load(data: bytes) -> None:
    """What a body shows holds only what the allowlist knows, and links only what may be linked."""
    document, _ = read(data, KINDS[0])

    if document is not None:
        body = document.body
        shown = "".join(part for part in every_text(body.parts))
        assert list(faults(shown)) == []
        for node in (*every(body.parts, Link), *every(body.parts, Picture)):
            assert node.target == REFUSED or allows_address(node.target)


@settings(max_examples=100, deadline=None)
@given(data=BYTES)
def test_links_of_any_bytes_are_checked(data: bytes) -> None:
    """Addresses no browser could follow are found like any other."""
    document, _ = read(data, KINDS[0])

    if document is not None:
        blog = Blog(documents=(document,), urls={document.path: "beitraege/a/"})
        followed = follow_links(blog, ORDER.site)
        assert all(problem.remedy for problem in check_links(blog, followed))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xff\xfe\x00", b"\x00", b" \t\r\n"])
def test_nothing_is_no_text(data: bytes) -> None:
    """A file without a text is refused with one message."""
    document, problems = read(data, KINDS[0])

    assert document is None
    assert len(problems) == 1


def every_text(parts: tuple[object, ...]) -> list[str]:
    """Return all ready HTML of a body, that within nodes included."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, str):
            found.append(part)
        else:
            found.extend(every_text(getattr(part, "parts", ())))
            for note in getattr(part, "notes", ()):
                found.extend(every_text(note.parts))
    return found
