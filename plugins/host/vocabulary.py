"""What editors may write on this site: the kinds of documents, header keys, and files probed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.blog.keys import KEYS
from plugins.core.keys import Registry
from plugins.core.settings import Addresses
from plugins.host.contribution import Kind, Plugin, Probe

KINDS = (
    Kind("article", "articles"),
    Kind("author", "authors"),
    Kind("series", "series"),
    Kind("page", "pages"),
)


def registry_of(plugins: tuple[Plugin[Any], ...]) -> Registry:
    """Return every header key of the site."""
    return Registry([*KEYS, *(key for plugin in plugins for key in plugin.keys)])


def kinds_of(plugins: tuple[Plugin[Any], ...]) -> tuple[Kind, ...]:
    """Return every kind of document of the site."""
    return (*KINDS, *(kind for plugin in plugins for kind in plugin.kinds))


def addresses_of(plugins: tuple[Plugin[Any], ...], addresses: Addresses) -> dict[str, str]:
    """Return at which address (``whitepaper/{slug}/``) documents of each kind have their pages.

    That are the kinds of plugins only. Raises ``AttributeError`` where the settings have no such
    address.
    """
    kinds = (kind for plugin in plugins for kind in plugin.kinds if kind.address)
    return {kind.name: str(getattr(addresses, kind.address)) for kind in kinds}


def probes_of(plugins: tuple[Plugin[Any], ...]) -> Mapping[str, Probe]:
    """Return the probe of each suffix (``.pdf``) or content path (``published.txt``)."""
    return {suffix: probe for plugin in plugins for suffix, probe in plugin.probes.items()}


def lasting_of(plugins: tuple[Plugin[Any], ...]) -> frozenset[str]:
    """Return the suffixes of probes that take long, and whose answers last."""
    return frozenset(suffix for plugin in plugins for suffix in plugin.lasting)
