"""Everybody can use every kind of page: axe, reflow, text spacing, keyboard, forced colours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from plugins.host.modes import Mode

from .sample import KINDS, build_sample

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

# WCAG 2.2, 1.4.12: what readers may set without losing anything.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""

# What sticks out of the page sideways; tables scroll within a region of their own.
OVERFLOWING = """() => [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && box.right > document.documentElement.clientWidth + 1
        && !e.closest('[role=region]') && getComputedStyle(e).position !== 'absolute';
}).map(e => e.tagName + '.' + e.className)"""

# Words of headings that stand on two lines, though no longer than twelve letters.
BROKEN_WORDS = r"""() => {
    const broken = [];
    for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const text = texts.currentNode, range = document.createRange();
            for (const word of text.data.matchAll(/(?<!\p{L})\p{L}{1,12}(?!\p{L})/gu)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const lines = new Set([...range.getClientRects()].map(box => box.top));
                if (lines.size > 1) broken.push(word[0]);
            }
        }
    }
    return broken;
}"""

FOCUS = """() => {
    const e = document.activeElement, style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    return {tag: e.tagName, text: e.textContent.trim().slice(0, 60),
        outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight};
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    output = tmp_path_factory.mktemp("site")
    build_sample(output, Mode.BUILD)
    return served(output)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe(
    kind: str, size: Any, scheme: str, address: str, new_page: Callable[..., Page]
) -> None:
    """axe finds nothing on any kind of page, light and dark, on phone and desktop."""
    page = new_page(viewport=size, color_scheme=scheme)
    page.goto(f"{address}/{KINDS[kind]}")

    found = Axe().run(page).response["violations"]

    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_reflow(kind: str, address: str, new_page: Callable[..., Page]) -> None:
    """At 320 px, which is also 1280 px at 400 % zoom, nothing needs scrolling sideways."""
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}/{KINDS[kind]}")

    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", KINDS)
def test_headings_keep_short_words_whole(
    kind: str, address: str, new_page: Callable[..., Page]
) -> None:
    """Where there is room: the column for months is as wide as "September"."""
    page = new_page(viewport=DESKTOP)
    page.goto(f"{address}/{KINDS[kind]}")

    assert page.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_text_spacing(kind: str, address: str, new_page: Callable[..., Page]) -> None:
    """With the text spacing of WCAG 1.4.12 nothing is cut off or sticks out."""
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}/{KINDS[kind]}")
    page.add_style_tag(content=TEXT_SPACING)

    cut_off = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => {
            const style = getComputedStyle(e);
            return ['hidden', 'clip'].includes(style.overflowY) && e.clientHeight > 2
                && e.scrollHeight > e.clientHeight + 1;
        }).map(e => e.tagName + '.' + e.className)"""
    )

    assert page.evaluate(OVERFLOWING) == []
    assert cut_off == []


@pytest.mark.parametrize("kind", ["start", "article", "interview", "whitepaper"])
def test_keyboard(kind: str, address: str, new_page: Callable[..., Page]) -> None:
    """Tab reaches every link in order, each with a visible focus on the screen."""
    page = new_page(viewport=DESKTOP)
    page.goto(f"{address}/{KINDS[kind]}")
    expected = page.evaluate(
        """() => [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
            .filter(e => e.getClientRects().length).map(e => e.textContent.trim().slice(0, 60))"""
    )
    reached = []
    for _ in expected:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        reached.append(focus["text"])
        assert focus["outline"], f"no visible focus on {focus}"
        assert focus["seen"], f"focus is off the screen: {focus}"

    assert reached == expected


def test_skip_link(address: str, new_page: Callable[..., Page]) -> None:
    """The first Tab offers to skip the menu; Enter moves the focus into the content."""
    page = new_page(viewport=DESKTOP)
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["text"] == "Zum Inhalt springen"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")

    assert inside


@pytest.mark.parametrize("kind", KINDS)
def test_target_size(kind: str, address: str, new_page: Callable[..., Page]) -> None:
    """Links that do not stand in a sentence are at least 24 px high (WCAG 2.2, 2.5.8)."""
    page = new_page(viewport=PHONE)
    page.goto(f"{address}/{KINDS[kind]}")

    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, .series-labels a, button, summary')]
            .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 24)
            .map(e => e.textContent.trim())"""
    )

    assert small == []


def test_forced_colours(address: str, new_page: Callable[..., Page]) -> None:
    """In forced colours the focus is still drawn and no text lies on its own colour."""
    page = new_page(viewport=DESKTOP, forced_colors="active")
    page.goto(f"{address}/{KINDS['interview']}")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.evaluate(FOCUS)["outline"]
    assert Axe().run(page).response["violations"] == []


def test_reduced_motion(address: str, new_page: Callable[..., Page]) -> None:
    """Whoever asks for no motion gets none."""
    page = new_page(viewport=DESKTOP, reduced_motion="reduce")
    page.goto(address)

    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e => {
            const s = getComputedStyle(e);
            const long = t => t.split(',').some(v => parseFloat(v) > 0.01);
            return long(s.transitionDuration) || long(s.animationDuration)
                || s.scrollBehavior === 'smooth';
        }).length"""
    )

    assert moving == 0
