"""Time zones, from the package tzdata on every machine: the same rules, so the same bytes."""

from __future__ import annotations

import functools
import importlib.util
import zoneinfo
from pathlib import Path

from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem

# Windows has no time zones, and those of other systems are as old as their last update. The
# libraries look them up by name, also when they restore a moment, so that none may ask the system.
# Told where the package lies, Python opens a file; else it imports what reads packages in archives.
_PACKAGE = importlib.util.find_spec("tzdata")
_FOLDERS = _PACKAGE.submodule_search_locations if _PACKAGE else None
zoneinfo.reset_tzpath([str(Path(folder, "zoneinfo")) for folder in _FOLDERS or ()])
zoneinfo.ZoneInfo.clear_cache()


# What clocks in Germany show, as people call it.
_OF_BERLIN = frozenset({"MEZ", "MESZ", "CEST", "DEUTSCHLAND"})


def zone_named(name: str) -> zoneinfo.ZoneInfo:
    """Return a zone by its IANA name; raises ``ZoneInfoNotFoundError``."""
    return zoneinfo.ZoneInfo(name)


def read_zone(name: str, place: Place) -> tuple[zoneinfo.ZoneInfo | None, list[Problem]]:
    """Return the zone a header names (EVT009)."""
    if name in zone_names():
        return zone_named(name), []
    near = close_matches(name, zone_names(), cutoff=0.5)
    if name.upper() in _OF_BERLIN:
        near = ["Europe/Berlin"]
    hint = f"Meinten Sie „{near[0]}“? " if near else ""
    return None, [
        Problem(
            "EVT009",
            place,
            f"Die Zeitzone „{name}“ gibt es nicht.",
            f"{hint}Zeitzonen heißen nach Kontinent und Stadt, zum Beispiel Europe/Berlin.",
        )
    ]


@functools.cache
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones, sorted."""
    import importlib.resources  # only a wrong name wants the list

    listed = importlib.resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return tuple(sorted(listed.split()))


@functools.cache
def rule_of(name: str) -> str:
    """Return how a zone goes on after its last known change, as POSIX writes it (RFC 8536, 3.3).

    ``CET-1CEST,M3.5.0,M10.5.0/3`` for Europe/Berlin.
    """
    import importlib.resources

    file = importlib.resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    return file.read_bytes().rstrip(b"\n").rpartition(b"\n")[2].decode("ascii")
