"""The sample content as a built site, for tests that look at it in a browser."""

from __future__ import annotations

from pathlib import Path

import plugins
from plugins.host.build import build
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from

ROOT = Path(plugins.__file__).resolve().parents[1]

# One page of every kind the site has.
KINDS = {
    "start": "",
    "older": "seite-1.html",
    "article": "beitraege/schaetze-im-keller/",
    "interview": "beitraege/whatsapp-im-amt/",
    "with comments": "beitraege/newsletter-lebt/",
    "with whitepaper": "beitraege/barrierefrei-posten/",
    "topic": "rubriken/best-practice/",
    "interview series": "reihen/5-fragen-an/",
    "series": "rubriken/",
    "author": "autoren/erika-mustermann/",
    "authors": "autoren/",
    "whitepaper": "whitepaper/barrierefrei-posten/",
    "whitepapers": "whitepaper/",
    "event": "termine/alternativtexte-schreiben/",
    "event called off": "termine/ton-ohne-studio/",
    "events": "termine/",
    "past events": "termine/archiv/",
    "events of a year": "termine/archiv/2025/",
    "archive": "archiv/",
    "year": "archiv/2026/",
    "tags": "schlagwoerter/",
    "tag": "schlagwoerter/instagram/",
    "credits": "bildnachweise/",
    "page": "impressum/",
    "accessibility": "barrierefreiheit/",
    "report": "barriere-melden/",
    "not found": "404.html",
}


def build_sample(output: Path, mode: Mode) -> None:
    """Build the sample content; a mistake in it fails every test that needs it."""
    settings = load_settings(ROOT / "pelicanconf.py")
    order = order_from(settings, ROOT / "content", mode)
    assert build(order, ROOT / "theme", output), "the sample content has errors, see above"
