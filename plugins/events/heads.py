"""The head of an event's page, with its structured data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.blog.heads import may_be_shared, page_head
from plugins.blog.json_ld import image_object
from plugins.blog.views import Head
from plugins.events.boxes import list_title
from plugins.events.json_ld import event_object
from plugins.events.model import Event, Facts

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def event_head(event: Event, facts: Facts, desk: Desk) -> Head:
    """Return the head of an event; its title says where it is cancelled."""
    head = page_head(desk, list_title(event, desk), event.url, event.summary)
    picture = desk.tables.pictures.get(event.image) if event.image else None
    if picture is not None and not may_be_shared(picture):
        picture = None
    file = desk.single_file(event.image) if picture else None
    image = desk.absolute(file.url) if file else ""
    images: tuple[dict[str, object], ...] = ()
    if picture is not None and file is not None:
        shown = replace(picture, width=file.width, height=file.height)
        images = (image_object(shown, image),)
    reports = facts.reports.get(event.path, ())
    json_ld = event_object(
        event,
        facts.following.get(event.path),
        desk.absolute(event.url),
        desk.site.publisher,
        language=desk.site.language,
        images=images,
        reports=[(one.title, desk.absolute(one.url)) for one in reports],
    )
    alt = (event.image_alt or picture.alt) if picture else ""
    return replace(head, image=image, image_alt=alt, json_ld=json_ld)
