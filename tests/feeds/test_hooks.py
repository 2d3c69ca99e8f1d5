"""The plugin takes part in a build under its name."""

from __future__ import annotations

import plugins.feeds
from plugins.blog.model import Blog, File
from plugins.core.problems import Place
from plugins.feeds.hooks import PLUGIN
from plugins.host.registry import contributed


def test_register_contributes_the_plugin() -> None:
    """Registering twice, as Pelican does on reload, contributes the plugin once."""
    plugins.feeds.register()
    plugins.feeds.register()

    assert contributed(["plugins.feeds"]) == (PLUGIN,)


def test_facts_hold_problems(article, site) -> None:
    """What is wrong with ids and icon is found before anything is written."""
    icon = {site.icon: File(site.icon, Place(f"content/{site.icon}"), 1)}

    _, problems = PLUGIN.facts(Blog(articles=(article(0),), files=icon), site)
    assert problems == []

    _, problems = PLUGIN.facts(Blog(articles=(article(0, ident="x"),)), site)
    assert [problem.code for problem in problems] == ["FED002", "FED003"]
