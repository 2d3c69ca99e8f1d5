"""The preview in a real browser: pages reload by themselves, and nobody else is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.commands import serve
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
    with page.expect_request("**/.stand?*"):
        page.goto(preview.address)
    expect(page).to_have_title("Vorher")

    (preview.folder / "index.html").write_text(PAGE.format("Nachher"), "utf-8")
    preview.built()

    expect(page).to_have_title("Nachher")


def test_page_stays_without_a_build(
    preview: Server, new_page: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page is loaded once, however often it asks for the state."""
    monkeypatch.setattr(serve, "_PATIENCE", 0.01)
    page = new_page()
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    page.goto(preview.address)
    for _ in range(3):
        page.wait_for_event("response", lambda answer: "/.stand?" in answer.url)

    assert len(loads) == 1


def test_failed_build_is_shown_and_recovers(preview: Server, new_page: Callable[..., Page]) -> None:
    """The open page turns into the message, and back when it was put right."""
    page = new_page()
    page.goto(preview.address)
    preview.failed("Die Vorlage ist kaputt.", "theme/templates/a.html:3")
    expect(page.get_by_text("Die Vorlage ist kaputt.")).to_be_visible()
    expect(page.get_by_text("theme/templates/a.html:3")).to_be_visible()

    preview.built()

    expect(page).to_have_title("Vorher")


def test_page_waits_for_the_first_build(preview: Server, new_page: Callable[..., Page]) -> None:
    """Whoever looks too early need not look again."""
    (preview.folder / "index.html").unlink()
    page = new_page()
    page.goto(preview.address)
    (preview.folder / "index.html").write_text(PAGE.format("Fertig"), "utf-8")
    preview.built()

    expect(page).to_have_title("Fertig")
