"""What a site shows is kept for its next build, whatever other sites do."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host import build
from plugins.host.drawn.keeping import keep, key_of_name
from plugins.host.modes import Mode
from plugins.state.standing import CACHE
from tests.host.small_site import NEU, NEW, SmallSite
from tests.sites.specimen import run

CARD = "beitraege/gut/social-media-karte.png"


def test_a_site_with_nothing_but_cards_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another site, without that article, comes after it."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    ours, theirs = SmallSite(tmp_path / "one"), SmallSite(tmp_path / "two")
    theirs.replace("articles/gut/index.md", "Title: ", "Slug: anders\nTitle: ")
    for site in (ours, theirs):
        assert run(site.content, site.output, Mode.PREVIEW).written

    assert keep().has(key_of_name(CARD))


def test_only_what_is_new_is_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To look through all that is kept takes a while; another title changes no name."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    settled: list[bool] = []
    monkeypatch.setattr(build, "settle", lambda *_: settled.append(True))
    site = SmallSite(tmp_path)
    seen = []
    for change in (
        lambda: None,
        lambda: site.replace("articles/gut/index.md", "Title: ", "Title: Sehr "),
        lambda: site.write(NEU, NEW.format("Text.")),
        lambda: site.replace(NEU, "Text.", "Anderer Text."),
    ):
        settled.clear()
        change()
        assert run(site.content, site.output, Mode.PREVIEW).written
        seen.append(bool(settled))

    assert seen == [True, False, True, False]
