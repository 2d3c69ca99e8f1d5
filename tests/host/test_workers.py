"""Work on several processes gives what one process gives, whichever way they are started."""

from __future__ import annotations

import multiprocessing
import os
import select
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.blog.model import Document
from plugins.host.content import find, paths_in
from plugins.host.documents import Read
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from
from plugins.host.reading import read_in_order
from plugins.host.vocabulary import kinds_of, probes_of
from plugins.host.workers import METHOD, on_all_cores
from tests.sites.specimen import ROOT

METHODS = ["spawn", pytest.param("fork", marks=pytest.mark.skipif(
    METHOD != "fork", reason="platform: processes cannot be copied",
))]  # fmt: skip


def squares(offset: int) -> Callable[[list[int]], tuple[int, list[int]]]:
    """Prepare a worker that says who it is."""
    return lambda part: (os.getpid(), [offset + number * number for number in part])


def refusing(offset: int) -> Callable[[list[int]], None]:
    """Prepare a worker that cannot do its work."""

    def refuse(part: list[int]) -> None:
        raise LookupError(offset, part)

    return refuse


def answers(workers: int, method: str, count: int = 50) -> tuple[set[int], list[int]]:
    """Return who has worked, and all results."""
    given = list(
        on_all_cores(
            range(count), squares, (3,), workers=workers, part=4, worthwhile=10, method=method
        )
    )
    return {who for who, _ in given}, [number for _, part in given for number in part]


@pytest.mark.parametrize("workers", [1, 2])
def test_parts_may_be_of_different_size(workers: int) -> None:
    """Each process takes as many as it is told, and the answers keep the order of the list."""
    sizes = [1, 20, 3, 6]

    given = list(on_all_cores(range(30), squares, (0,), workers=workers, part=sizes, worthwhile=10))

    assert [len(part) for _, part in given] == sizes
    assert [number for _, part in given for number in part] == [n * n for n in range(30)]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("workers", [2, 8])
def test_answers_come_in_the_order_of_the_list(workers: int, method: str) -> None:
    """Others do the work, each part once."""
    who, results = answers(workers, method)

    assert results == [3 + number * number for number in range(50)]
    assert os.getpid() not in who
    assert len(who) <= workers


@pytest.mark.parametrize(("workers", "count"), [(1, 50), (8, 9), (8, 0)])
def test_little_work_is_done_here(workers: int, count: int) -> None:
    """To start a process costs more than nine items are worth; for none nothing is prepared."""
    who, results = answers(workers, METHOD, count)

    assert results == [3 + number * number for number in range(count)]
    assert who == ({os.getpid()} if count else set())


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_in_a_worker_is_raised_here(workers: int, method: str) -> None:
    """Nothing of it is swallowed on the way."""
    work = on_all_cores(
        range(20), refusing, (7,), workers=workers, part=4, worthwhile=1, method=method
    )

    with pytest.raises(LookupError) as caught:
        list(work)
    assert caught.value.args[0] == 7


@pytest.mark.parametrize("pack", [False, True])
@pytest.mark.parametrize(("workers", "method"), [(2, METHOD), (8, METHOD), (2, "spawn")])
def test_the_number_of_readers_changes_nothing(workers: int, method: str, pack: bool) -> None:
    """Every text and file of the sample comes back the same and in the same order."""
    order = order_from(load_settings(ROOT / "pelicanconf.py"), ROOT / "content", Mode.BUILD)
    found, _ = find(
        order.content,
        paths_in(order.content),
        kinds_of(order.plugins),
        probes_of(order.plugins).keys(),
    )
    assert len(found) >= 48  # else one process would read all of them

    def read(count: int) -> list[object]:
        results = read_in_order(
            found, order.content, order.plugins, count, pack=pack, method=method
        )
        return [_plain(one) for one in results]

    alone = read(1)

    assert len(alone) == len(found)
    assert read(workers) == alone


def test_orders_use_all_cores() -> None:
    """A build from the command line reads with every core there is."""
    order = order_from(load_settings(ROOT / "pelicanconf.py"), Path("content"), Mode.BUILD)

    assert order.workers == os.cpu_count()


def _plain(read: Read) -> object:
    """Return something comparable: documents are told apart by identity."""
    one, *others = read
    if isinstance(one, Document):
        return one.kind, one.path, one.place, one.values, one.body, others
    return one, others


def waiting(end: int) -> Callable[[list[int]], None]:
    """Prepare a worker that says it is there, then waits for ever."""

    def wait(part: list[int]) -> None:
        os.write(end, b"+")
        threading.Event().wait()

    return wait


def work_for_ever(end: int) -> None:
    """Begin work on two processes that is never done."""
    list(on_all_cores(range(50), waiting, (end,), workers=2, part=4, worthwhile=10, method="fork"))


@pytest.mark.skipif(METHOD != "fork", reason="platform: processes cannot be copied")
def test_workers_end_with_the_process_that_started_them() -> None:
    """Also where it was killed: the pipe that all of them hold is closed."""
    reads, writes = os.pipe()
    process = multiprocessing.get_context("fork").Process(target=work_for_ever, args=(writes,))
    process.start()
    os.close(writes)
    assert os.read(reads, 1) + os.read(reads, 1) == b"++"
    process.kill()
    process.join()
    ended, _, _ = select.select([reads], [], [], 10)

    assert ended
    assert os.read(reads, 1) == b""
    os.close(reads)
