"""What our content needs besides articles: people, series, required pages, rights in pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

from plugins.commands.places import ROOT
from plugins.core.slugs import slugify
from tests.benchmarks.corpus.pictures import ALT_TEXTS
from tests.benchmarks.corpus.words import AUTHORS, SERIES

_PAGES = (
    "impressum",
    "datenschutz",
    "barrierefreiheit",
    "barriere-melden",
    "leichte-sprache",
    "gebaerdensprache",
    "kommentarregeln",
)


def furnish(content: Path) -> None:
    """Write all that our ``content`` holds besides articles and the pictures themselves."""
    for name in AUTHORS:
        text = f"Name: {name}\nRole: Redaktion\nSign_off: Ihre\n\nSchreibt regelmäßig hier.\n"
        _write(content / "authors" / f"{slugify(name)}.md", text)
    for name in SERIES:
        summary = f"Alles aus der Rubrik {name}."
        text = f"Title: {name}\nKind: topic\nSummary: {summary}\n\nWas wir dazu gesammelt haben.\n"
        _write(content / "series" / f"{slugify(name)}.md", text)
    for name, alt in ALT_TEXTS.items():
        text = (
            "Kind: Grafik\nCreator: Erika Mustermann\nSource: Stadt Musterhausen\n"
            f"Licence: eigenes Werk\nAlt: {alt}\n"
        )
        _write(content / "images" / f"{name}.txt", text)
    for page in _PAGES:
        target = content / "pages" / f"{page}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "content" / "pages" / target.name, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
