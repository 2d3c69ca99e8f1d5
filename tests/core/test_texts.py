"""Words readers see: found by key, filled completely, or refused."""

from __future__ import annotations

import pytest

from plugins.core.texts import Texts

TEXTS = Texts.parse(
    """
[article]
more = "Weiterlesen „{title}“"
plain = "Ohne Platzhalter"
[listing]
count.one = "{count} Beitrag"
count.other = "{count} Beiträge"
label.one = "Nachweis"
label.other = "Nachweise"
"""
)


def test_fills_placeholders() -> None:
    """Values stand where the text says, whatever signs they hold."""
    assert TEXTS("article.more", title="{x} & „y“") == "Weiterlesen „{x} & „y““"
    assert TEXTS("article.plain") == "Ohne Platzhalter"


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "1 Beitrag"), (0, "0 Beiträge"), (12, "12 Beiträge")]
)
def test_count_chooses_the_form(count: int, expected: str) -> None:
    """One is singular, everything else plural, as in German."""
    assert TEXTS("listing.count", count=count) == expected


def test_a_form_need_not_say_the_number() -> None:
    """``count`` may serve to choose only."""
    assert TEXTS("listing.label", count=2) == "Nachweise"


@pytest.mark.parametrize(
    ("key", "values"), [("article.less", {}), ("article", {}), ("listing.count", {})]
)
def test_unknown_keys_raise(key: str, values: dict[str, object]) -> None:
    """A key nobody wrote a text for is a mistake of the programmer."""
    with pytest.raises(KeyError):
        TEXTS(key, **values)


@pytest.mark.parametrize("values", [{}, {"titel": "A"}, {"title": "A", "name": "B"}])
def test_placeholders_are_checked_both_ways(values: dict[str, object]) -> None:
    """Neither a gap in the text nor a value that nobody sees."""
    with pytest.raises(ValueError, match=r"article\.more"):
        TEXTS("article.more", **values)


def test_a_text_is_a_string() -> None:
    """A number or list in the file is a mistake of whoever wrote it."""
    with pytest.raises(TypeError, match=r"listing\.size"):
        Texts.parse("[listing]\nsize = 10")
