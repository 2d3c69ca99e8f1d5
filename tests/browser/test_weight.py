"""Pages are light, need no script, ask nobody else, and print well."""

from __future__ import annotations

import gzip
import io
import unicodedata
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from plugins.host.modes import Mode

from .sample import KINDS, build_sample

BUDGET = 15_000
"""Bytes of HTML and style sheet of an article, compressed."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site")
    build_sample(output, Mode.BUILD)
    return output


def test_articles_stay_within_the_budget(site: Path) -> None:
    """HTML and CSS of every article are at most 15 KB, compressed."""
    css = gzip.compress((site / "theme/site.css").read_bytes(), 9, mtime=0)

    heavy = {
        page.parent.name: size
        for page in sorted((site / "beitraege").glob("*/index.html"))
        if (size := len(css) + len(gzip.compress(page.read_bytes(), 9, mtime=0))) > BUDGET
    }

    assert heavy == {}


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_requests(
    kind: str, site: Path, served: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    """Beside pictures a page needs itself and its style sheet; no script, no font, no cookie."""
    page = new_page()
    asked: list[tuple[str, str]] = []
    page.on("request", lambda r: asked.append((r.resource_type, urlsplit(r.url).path)))
    page.goto(f"{served(site)}/{KINDS[kind]}", wait_until="networkidle")

    others = [path for kind_of, path in asked if kind_of != "image" and "icon" not in path]

    assert others == [f"/{KINDS[kind]}", "/theme/site.css"]
    assert page.context.cookies() == []
    assert page.locator("script:not([type='application/ld+json'])").count() == 0


@pytest.mark.browser
def test_layout_does_not_shift(
    site: Path, served: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    """Pictures keep their place while they load: the layout shift is 0."""
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{served(site)}/{KINDS['article']}", wait_until="networkidle")

    shift = page.evaluate(
        """() => new Promise(resolve => new PerformanceObserver(list => resolve(
            list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
            .observe({type: 'layout-shift', buffered: true})
            || setTimeout(() => resolve(0), 300))"""
    )

    assert shift == 0


@pytest.mark.browser
def test_print(site: Path, served: Callable[[Path], str], new_page: Callable[..., Page]) -> None:
    """On paper stand title, credits and addresses of links, but no menu."""
    page = new_page()
    page.goto(f"{served(site)}/{KINDS['article']}")
    data = page.pdf(format="A4", tagged=True)

    reader = PdfReader(io.BytesIO(data))
    text = " ".join(sheet.extract_text() for sheet in reader.pages)
    text = unicodedata.normalize("NFKC", text)  # some typefaces have one sign for "fi"

    def on_paper(words: str) -> bool:
        return "".join(words.split()) in "".join(text.split())

    assert on_paper(page.locator("h1").inner_text())
    assert on_paper(page.locator("figcaption").first.inner_text())
    assert on_paper(page.locator(".credits").first.inner_text().partition(",")[0])
    assert "/beitraege/schaetze-im-keller/" in text
    assert "Rubriken und Reihen" not in text
