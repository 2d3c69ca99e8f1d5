"""The style sheet: understood by browsers of 2019, small, and without dead rules."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from plugins.host.stylesheet import bundle

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"

# Newer than 2019 and not merely an ornament that older browsers leave out.
TOO_NEW = {
    "cascade layers": r"@layer",
    "other files": r"@import",
    "web fonts": r"@font-face",
    "container queries": r"@container",
    "nesting": r"\{[^{}@]*&|\{[^{}@]*\{(?=[^@]*\})",
    ":has, :is, :where": r":(has|is|where)\(",
    "inset": r"[\s;{]inset:",
    "clamp, min, max": r"\b(clamp|min|max)\(",
    "aspect-ratio": r"aspect-ratio",
    "logical properties": r"(margin|padding|border)-(inline|block)|inline-size|block-size",
    "files of another host": r"url\(",
}
# Written by editors or made by the Markdown extensions: see plugins/text/allowlist.py.
FROM_TEXTS = {"align-center", "align-right", "hinweis", "picture--klein", "picture--links"}
FROM_TEXTS |= {"picture--rechts", "quelle"}
_CLASS_IN_CSS = re.compile(r"\.([a-z][a-z_-]*)")
_WORD = re.compile(r"[a-z][a-z_-]*")


@pytest.fixture(scope="module")
def css() -> str:
    return bundle(CSS).decode()


def _rules(css: str) -> str:
    """Return the rules without the blocks of media queries around them."""
    return re.sub(r"@(media|page)[^{]*\{", "", css)


@pytest.mark.parametrize("name", TOO_NEW)
def test_nothing_older_browsers_stumble_over(name: str, css: str) -> None:
    """A browser of 2019 shows the same page."""
    found = re.search(TOO_NEW[name], _rules(css))

    assert found is None


def test_flex_boxes_keep_their_distance_without_gap(css: str) -> None:
    """`gap` works in grids since 2017, in flex boxes only since 2021."""
    blocks = re.findall(r"\{([^{}]*)\}", css)

    assert [b for b in blocks if "display: flex" in b and "gap:" in b] == []


def test_size(css: str) -> None:
    """The whole look of the site is at most 7 kB compressed."""
    assert len(gzip.compress(css.encode(), 9, mtime=0)) <= 7_000


def test_every_class_of_the_style_sheet_is_used(css: str) -> None:
    """A rule for nothing is deleted."""
    words: set[str] = set()
    for path in (THEME / "templates").rglob("*.html"):
        words.update(_WORD.findall(path.read_text(encoding="utf-8")))
    selectors = " ".join(re.findall(r"([^{}]+)\{", css))
    used = set(_CLASS_IN_CSS.findall(selectors))

    assert sorted(used - words - FROM_TEXTS) == []


def test_nothing_moves(css: str) -> None:
    """Calm for all, not only for readers who ask for reduced motion (WCAG 2.2, 2.3.3)."""
    assert re.search(r"transition|animation|scroll-behavior", css) is None


def test_colours_are_tokens() -> None:
    """A colour outside the tokens would not follow light and dark; few are meant not to."""
    meant = {
        "layout.css": {"#ffde6a", "#0e2a35"},  # the footer is dark in both
        "picture.css": {"#fff"},  # the backing of transparent pictures
        "print.css": None,  # its own tokens
        "tokens.css": None,
    }
    found = {
        path.name: set(re.findall(r"#[0-9a-f]{3,8}\b", path.read_text(encoding="utf-8")))
        for path in CSS.rglob("*.css")
        if meant.get(path.name, set()) is not None
    }

    assert {name: colours for name, colours in found.items() if colours} == {
        name: colours for name, colours in meant.items() if colours
    }
