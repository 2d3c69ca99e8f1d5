"""The store: what was added is read, by any process, and never anything else."""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.state.pack import Leaf, Pack
from plugins.state.sealed import Damaged, Missing, OtherVersion

TEXTS = [b"eins", b"", b"drei" * 1000, b"eins", bytes(range(256))]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return Pack(str(tmp_path / "pack"))


def filled(pack: Pack) -> list[Leaf]:
    leaves = [pack.append(text) for text in TEXTS]
    pack.flush()
    return leaves


def read_all(pack: Pack, leaves: list[Leaf]) -> list[bytes]:
    """Read in another process, where the store arrives pickled."""
    return [pack.read(leaf) for leaf in leaves]


def test_read_before_and_after_writing(pack: Pack) -> None:
    """What was added is there at once; the file appears with the first flush."""
    leaves = [pack.append(text) for text in TEXTS]
    assert read_all(pack, leaves) == TEXTS
    assert not Path(pack.path).exists()

    pack.flush()

    assert read_all(pack, leaves) == TEXTS
    assert pack.size == Path(pack.path).stat().st_size


def test_adding_goes_on(pack: Pack) -> None:
    """In the same process, in the next one, and after a run that was killed while it wrote."""
    leaves = filled(pack)
    leaves.append(pack.append(b"mehr"))
    pack.flush()
    with Path(pack.path).open("ab") as file:
        file.write(b"half a te")
    again = Pack(pack.path)
    leaves.append(again.append(b"noch mehr"))
    again.flush()

    assert read_all(Pack(pack.path), leaves) == [*TEXTS, b"mehr", b"noch mehr"]


def test_nothing_to_write_writes_nothing(pack: Pack) -> None:
    """An empty store needs no file."""
    pack.flush()

    assert pack.size == 0
    assert not Path(pack.path).exists()


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_other_processes_read(pack: Pack, method: str) -> None:
    """Forked ones too, which inherit an open file."""
    leaves = filled(pack)
    read_all(pack, leaves)

    with multiprocessing.get_context(method).Pool(2) as pool:
        found = pool.starmap(read_all, [(pack, leaves)] * 4)

    assert found == [TEXTS] * 4
    assert read_all(pickle.loads(pickle.dumps(pack)), leaves) == TEXTS  # noqa: S301


@pytest.mark.skipif(not hasattr(os, "fork"), reason="platform: no fork")
def test_a_fork_does_not_add(pack: Pack) -> None:
    """Two processes would add at the same place."""
    leaf = pack.append(b"eins")
    child = os.fork()
    if not child:
        refused = 0
        for attempt in (lambda: pack.append(b"zwei"), pack.flush):
            try:
                attempt()
            except RuntimeError:
                refused += 1
        os._exit(0 if refused == 2 and pack.read(leaf) == b"eins" else 1)

    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:18],
        lambda data: data.replace(b"eins", b"Eins"),
        lambda data: data[:16] + b"\0" * (len(data) - 16),
        lambda data: b"\0" * len(data),
        lambda data: b"",
    ],
)
def test_damage(pack: Pack, harm: Callable[[bytes], bytes]) -> None:
    """Cut short, altered, emptied: refused, never read as something else."""
    leaf = filled(pack)[0]
    path = Path(pack.path)
    path.write_bytes(harm(path.read_bytes()))

    with pytest.raises(Damaged):
        Pack(pack.path).read(leaf)


def test_another_version(pack: Pack) -> None:
    """A store of another layout is neither read nor added to."""
    leaf = filled(pack)[0]
    path = Path(pack.path)
    path.write_bytes(path.read_bytes().replace(b"\x01", b"\x02", 1))

    for attempt in (lambda: Pack(pack.path).read(leaf), lambda: Pack(pack.path).append(b"x")):
        with pytest.raises(OtherVersion):
            attempt()


def test_missing(pack: Pack) -> None:
    """A leaf without its store."""
    leaf = filled(pack)[0]
    Path(pack.path).unlink()

    with pytest.raises(Missing):
        Pack(pack.path).read(leaf)


def test_compacted(pack: Pack) -> None:
    """What lives stays, in order and once; what does not is gone; adding goes on."""
    leaves = filled(pack)
    fresh = pack.append(b"noch nicht geschrieben")
    before = pack.size

    kept = pack.compacted([leaves[3], fresh, leaves[1], leaves[0], leaves[3]])
    more = pack.append(b"mehr")
    pack.flush()

    texts = [b"eins", b"noch nicht geschrieben", b"", b"eins", b"eins", b"mehr"]
    assert read_all(Pack(pack.path), [*kept, more]) == texts
    assert kept[0] == kept[4]
    assert pack.size < before
    assert list(Path(pack.path).parent.iterdir()) == [Path(pack.path)]
    with pytest.raises(Damaged):
        pack.read(leaves[2])


def test_compacting_needs_every_leaf(pack: Pack) -> None:
    """Where one is damaged, nothing is replaced."""
    leaves = filled(pack)
    wrong = (leaves[2][0] + 1, *leaves[2][1:])

    with pytest.raises(Damaged):
        pack.compacted([leaves[0], wrong])

    assert read_all(pack, leaves) == TEXTS
    assert list(Path(pack.path).parent.iterdir()) == [Path(pack.path)]
