"""What plugins add to the kinds of documents."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.core.settings import Addresses
from plugins.host.contribution import Kind, Plugin
from plugins.host.vocabulary import addresses_of


def plugin(*kinds: Kind) -> Plugin[Any]:
    return Plugin(name="probe", kinds=kinds)


def test_kinds_with_pages_say_which_setting_has_their_address() -> None:
    """Kinds without one have no pages."""
    kinds = Kind("whitepaper", "whitepapers", address="whitepaper"), Kind("note", "notes")

    assert addresses_of((plugin(*kinds),), Addresses(whitepaper="papiere/{slug}/")) == {
        "whitepaper": "papiere/{slug}/"
    }


def test_an_address_the_settings_do_not_have_raises() -> None:
    """Its documents would silently have no pages."""
    with pytest.raises(AttributeError, match="gibt_es_nicht"):
        addresses_of((plugin(Kind("note", "notes", address="gibt_es_nicht")),), Addresses())
