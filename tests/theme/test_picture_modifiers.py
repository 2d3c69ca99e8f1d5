"""What a component says of its picture holds, wherever its style sheet stands in the bundle."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.host.stylesheet import bundle

THEME = Path(__file__).parents[2] / "theme"
_MODIFIER = re.compile(r"\bpicture\([^()]*(?:\([^()]*\))?[^()]*\"([a-z_-]+)\"")
_SELECTOR = re.compile(r"(?:^|[{},])\s*([^{},;@]+?)\s*(?=[,{])")


def _modifiers() -> set[str]:
    """Return the classes that stand on the same element as ``picture``."""
    sources = (path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.html")))
    return {name for source in sources for name in _MODIFIER.findall(source)}


def test_the_picture_itself_never_wins_over_its_place() -> None:
    """A rule for the class alone comes after ``.picture``; others name both classes."""
    css = bundle(THEME / "static" / "css").decode()
    selectors = [(match[1], match.start()) for match in _SELECTOR.finditer(css)]
    base = min(at for selector, at in selectors if selector == ".picture")
    modifiers = _modifiers()
    too_early = [selector for selector, at in selectors if selector[1:] in modifiers and at < base]

    assert {"article__picture", "person__portrait", "profile__portrait"} <= modifiers
    assert too_early == []
