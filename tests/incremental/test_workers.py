"""The bytes are the same however many processes read and print, and however these are started."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host import printing, reading, workers
from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.modes import Mode
from plugins.host.registry import contributed
from tests.incremental import specimens
from tests.incremental.builds import held, run
from tests.incremental.crowds import crowded
from tests.incremental.pelican_runs import other_site
from tests.incremental.trial import PLUGINS, SITE, TODAY
from tests.sites.specimen import ROOT

Lay = Callable[[dict[str, bytes]], None]


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """What is to be built, by one process."""
    content = Content(tmp_path / "content", "content")
    return Order(content, SITE, Mode.BUILD, TODAY, contributed(PLUGINS))


def lay_out(order: Order, files: dict[str, bytes]) -> None:
    """Write the texts."""
    for path, data in files.items():
        target = order.content.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


@pytest.mark.parametrize("method", ["spawn", workers.METHOD])
def test_reading_and_printing_by_processes_gives_the_same_bytes(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """A first build and one after changes, each in parts of four pieces."""
    lay_out(order, specimens.site())
    assert run(order, ROOT / "theme", tmp_path / "alone").outcome.written
    first = held(tmp_path / "alone")
    started = [crowded(monkeypatch, module, method) for module in (reading, printing)]
    many = dataclasses.replace(order, workers=2)

    assert run(many, ROOT / "theme", tmp_path / "together").outcome.written
    assert held(tmp_path / "together") == first
    assert all(started)

    further = specimens.article("Null", "1.1.2025").encode()
    lay_out(order, {**other_site(), specimens.ARTICLES[0]: further})
    assert run(many, ROOT / "theme", tmp_path / "together").outcome.written
    monkeypatch.undo()
    assert run(order, ROOT / "theme", tmp_path / "alone").outcome.written
    assert held(tmp_path / "together") == held(tmp_path / "alone") != first
