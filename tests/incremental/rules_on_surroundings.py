"""What stands around the texts: theme, settings, mode, day, and the list of plugins."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from plugins.core.settings import Addresses
from plugins.host.modes import Mode
from tests.incremental.trial import PLUGINS, TODAY, Trial

SETTINGS: list[dict[str, Any]] = [
    {"name": "Amtsblog"},
    {"name": "Stadtblog & mehr"},
    {"teasers_per_page": 1},
    {"teasers_per_page": 2},
    {"headlines_per_page": 1},
    {"headlines_per_page": 2},
    {"headlines_per_page": 100},
    {"feed_entries": 1},
    {"feed_entries": 3},
    {"address": "https://amtsblog.example"},
    {"address": "https://stadt.example/blog"},
    {"icon": ""},
    {"icon": "images/bild.png"},
    {"easy_language_page": "leicht"},
    {"mastodon_instances": ("social.example",)},
    {"notice_before_picture": True},
    {"addresses": Addresses()},
    {"addresses": Addresses(tag="themen/{slug}/", article="texte/{slug}/")},
    {"addresses": Addresses(listing_page="{base}teil/{number}/")},
    {"required_pages": ()},
    {"events_on_start_page": 0},
    {"events_on_start_page": 1},
    {"events_in_feed": True},
    {"events_in_feed": False},
    {"portraits_need_consent": True},
    {"portraits_need_consent": False},
]
# The file of the theme, what stands there, and what comes in its place; the last one breaks it.
PARTS = [
    ("templates/article.html", "</article>", "<hr></article>"),
    ("templates/components/teaser.html", "<h2", "<!-- --><h2"),
    ("templates/tag.html", "{% extends", "{# #}{% extends"),
    ("static/css/base.css", "{", "{color:red;"),
    ("static/css/components/prose.css", "{", "{color:blue;"),
    ("texts/de.toml", '"Neueste', '"Allerneueste'),
    ("texts/de.toml", "Archiv", "Ablage"),
    (
        "templates/author.html",
        "{% block content %}",
        "{% block content %}{{ nothing_of_that_name }}",
    ),
]
DAYS = st.sampled_from([TODAY + dt.timedelta(days) for days in (-1, 0, 2, 3, 9, 400)])


class SurroundingsRules(Trial):
    """Rules on theme, settings, mode and day."""

    def mend(self) -> None:
        """Bring everything back to what can be built."""
        for path, _, _ in PARTS:
            self.put_part(path, (self.theme / path).read_text("utf-8"))
        self.plugins = PLUGINS

    def put_part(self, path: str, source: str) -> None:
        """Write a file of the theme, without what may be broken in it."""
        (self.theme / path).write_text(source.replace("{{ nothing_of_that_name }}", ""), "utf-8")

    @rule(part=st.sampled_from(PARTS))
    def change_theme(self, part: tuple[str, str, str]) -> None:
        """Change a template, a style sheet, a word; or change it back."""
        path, old, new = part
        file = self.theme / path
        source = file.read_text("utf-8")
        assert old in source or new in source
        back = new in source
        file.write_text(source.replace(new, old) if back else source.replace(old, new, 1), "utf-8")

    @rule()
    def change_icon_of_theme(self) -> None:
        """Exchange the icon of the theme for another picture."""
        icon = self.theme / "static/icon.png"
        icon.write_bytes(icon.read_bytes() + b"\0")

    @rule(setting=st.sampled_from(SETTINGS))
    def change_setting(self, setting: dict[str, Any]) -> None:
        """Change a setting."""
        self.set(**setting)

    @rule(mode=st.sampled_from(Mode))
    def change_mode(self, mode: Mode) -> None:
        """Build, preview or publish into the same folder."""
        self.mode = mode

    @rule(today=DAYS)
    def change_day(self, today: dt.date) -> None:
        """Let days pass, or go back."""
        self.today = today

    @rule(without=st.sampled_from(("", "archive", "feeds", "update_notices", "interviews")))
    def change_plugins(self, without: str) -> None:
        """Take a plugin out, or have all again."""
        self.plugins = tuple(name for name in PLUGINS if name != f"plugins.{without}")
