"""The bytes are the same however many processes read and print, and however these are started."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from plugins.host import printing, reading, workers
from plugins.host.edition import Order
from tests.incremental import specimens
from tests.incremental.apart import lay_out
from tests.incremental.builds import held, run
from tests.incremental.crowds import crowded
from tests.incremental.pelican_runs import other_site
from tests.sites.specimen import ROOT


@pytest.mark.parametrize("method", ["spawn", workers.METHOD])
def test_reading_and_printing_by_processes_gives_the_same_bytes(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """A first build and one after changes, each in parts of four pieces."""
    assert run(order, ROOT / "theme", tmp_path / "alone").outcome.written
    first = held(tmp_path / "alone")
    started = [crowded(monkeypatch, module, method) for module in (reading, printing)]
    many = dataclasses.replace(order, workers=2)

    assert run(many, ROOT / "theme", tmp_path / "together").outcome.written
    assert held(tmp_path / "together") == first
    assert all(started)

    further = specimens.article("Null", "1.1.2025").encode()
    lay_out(order.content.root, {**other_site(), specimens.ARTICLES[0]: further})
    assert run(many, ROOT / "theme", tmp_path / "together").outcome.written
    monkeypatch.undo()
    assert run(order, ROOT / "theme", tmp_path / "alone").outcome.written
    assert held(tmp_path / "together") == held(tmp_path / "alone") != first
