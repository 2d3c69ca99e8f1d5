"""Patterns that are compiled when something is first searched with them."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import plugins
from plugins.core.late import late


def test_it_searches_as_a_compiled_pattern_does() -> None:
    """With its flags; sub, split and match as ever."""
    ours, theirs = late("b+", re.IGNORECASE), re.compile("b+", re.IGNORECASE)
    for _ in range(2):
        assert ours.sub("-", "aBbc") == theirs.sub("-", "aBbc")
        assert ours.split("aBbc") == theirs.split("aBbc")
        assert ours.match("aB") is None
    found = ours.fullmatch("BB")
    assert found is not None
    assert found.re == theirs


def test_nothing_is_compiled_before() -> None:
    """A pattern that nobody searches with costs nothing; the first search tells what is wrong."""
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_every_late_pattern_of_ours_is_one() -> None:
    """None waits with a mistake until some text needs it."""
    known = type(late(""))
    found = 0
    for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, known):
                value.search("")  # raises where it is wrong
                found += 1
    assert found > 30
