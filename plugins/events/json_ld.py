"""An event as schema.org ``Event`` in JSON-LD, for search engines and calendars that read pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.blog.json_ld import script_safe
from plugins.events.model import Event, EventStatus, Occurrence
from plugins.events.telling import machine_end, machine_start

_SCHEMA = "https://schema.org/"


def event_object(
    event: Event,
    shown: Occurrence | None,
    address: str,
    organiser: str,
    *,
    language: str,
    images: Sequence[Mapping[str, object]] = (),
    reports: Sequence[tuple[str, str]] = (),
) -> str:
    """Return an ``Event``; empty where no day is known, which ``Event`` needs (Google, „Event“).

    ``shown`` is the occurrence its page shows. ``reports`` are titles with addresses.
    """
    before = event.former[-1] if event.former else None
    # An event that is postponed without a new date keeps the one it had.
    begins = shown or before
    if begins is None:
        return ""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "url": address,
        "startDate": machine_start(begins),
        "eventStatus": _SCHEMA + _status(event, shown),
        "eventAttendanceMode": f"{_SCHEMA}{_mode(event)}EventAttendanceMode",
        "inLanguage": language,
        "organizer": {"@type": "Organization", "name": event.organiser or organiser},
    }
    ends = machine_end(begins)
    if ends:
        data["endDate"] = ends
    if before is not None and shown is not None:
        data["previousStartDate"] = machine_start(before)
    places = _places(event, address)
    if places:
        data["location"] = places[0] if len(places) == 1 else places
    if event.summary:
        data["description"] = event.summary
    if event.price and event.price.amount:
        data["isAccessibleForFree"] = event.price.free
        data["offers"] = _offer(event, event.price.amount, address)
    if event.audience:
        data["audience"] = {"@type": "Audience", "audienceType": event.audience}
    if images:
        data["image"] = images if len(images) > 1 else images[0]
    if reports:
        data["subjectOf"] = [
            {"@type": "BlogPosting", "headline": title, "url": url} for title, url in reports
        ]
    return script_safe(data)


def _status(event: Event, shown: Occurrence | None) -> str:
    if event.status is EventStatus.CANCELLED:
        return "EventCancelled"
    if event.status is EventStatus.POSTPONED:
        return "EventRescheduled" if shown is not None else "EventPostponed"
    return "EventScheduled"


def _mode(event: Event) -> str:
    if event.online is None:
        return "Offline"
    return "Mixed" if event.location else "Online"


def _places(event: Event, address: str) -> list[dict[str, object]]:
    places: list[dict[str, object]] = []
    if event.location:
        name, _, rest = event.location.partition(", ")
        places.append({"@type": "Place", "name": name, "address": rest or name})
    if event.online is not None:
        places.append({"@type": "VirtualLocation", "url": event.online.url or address})
    return places


def _offer(event: Event, amount: str, address: str) -> dict[str, object]:
    registration = event.registration
    offer: dict[str, object] = {
        "@type": "Offer",
        "price": amount,
        "priceCurrency": "EUR",
        "url": (registration and registration.url) or address,
    }
    if registration and registration.until:
        offer["validThrough"] = registration.until.isoformat()
    return offer
