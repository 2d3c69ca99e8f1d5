"""Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TypeAlias

from plugins.feeds.model import Entry, Feed, Person

Json: TypeAlias = "str | int | list[Json] | dict[str, Json]"

VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed) -> bytes:
    """Return the document as UTF-8 with sorted keys; what is empty is left out."""
    document = _filled(
        {
            "version": VERSION,
            "title": feed.title,
            "description": feed.description,
            "home_page_url": feed.home,
            "feed_url": feed.url,
            "icon": feed.icon,
            "favicon": feed.icon,
            "language": feed.language,
            "authors": [_person(feed.publisher)],
        }
    )
    # Required, so it stays even when empty.
    document["items"] = [_item(entry) for entry in feed.entries]
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def _item(entry: Entry) -> Json:
    return _filled(
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "content_html": entry.html,
            "image": entry.image,
            "language": entry.language,
            "date_published": entry.published.isoformat(),
            "date_modified": entry.updated.isoformat(),
            "authors": [_person(author) for author in entry.authors],
            "tags": list(dict.fromkeys(item.label for item in entry.categories)),
            "attachments": [
                _filled(
                    {
                        "url": enclosure.url,
                        "mime_type": enclosure.media_type,
                        "title": enclosure.title,
                        "size_in_bytes": enclosure.length,
                    }
                )
                for enclosure in entry.enclosures
            ],
        }
    )


def _person(person: Person) -> Json:
    return _filled({"name": person.name, "url": person.url})


def _filled(members: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in members.items() if value not in ("", [])}
