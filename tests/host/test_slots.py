"""What plugins contribute to pages of others."""

from __future__ import annotations

from typing import Any

from plugins.blog.model import Blog
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.slots import Slots, gather
from tests.blog.small_blog import open_desk


def plugin(name: str, **given: Any) -> Plugin[Any]:
    return Plugin(name=name, facts=lambda _blog, _site: (f"facts of {name}", []), **given)


def slots_of(*plugins: Plugin[Any]) -> Slots:
    return gather(plugins, Blog(), Site("Amtsblog", "", "", "https://amtsblog.example", "", ""))[0]


def test_plugins_add_to_the_start_page() -> None:
    """Each a variable of its name, from its facts."""
    slots = slots_of(plugin("one", start=lambda facts, _desk: facts), plugin("other"))

    assert slots.about("start", "", open_desk(Blog())) == {"one": "facts of one"}


def test_the_changes_of_one_plugin_stay_the_mapping_they_are() -> None:
    """Then whatever rests on them is remembered, though another plugin could tell of some."""
    site = Site("Amtsblog", "", "", "https://amtsblog.example", "", "")
    told = {"articles/a.md": ("change",)}
    slots = slots_of(
        plugin("one", changes=lambda _facts, _blog: told),
        plugin("other", changes=lambda _facts, _blog: {}),
    )

    assert slots.known(Blog(), site).changes is told


def test_announcements_of_all_plugins_are_known() -> None:
    """They get the settings, which may say that there are to be none."""
    site = Site("Amtsblog", "", "", "https://amtsblog.example", "", "")
    slots = slots_of(
        plugin("one", announcements=lambda _facts, site: {"a.md": site.name}),
        plugin("other", announcements=lambda _facts, _site: {"b.md": "other"}),
        plugin("third"),
    )

    assert slots.known(Blog(), site).announcements == {"a.md": "Amtsblog", "b.md": "other"}
