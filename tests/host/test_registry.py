"""Plugins that are wanted take part, or the run ends."""

from __future__ import annotations

import pytest

from plugins.host.contribution import Plugin
from plugins.host.registry import contribute, contributed, register_all


def test_gives_the_wanted_plugins_by_name() -> None:
    """Sorted, whatever the order of the settings; registering twice changes nothing."""
    names = ("plugins.series", "plugins.articles")
    register_all(names)
    register_all(["plugins.series"])

    assert [plugin.name for plugin in contributed(names)] == ["articles", "series"]


def test_a_plugin_that_did_not_register_raises() -> None:
    """Pelican only logs a plugin that fails to import."""
    with pytest.raises(LookupError, match="fehlt_hier"):
        contributed(["plugins.fehlt_hier"])


def test_a_plugin_that_cannot_be_imported_raises() -> None:
    """Without Pelican nobody would even log it."""
    with pytest.raises(ImportError):
        register_all(["plugins.gibt_es_nicht"])


def test_the_last_contribution_counts() -> None:
    """Pelican registers anew on reload."""
    first, second = (Plugin(name="probe", facts=lambda _blog, _site: (None, [])) for _ in "ab")
    contribute(first)
    contribute(second)

    assert contributed(["anderswo.probe"]) == (second,)
