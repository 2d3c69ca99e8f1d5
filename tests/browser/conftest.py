"""A Chromium for the browser tests that talks to nobody but this computer."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

from plugins.commands import browser as chromium
from plugins.commands.serve import HOST, Server

_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """Return the Chromium to test with; fail, not skip, where there is none."""
    path = chromium.installed()
    if path is None:
        pytest.fail(chromium.REMEDY, pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """Start the browser once for all tests."""
    # Chromium's sandbox refuses to work for root, as whom containers run.
    root = sys.platform != "win32" and os.geteuid() == 0
    flags = [*_FLAGS, *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page; its options are those of a Playwright context.

    A request to any other host is stopped and fails the test.
    """
    foreign: list[str] = []
    contexts = []

    def keep_here(route: Route, request: Request) -> None:
        if urlsplit(request.url).hostname == HOST:
            route.continue_()
        else:
            foreign.append(request.url)
            route.abort()

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "de-DE", **options})
        context.route("**/*", keep_here)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert foreign == []


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder and returns its address (no slash at the end)."""
    servers: list[Server] = []

    def serve(folder: Path) -> str:
        server = Server(folder, 0, preview=False)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return server.address

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
