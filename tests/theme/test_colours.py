"""Colours that everybody can tell apart: WCAG 2.2, computed from the tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "theme" / "static" / "css" / "tokens.css"
_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")

TEXT = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "tint"),
    ("ink", "note"),
    ("muted", "paper"),
    ("muted", "sheet"),
    ("muted", "tint"),
    ("accent", "paper"),
    ("accent", "sheet"),
    ("accent", "tint"),
    ("accent", "note"),
    ("accent-deep", "paper"),
    ("accent-deep", "sheet"),
    ("sheet", "accent"),
    ("on-night", "night"),
]
STATE = [("ink", "marker"), ("alarm", "alarm-tint"), ("ink", "alarm-tint")]
MEANING = [
    ("edge", "paper"),
    ("edge", "sheet"),
    ("focus", "paper"),
    ("focus", "sheet"),
    ("focus", "tint"),
    ("focus", "note"),
]


def _tokens() -> dict[str, dict[str, str]]:
    blocks = [dict(_COLOUR.findall(block)) for block in _ROOT.findall(TOKENS.read_text("utf-8"))]
    light = blocks[0]
    dark = next(block for block in blocks[1:] if block)
    return {"light": light, "dark": {**light, **dark}}


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(d * 2 for d in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    """Black on white is 21 to 1, grey #767676 on white just passes."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        *((*pair, 7.0) for pair in TEXT),  # 1.4.6, enhanced
        *((*pair, 4.5) for pair in STATE),  # 1.4.3
        *((*pair, 3.0) for pair in MEANING),  # 1.4.11
    ],
)
def test_contrast(front: str, ground: str, least: float, scheme: str) -> None:
    """Running text has the enhanced contrast, marks and edges the one required."""
    tokens = _tokens()[scheme]

    assert contrast(tokens[front], tokens[ground]) >= least
