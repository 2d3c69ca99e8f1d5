"""Where the pages and calendars of events are, relative to the site."""

from __future__ import annotations

from plugins.core.settings import Site
from plugins.events.model import Event

CALENDAR_OF_ALL = "kalender"
"""The name of the calendar with all events, which no kind can have."""


def overview_url(site: Site) -> str:
    """Return the address of the overview: that of an event without its last part."""
    return site.addresses.event.format(slug="").replace("//", "/")


def archive_url(site: Site, year: int | None = None) -> str:
    """Return the address of the archive, or of one year of it."""
    archive = f"{overview_url(site)}archiv/"
    return archive if year is None else f"{archive}{year}/"


def calendar_url(event: Event) -> str:
    """Return the address of the calendar file of one event."""
    return f"{event.url}{event.slug}.ics"


def calendar_of_kind_url(site: Site, kind: str) -> str:
    """Return the address of the calendar of a kind; of all events where ``kind`` is empty."""
    return f"{overview_url(site)}{kind or CALENDAR_OF_ALL}.ics"
