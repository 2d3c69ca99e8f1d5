"""What an agency may set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plugins.core.settings import Addresses
from plugins.core.settings_check import mistakes_in
from tests.blog.small_blog import make_site


def found(**settings: Any) -> list[tuple[str, str]]:
    """Return the names and codes of what is wrong with some settings."""
    return [(one.name, one.code) for one in mistakes_in(replace(make_site(), **settings))]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"address": "https://amtsblog.example"},
        {"address": "https://stadt.example/blog"},
        {"address": "http://localhost:8000"},
        {"figures_age_months": 0, "events_on_start_page": 0, "teasers_per_page": 1},
        {"mastodon_instances": ()},
        {"addresses": Addresses(listing_page="{base}seite/{number}/")},
        {"addresses": Addresses(article="{slug}.html", tag="themen/{slug}/")},
    ],
)
def test_what_can_be(settings: dict[str, Any]) -> None:
    """The standard, its limits, and addresses of an agency's own."""
    assert found(**settings) == []


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("teasers_per_page", 0, "SET002"),
        ("headlines_per_page", -1, "SET002"),
        ("feed_entries", 0, "SET002"),
        ("figures_age_months", -3, "SET002"),
        ("feed_id_year", 24, "SET002"),
        ("teasers_per_page", "10", "SET001"),
        ("teasers_per_page", True, "SET001"),
        ("social_cards", 1, "SET001"),
        ("name", None, "SET001"),
        ("mastodon_instances", "social.bund.de", "SET001"),
        ("timezone", "Europe/Berln", "SET003"),
        ("timezone", "../../etc/passwd", "SET003"),
        ("timezone", "", "SET003"),
        ("address", "amtsblog.example", "SET003"),
        ("address", "https://amtsblog.example/", "SET003"),
        ("address", "https://amtsblog.example/blog/", "SET003"),
        ("address", "https://amtsblog.example/?a=b", "SET003"),
        ("address", "https://amts blog.example", "SET003"),
    ],
)
def test_what_cannot_be(name: str, value: object, code: str) -> None:
    """Of several mistakes of one setting the first."""
    assert found(**{name: value}) == [(name, code)]


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("article", "beitraege/"),
        ("article", "/beitraege/{slug}/"),
        ("article", "beitraege/{slug}"),
        ("article", "beiträge/{slug}/"),
        ("article", "beitraege//{slug}/"),
        ("article", "../{slug}/"),
        ("article", "beitraege/{slug}/{slug}/"),
        ("article", "beitraege/{titel}/"),
        ("article", "beitraege/{slug/"),
        ("listing_page", "{base}seite/"),
        ("listing_page", "seite-{number}.html"),
        ("listing_page", "{base}{slug}{number}/"),
    ],
)
def test_addresses_of_pages_have_their_placeholder(name: str, pattern: str) -> None:
    """And can be joined to the address of the site."""
    assert found(addresses=replace(Addresses(), **{name: pattern})) == [(name, "SET004")]


def test_every_mistake_is_named() -> None:
    """Not only the first."""
    assert found(teasers_per_page=0, timezone="Mond", name=3) == [
        ("name", "SET001"),
        ("teasers_per_page", "SET002"),
        ("timezone", "SET003"),
    ]
