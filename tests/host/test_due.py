"""A page is printed where it is new, made otherwise, altered on disk, or read what has changed."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest

from plugins.blog.views import Page
from plugins.core.ledger import Cell
from plugins.host.due import BROKEN, NEW, OTHER, Register
from plugins.host.printing import Job, Print, Proof
from plugins.host.reads import Reads
from plugins.host.slots import Piece

TITLE: Cell = ("articles", "a.md")
TEXT: Cell = ("texts", "a.md")
SITE: Cell = ("host.site", "")
A = Piece("articles", Page("a/", "article.html", "article", ("a.md",)))
B = Piece("articles", Page("b/", "article.html", "article", ("b.md",)))
PIECES = {"a/index.html": A, "b/index.html": B}


def printed(path: str, *numbers: int, put: bool = False, shown: tuple[str, ...] = ()) -> Print:
    return Print(path, path.encode(), array("I", numbers).tobytes(), shown, put)


def register() -> Register:
    """Two pages: one has read title, text and site, the other the site only."""
    reads = Reads()
    prints = [printed("a/index.html", 0, 1, 2), printed("b/index.html", 2)]
    reads.enter(Proof([TITLE, TEXT, SITE], prints))
    return Register(reads, {one.path: one.digest for one in prints})


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (set(), {}),
        ({("texts", "b.md"), ("articles", "c.md")}, {}),
        ({TEXT}, {"a/index.html": TEXT}),
        ({TEXT, TITLE}, {"a/index.html": TITLE}),
        ({SITE}, {"a/index.html": SITE, "b/index.html": SITE}),
        ({SITE, TEXT}, {"a/index.html": SITE, "b/index.html": SITE}),
    ],
)
def test_a_page_is_due_where_what_it_read_has_changed(
    changed: set[Cell], expected: dict[str, Cell]
) -> None:
    """And for no other change; the reason is one of the entries, always the same one."""
    jobs, why = register().due(PIECES, PIECES, changed, ())

    assert why == expected
    assert jobs == [Job(path, PIECES[path], path.encode()) for path in expected]


def test_pages_that_are_new_other_or_broken_are_due() -> None:
    """Also where nothing they read has changed; one that is gone is nobody's job."""
    other = A._replace(what=A.what._replace(template="page.html"))
    new = Piece("pages", Page("c/", "page.html", "page"))
    pieces = {"a/index.html": other, "b/index.html": B, "c/index.html": new}

    jobs, why = register().due(pieces, PIECES, (), ["b/index.html", "d/index.html"])

    assert why == {"a/index.html": OTHER, "b/index.html": BROKEN, "c/index.html": NEW}
    assert {job.path: job.known for job in jobs} == {
        "a/index.html": b"a/index.html",
        "b/index.html": b"b/index.html",
        "c/index.html": b"",
    }


def test_an_equal_piece_is_no_other() -> None:
    """Pieces are made anew in every run."""
    assert register().due({"a/index.html": Piece(*A)}, PIECES, (), ()) == ([], {})


def test_what_is_not_there_is_compared_with_nothing() -> None:
    """A file that somebody has deleted is printed and put, though its contents are known."""
    one = replace(register(), there={"b/index.html": b"b/index.html"})

    jobs, _ = one.due(PIECES, PIECES, (), ["a/index.html"])

    assert jobs == [Job("a/index.html", A, b"")]


def test_what_waits_on_the_stage_is_replaced_there() -> None:
    """A page printed twice in a run: the second time it may be what lies in its place already."""
    one = register()
    one.enter(Proof([SITE], [printed("a/index.html", 0, put=True)]))

    jobs, _ = one.due(PIECES, PIECES, {SITE}, ())

    assert [(job.path, job.known) for job in jobs] == [
        ("a/index.html", b""),
        ("b/index.html", b"b/index.html"),
    ]


def test_what_waits_on_the_stage_is_known_until_it_is_dropped() -> None:
    """With the digest it was put with last; what is the same as before was not put."""
    one = register()
    one.enter(Proof([], [printed("a/index.html", put=True), printed("b/index.html")]))

    assert one.waiting == {"a/index.html": b"a/index.html"}
    one.drop(["a/index.html", "gone/index.html"])
    assert one.waiting == {}
    assert one.due(PIECES, PIECES, (), ())[1] == {"a/index.html": NEW}
