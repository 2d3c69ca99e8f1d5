"""In a browser nothing of a drawing runs and nothing is loaded, whatever was in the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pictures.svg.drawings import RECT, cleaned, drawing
from tests.pictures.svg.vectors import LEFT_OUT

pytestmark = pytest.mark.browser

CLICK = """
document.querySelectorAll("*").forEach(
    one => one.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))
)
"""


def test_nothing_runs_and_nothing_is_loaded(
    tmp_path: Path, served: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    """Opened by themselves, where a browser allows most, and clicked at; ``new_page`` fails on any
    request to another host.
    """
    for number, (inside, _) in enumerate(LEFT_OUT):
        data = cleaned(drawing(RECT + inside)).data
        (tmp_path / f"{number}.svg").write_bytes(data)
    address = served(tmp_path)
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    opened = [f"{address}/{number}.svg" for number in range(len(LEFT_OUT))]

    for one in opened:
        page.goto(one)
        page.evaluate(CLICK)

    assert asked == opened
