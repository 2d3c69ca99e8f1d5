"""Writes a corpus for all tools, unless it lies there already, unchanged."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from plugins.commands.places import ROOT
from tests.benchmarks.corpus.corpus import Corpus
from tests.benchmarks.corpus.forms import Form, Hugo, Ours, Pelican
from tests.benchmarks.corpus.furniture import furnish
from tests.benchmarks.corpus.pictures import draw_pictures

_STAMP = "stamp"
_HERE = Path(__file__).resolve().parent
HUGO_SITE = _HERE.parent / "sites" / "hugo"


def write(corpus: Corpus, folder: Path) -> None:
    """Make ``folder`` hold ``ours``, ``pelican`` (both content) and ``hugo`` (a whole site)."""
    stamp = stamp_of(corpus)
    file = folder / _STAMP
    if file.is_file() and file.read_text(encoding="utf-8") == stamp:
        return
    shutil.rmtree(folder, ignore_errors=True)
    forms: dict[str, Form] = {
        "ours": Ours(corpus.cards),
        "pelican": Pelican(corpus.cards),
        "hugo": Hugo(corpus.cards),
    }
    shutil.copytree(HUGO_SITE, folder / "hugo")
    furnish(folder / "ours")
    for images in ("ours/images", "pelican/images", "hugo/static/images"):
        draw_pictures(folder / images)
    for number in range(corpus.count):
        article = corpus.article(number)
        for name, form in forms.items():
            path = folder / name / form.source(article.card)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(form.text(article), encoding="utf-8", newline="\n")
    file.write_text(stamp, encoding="utf-8")


def touch(folder: Path) -> None:
    """Say that the corpus is about to be edited: a run that is killed leaves it to be rewritten."""
    (folder / _STAMP).unlink(missing_ok=True)


def settle(corpus: Corpus, folder: Path) -> None:
    """Say that every edit has been taken back."""
    (folder / _STAMP).write_text(stamp_of(corpus), encoding="utf-8")


def stamp_of(corpus: Corpus) -> str:
    """Return what a corpus was made from: its size, its seed, this code and what is copied."""
    copied = (*_HERE.glob("*.py"), *HUGO_SITE.rglob("*"), *(ROOT / "content/pages").glob("*.md"))
    digest = hashlib.sha256(f"{corpus.count} {corpus.seed}".encode())
    for path in sorted(path for path in copied if path.is_file()):
        digest.update(path.read_bytes())
    return digest.hexdigest()
