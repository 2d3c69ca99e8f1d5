"""What editors write in the blocks that stand for posts, videos and recordings."""

from __future__ import annotations

from plugins.core.dates import read_date
from plugins.core.keys import Key
from plugins.core.values import text, web_address

KINDS = ("post", "video", "audio")
"""The blocks, named behind the three backticks that begin one."""

SYNONYMS = {"beitrag": "post", "ton": "audio"}

KEYS = (
    Key(
        "Account",
        text,
        KINDS,
        "wer das veröffentlicht hat, auf Wunsch mit Kennung",
        "Stadt Musterhausen (@musterhausen)",
        ("Konto", "Kanal"),
        required=("post",),
    ),
    Key(
        "Network",
        text,
        KINDS,
        "wo es zu finden ist",
        "Mastodon",
        ("Netzwerk", "Plattform"),
        required=("post",),
    ),
    Key(
        "Date",
        read_date,
        KINDS,
        "der Tag, an dem es dort erschienen ist",
        "12.03.2026",
        ("Datum",),
        required=("post",),
    ),
    Key(
        "Url",
        web_address,
        KINDS,
        "die Adresse, unter der es zu finden ist",
        "https://social.example/@musterhausen/1138",
        ("Adresse", "Link"),
        required=("post",),
    ),
    Key(
        "Title",
        text,
        ("video", "audio"),
        "der Titel",
        "So räumen wir Schnee",
        ("Titel",),
        required=("video", "audio"),
    ),
    Key(
        "File",
        text,
        ("video", "audio"),
        "die eigene Datei neben dem Text (mp4, webm; mp3, m4a, ogg)",
        "schnee.mp4",
        ("Datei",),
    ),
    Key(
        "Captions",
        text,
        ("video",),
        "die Untertitel (WebVTT); eine andere Sprache steht im Namen: schnee.en.vtt",
        "schnee.vtt",
        ("Untertitel",),
        repeated=True,
    ),
    Key(
        "Image",
        text,
        ("post", "video"),
        "das Vorschaubild, mit seiner Textdatei wie jedes Bild",
        "schnee.jpg",
        ("Bild", "Vorschaubild", "Standbild"),
    ),
    Key("Duration", text, ("video", "audio"), "die Dauer", "2:31 Minuten", ("Dauer",)),
    Key(
        "Language",
        text,
        KINDS,
        "Sprache, wenn es nicht Deutsch ist",
        "en",
        ("Lang", "Sprache"),
    ),
)
