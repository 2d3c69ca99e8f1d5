"""In a browser nothing of a comment runs and nothing is loaded, whatever its author wrote."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.host.modes import Mode
from tests.comments.test_hostile import VECTORS
from tests.sites.specimen import SITES, run

pytestmark = pytest.mark.browser

# What a reader may do without leaving the page: point at everything, click what is no way out.
TOUCH = """
document.querySelectorAll(".comments *").forEach(one => {
    for (const kind of ["mouseover", "focus", "toggle"]) one.dispatchEvent(new Event(kind));
    if (!one.closest("a")) one.dispatchEvent(new MouseEvent("click", {bubbles: true}));
})
"""
LINKS = """() => [...document.querySelectorAll(".comments a")]
    .filter(a => !["http:", "https:", "mailto:"].includes(a.protocol)).map(a => a.outerHTML)"""


def test_nothing_runs_and_nothing_is_loaded(
    tmp_path: Path, served: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    """All attempts on one page, in names, headers and texts; ``new_page`` fails on any request to
    another host.
    """
    content = tmp_path / "content"
    shutil.copytree(SITES / "base", content)
    folder = content / "comments/gut"
    folder.mkdir(parents=True)
    for number, vector in enumerate(VECTORS):
        text = f"Author: {number} {vector}\nUrl: {vector}\n\n{vector}\n\nSo {vector} nicht.\n"
        (folder / f"a{number:03}.md").write_text(text, "utf-8")
    assert run(content, tmp_path / "output", Mode.PREVIEW).written
    address = served(tmp_path / "output")
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))

    page.goto(f"{address}/beitraege/gut/", wait_until="networkidle")
    page.evaluate(TOUCH)

    assert page.locator(".comment").count() == len(VECTORS)
    assert page.evaluate(LINKS) == []
    assert page.url == f"{address}/beitraege/gut/"
    pages = {url for url in asked if not url.endswith((".css", ".png", ".ico"))}
    assert pages == {f"{address}/beitraege/gut/"}
