"""The preview in a real browser: pages reload by themselves, and nobody else is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.commands.serve import Server

pytestmark = pytest.mark.browser

PAGE = "<!DOCTYPE html><html lang=de><title>{}</title><body><p>Text</p></body></html>"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "index.html").write_text(PAGE.format("Vorher"), "utf-8")
    server = Server(tmp_path, 0, preview=True)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_page_reloads_after_a_build(preview: Server, new_page: Callable[..., Page]) -> None:
    """An open page shows what the next build made of it, without a hand on the keyboard."""
    page = new_page()
    with page.expect_response("**/.stand"):
        page.goto(preview.address)
    expect(page).to_have_title("Vorher")

    (preview.folder / "index.html").write_text(PAGE.format("Nachher"), "utf-8")
    preview.built()

    expect(page).to_have_title("Nachher")


def test_page_stays_without_a_build(preview: Server, new_page: Callable[..., Page]) -> None:
    """A page is loaded once, however often it asks for the state."""
    page = new_page()
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    page.goto(preview.address)
    for _ in range(3):
        page.wait_for_event("response", lambda answer: answer.url.endswith("/.stand"))

    assert len(loads) == 1
