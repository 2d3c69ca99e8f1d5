"""The JSON Feed says the same as the Atom feed."""

from __future__ import annotations

import json

from plugins.blog.model import Enclosure

ROOT = "https://amtsblog.example/"


def test_whole_document(article, write_feeds) -> None:
    """Every member of JSON Feed 1.1 that the blog has a value for; empty ones are left out."""
    files = {"b": (Enclosure("whitepaper/a.pdf", "application/pdf", 1234, "Leitfaden"),)}
    articles = [
        article(1, slug="a", summary="", tags=(), series=()),
        article(2, slug="b", title="Größe: <3 & „mehr“", language="en"),
    ]

    document = json.loads(write_feeds(articles, files=files)["feeds/beitraege.json"])

    authors = [
        {"name": "Erika Mustermann", "url": f"{ROOT}autoren/erika-mustermann/"},
        {"name": "Leo Beispiel", "url": f"{ROOT}autoren/leo-beispiel/"},
    ]
    assert document == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Amtsblog",
        "description": "Was Verwaltungen voneinander lernen",
        "home_page_url": ROOT,
        "feed_url": f"{ROOT}feeds/beitraege.json",
        "icon": f"{ROOT}bilder/icon.png",
        "favicon": f"{ROOT}bilder/icon.png",
        "language": "de",
        "authors": [{"name": "Stadt Musterhausen", "url": ROOT}],
        "items": [
            {
                "id": "tag:amtsblog.example,2024:beitraege/b",
                "url": f"{ROOT}beitraege/b/",
                "title": "Größe: <3 & „mehr“",
                "summary": "Worum es in Beitrag 2 geht & was nicht.",
                "content_html": f'<p>Text von b</p><a href="{ROOT}beitraege/b/#fn-1">1</a>',
                "language": "en",
                "date_published": "2026-01-03T09:00:00+01:00",
                "date_modified": "2026-01-03T09:00:00+01:00",
                "authors": authors,
                "tags": ["Basics", "Instagram"],
                "attachments": [
                    {
                        "url": f"{ROOT}whitepaper/a.pdf",
                        "mime_type": "application/pdf",
                        "title": "Leitfaden",
                        "size_in_bytes": 1234,
                    }
                ],
            },
            {
                "id": "tag:amtsblog.example,2024:beitraege/a",
                "url": f"{ROOT}beitraege/a/",
                "title": "Beitrag 1",
                "content_html": f'<p>Text von a</p><a href="{ROOT}beitraege/a/#fn-1">1</a>',
                "date_published": "2026-01-02T09:00:00+01:00",
                "date_modified": "2026-01-02T09:00:00+01:00",
                "authors": authors,
            },
        ],
    }


def test_empty_feed_still_has_items(write_feeds) -> None:
    """``items`` is required, so an empty blog has an empty list."""
    assert json.loads(write_feeds([])["feeds/beitraege.json"])["items"] == []
