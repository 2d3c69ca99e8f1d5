"""Whether what an agency has set can be: its address, numbers, time zone, addresses of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.core.settings import Addresses, Site


class Mistake(NamedTuple):
    """A setting that cannot be: its name, and what a ``Problem`` says of it."""

    name: str
    code: str
    what: str
    remedy: str


# The least that a number may be.
_LEAST = {
    "teasers_per_page": 1,
    "headlines_per_page": 1,
    "feed_entries": 1,
    "events_on_start_page": 0,
    "figures_age_months": 0,
    "feed_id_year": 1985,  # no domain is older
}
# What a setting holds, as its type is written: in Python, in German, for example.
_KINDS: dict[str, tuple[type, str, str]] = {
    "bool": (bool, "weder True noch False", "True"),
    "int": (int, "keine ganze Zahl", "10"),
    "str": (str, "kein Text in Anführungszeichen", '"Text"'),
    "tuple[str, ...]": (tuple, "keine Aufzählung", '("social.bund.de",)'),
}
_ADDRESS = re.compile(r"https?://[a-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-])?")
_PATTERN = re.compile(r"([A-Za-z0-9._~-]|\{[a-z]+\}|(?<!^)(?<!/)/)+")
_FIELD = re.compile(r"\{([a-z]+)\}")


def mistakes_in(site: Site) -> Iterator[Mistake]:
    """Yield what cannot be, each setting once (SET001 to SET004)."""
    wrong = list(_of_another_kind(site))
    yield from wrong
    right = {field.name for field in fields(site)} - {mistake.name for mistake in wrong}
    for name in sorted(right & _LEAST.keys()):
        if getattr(site, name) < _LEAST[name]:
            yield Mistake(
                name,
                "SET002",
                f"{name} = {getattr(site, name)} ist zu klein.",
                f"Eine ganze Zahl ab {_LEAST[name]} angeben.",
            )
    if "address" in right and not _ADDRESS.fullmatch(site.address):
        yield Mistake(
            "address",
            "SET003",
            f"address = „{site.address}“ ist keine vollständige Adresse ohne Schrägstrich am Ende.",
            "So angeben, wie Leserinnen und Leser die Website kennen: "
            "https://www.example.org oder https://www.example.org/blog",
        )
    if "timezone" in right and not _is_zone(site.timezone):
        yield Mistake(
            "timezone",
            "SET003",
            f"timezone = „{site.timezone}“ ist keine Zeitzone.",
            "Einen Namen wie Europe/Berlin angeben.",
        )
    yield from _in_addresses(site.addresses)


def _of_another_kind(site: Site) -> Iterator[Mistake]:
    for field in fields(site):
        value = getattr(site, field.name)
        kind, missing, example = _KINDS.get(str(field.type), (object, "", ""))
        if missing and type(value) is not kind:
            yield Mistake(
                field.name,
                "SET001",
                f"{field.name} = {value!r} ist {missing}.",
                f"So schreiben: {field.name}={example}",
            )


def _in_addresses(addresses: Addresses) -> Iterator[Mistake]:
    for field in fields(addresses):
        pattern: str = getattr(addresses, field.name)
        wanted = ["base", "number"] if field.name == "listing_page" else ["slug"]
        whole = _PATTERN.fullmatch(pattern) and pattern.endswith(("/", ".html"))
        if not whole or sorted(_FIELD.findall(pattern)) != wanted or ".." in pattern:
            holds = " und ".join(f"{{{name}}}" for name in wanted)
            yield Mistake(
                field.name,
                "SET004",
                f"{field.name} = „{pattern}“ ergibt keine Adressen von Seiten.",
                f"Ohne Schrägstrich am Anfang, mit {holds}, mit „/“ oder „.html“ am Ende; sonst "
                f"sind es Buchstaben ohne Umlaute: {getattr(Addresses(), field.name)}",
            )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
