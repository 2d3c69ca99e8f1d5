"""Reading with several processes gives what reading alone gives."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from plugins.host import workers
from plugins.host.content import find
from plugins.host.documents import Read
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from
from plugins.host.vocabulary import kinds_of, probes_of
from tests.sites.specimen import ROOT


@pytest.mark.parametrize("number", [2, 8])
def test_the_number_of_workers_changes_nothing(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every text and file of the sample comes back the same and in the same order."""
    monkeypatch.setattr(workers, "WORTHWHILE", 1)
    order = order_from(load_settings(ROOT / "pelicanconf.py"), ROOT / "content", Mode.BUILD)
    found, _ = find(order.content, kinds_of(order.plugins), probes_of(order.plugins).keys())

    def read(count: int) -> list[tuple[object, object]]:
        results = workers.read_in_order(found, order.content, order.plugins, count)
        return [_plain(one) for one in results]

    assert read(number) == read(1)


def test_orders_use_all_cores() -> None:
    """A build from the command line reads with every core there is."""
    order = order_from(load_settings(ROOT / "pelicanconf.py"), Path("content"), Mode.BUILD)

    assert order.workers >= 1


def _plain(read: Read) -> tuple[object, object]:
    """Return something comparable: documents are told apart by identity."""
    one, problems = read
    if one is None:
        return None, problems
    return {field.name: getattr(one, field.name) for field in dataclasses.fields(one)}, problems
