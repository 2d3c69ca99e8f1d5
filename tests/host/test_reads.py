"""What pages have read is the same, packed or not, whatever was printed and dropped in between."""

from __future__ import annotations

import marshal
from array import array
from copy import deepcopy

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from plugins.core.ledger import Cell
from plugins.host.packed_reads import unpacked
from plugins.host.printing import Print, Proof
from plugins.host.reads import Reads

PATHS = [f"{name}/index.html" for name in ("a", "b", "b-c", "c", "d", "ä", "\udcff")]
CELLS: list[Cell] = [(table, key) for table in ("t", "texts", "s") for key in ("", "a.md", "ä.md")]
FILES = ["x.jpg", "y.jpg", "z.jpg"]
TITLE, TEXT, SITE = CELLS[0], CELLS[4], CELLS[6]

READ = st.sets(st.sampled_from(CELLS))
SHOWN = st.sets(st.sampled_from(FILES))


def proof_of(pages: dict[str, tuple[set[Cell], set[str]]]) -> Proof:
    cells = sorted({cell for read, _ in pages.values() for cell in read}, reverse=True)
    return Proof(
        cells,
        [
            Print(
                path,
                b"",
                array("I", [cells.index(cell) for cell in read]).tobytes(),
                tuple(sorted(shown)),
                put=False,
            )
            for path, (read, shown) in pages.items()
        ],
    )


def of_many(number: int) -> Reads:
    """Return the reads of many pages, packed."""
    reads = Reads()
    read = ({SITE}, {"x.jpg"})
    reads.enter(proof_of({f"{page}/index.html": read for page in range(number)}))
    reads.pack()
    return reads


class AsADictionary(RuleBasedStateMachine):
    """Compares with a plain dictionary, which is what pages have read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = Reads()
        self.pages: dict[str, tuple[set[Cell], set[str]]] = {}

    @rule(pages=st.dictionaries(st.sampled_from(PATHS), st.tuples(READ, SHOWN), max_size=3))
    def enter(self, pages: dict[str, tuple[set[Cell], set[str]]]) -> None:
        """Print some pages, most of them again."""
        self.reads.enter(proof_of(pages))
        self.pages |= pages

    @rule(paths=st.sets(st.sampled_from(PATHS), max_size=2))
    def drop(self, paths: set[str]) -> None:
        """Drop pages, there or not."""
        self.reads.drop(paths)
        for path in paths:
            self.pages.pop(path, None)

    @rule()
    def pack(self) -> None:
        """Pack where it is worth it."""
        self.reads.pack()

    @rule()
    def write(self) -> None:
        """Write and read."""
        packed, later = marshal.loads(  # noqa: S302  (our own)
            marshal.dumps((self.reads.packed.plain, self.reads.plain()))
        )
        hidden, cells, pages = later
        self.reads = Reads(unpacked(packed), set(hidden), cells, pages)

    @rule(pages=st.dictionaries(st.sampled_from(PATHS), st.tuples(READ, SHOWN), max_size=3))
    def go_astray(self, pages: dict[str, tuple[set[Cell], set[str]]]) -> None:
        """A build that comes to nothing leaves what was."""
        other = self.reads.copy()
        other.enter(proof_of(pages))
        other.drop(PATHS[:2])
        other.pack()

    @invariant()
    def is_as_told(self) -> None:
        """Whoever asks, by page or by entry."""
        reads, pages = self.reads, self.pages
        assert sorted(reads) == sorted(pages)
        assert len(reads) == len(pages)
        assert {path for path in PATHS if path in reads} == pages.keys()
        assert reads.among(PATHS) == reads.among(PATHS[:1]) | reads.among(PATHS[1:])
        assert reads.among(PATHS) == pages.keys()
        assert {path: reads.read_by(path) for path in pages} == {
            path: read for path, (read, _) in pages.items()
        }
        for changed in ({TITLE}, {TEXT, SITE}, set(CELLS), {("t", "?"), ("?", "a.md")}):
            assert reads.hits(changed) == {
                path: sorted(read & changed) for path, (read, _) in pages.items() if read & changed
            }
        for paths in (PATHS[:2], PATHS[1:]):
            assert reads.shown_on(paths) == {
                file for path in paths if path in pages for file in pages[path][1]
            }


TestAsADictionary = AsADictionary.TestCase
TestAsADictionary.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)


def test_few_prints_are_kept_beside_what_is_packed() -> None:
    """A small build writes little; after many small ones all is packed anew."""
    reads = of_many(80)
    packed, before = reads.packed, deepcopy(reads.packed.plain)

    for page in range(10):
        reads.enter(proof_of({f"{page}/index.html": ({TEXT}, set())}))
        reads.pack()

    assert reads.packed is packed
    assert packed.plain == before
    assert len(reads.later) == 10
    reads.enter(proof_of({"new/index.html": ({TEXT}, set())}))
    reads.pack()
    assert reads.packed is not packed
    assert reads.plain() == ([], [], {})


def test_what_nobody_reads_or_shows_any_more_is_not_packed() -> None:
    """Else memory would grow with every change."""
    reads = of_many(3)
    reads.enter(proof_of({f"{page}/index.html": ({TEXT}, {"y.jpg"}) for page in range(3)}))

    reads.pack()

    assert list(reads.packed.keys) == [TEXT[1]]
    assert list(reads.packed.tables) == [TEXT[0]]
    assert list(reads.packed.files) == ["y.jpg"]


def test_there_is_no_page_that_nobody_has_printed() -> None:
    """To ask what it has read is a mistake."""
    reads = of_many(2)
    reads.drop(["1/index.html"])

    for path in ("1/index.html", "2/index.html"):
        with pytest.raises(KeyError):
            reads.read_by(path)
