"""A change that is taken back is none, though the memory on disk lags behind by both steps.

The site as a whole is written seldom: builds of other processes find an old one, and beside it the
entries that have become others since. What is taken back is the same again as in the old one.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.host import memory
from tests.incremental.apart import Diary, Twist
from tests.incremental.pelican_runs import Project
from tests.incremental.specimens import ARTICLES, CREDIT, FOLDERS, STRATEGY, article, picture, site
from tests.incremental.texts import with_body, with_key

Files = dict[str, bytes]


def keyed(path: str, key: str, *values: str) -> Files:
    """Return the site with other values for a key of a text."""
    return edited(site(), path, key, *values)


def edited(files: Files, path: str, key: str, *values: str) -> Files:
    return {**files, path: with_key(files[path].decode(), key, *values).encode()}


def worded(files: Files, path: str, body: str) -> Files:
    return {**files, path: with_body(files[path].decode(), body).encode()}


def moved(folder: str, other: str) -> Files:
    return {path.replace(folder, other): data for path, data in site().items()}


def without(*paths: str) -> Files:
    return {path: data for path, data in site().items() if path not in paths}


ONE, TWO = ARTICLES[:2]
NEWEST = {ARTICLES[3]: article("Drei", "19.11.2026", Tags="Messenger").encode()}
CHANGES: dict[str, Files] = {
    "words": worded(site(), ONE, "Ein anderer Satz.\n"),
    "words and a heading": worded(site(), ONE, "Ein Satz.\n\n## Eine Stelle\n\nMehr.\n"),
    "title": keyed(ONE, "Title", "Anders"),
    "date, so that the order is another": keyed(ONE, "Date", "01.06.2026"),
    "the only tag, exchanged": keyed(ONE, "Tags", "Messenger"),
    "the only tag, gone": keyed(ONE, "Tags"),
    "author": keyed(ONE, "Authors", "Leo Beispiel"),
    "series": {**keyed(ONE, "Series", "Strategie"), "series/strategie.md": STRATEGY.encode()},
    "address": keyed(ONE, "Slug", "anders"),
    "status": keyed(ONE, "Status", "draft"),
    "article added": {**site(), **NEWEST},
    "article removed": without(TWO, f"{FOLDERS[1]}/bild.png", f"{FOLDERS[1]}/bild.png.txt"),
    "article renamed": moved(FOLDERS[1], "articles/2026/2026-03-12-anders"),
    "article moved": moved(FOLDERS[1], "articles/anderswo/verlegt"),
    "author renamed": {
        path: data.replace(b"Erika Mustermann", b"Erika Beispiel") for path, data in site().items()
    },
    "series renamed": {
        path: data.replace(b"Allgemein", b"Allerlei") for path, data in site().items()
    },
    "picture": {**site(), f"{FOLDERS[1]}/bild.png": picture(8, 91)},
    "credit": {
        **site(),
        f"{FOLDERS[1]}/bild.png.txt": CREDIT.replace("Daniela", "Karla").encode(),
    },
}


def written_at_every_change(patch: pytest.MonkeyPatch) -> None:
    """Let the site be written as a whole whenever it was drawn."""
    patch.setattr(memory, "_BEHIND", -1)


def written_after_one_file(patch: pytest.MonkeyPatch) -> None:
    """Let the site be written as a whole with the second file that was read since."""
    patch.setattr(memory, "_BEHIND", 1)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_there_and_back(tmp_path: Path, change: Files) -> None:
    """At once, and again; every build goes on from the site that the first one has written."""
    diary = Diary(tmp_path / "content", tmp_path / "output")
    diary.write(site())
    first = diary.site_on_disk()

    for files in (change, site(), change, site()):
        assert not diary.write(files).idle
        assert diary.site_on_disk() == first


@pytest.mark.parametrize("twists", [(), (written_after_one_file,), (written_at_every_change,)])
@pytest.mark.parametrize("change", ["title", "the only tag, gone", "article added"])
def test_back_after_something_else(tmp_path: Path, change: str, twists: tuple[Twist, ...]) -> None:
    """Between the two steps another article is edited, and the site may be written as a whole."""
    diary = Diary(tmp_path / "content", tmp_path / "output", twists)
    there = CHANGES[change]
    other = edited(there, TWO, "Title", "Etwas anderes")
    words = worded(other, TWO, "Andere Wörter.\n\n![](bild.png)\n")
    back = {**{path: words[path] for path in words if path in site()}, ONE: site()[ONE]}

    for files in (site(), there, other, words, back, site()):
        diary.write(files)


@pytest.mark.parametrize("twists", [(), (written_after_one_file,), (written_at_every_change,)])
def test_body_then_title_then_body(tmp_path: Path, twists: tuple[Twist, ...]) -> None:
    """Of one article: first only words, then what lists show, then words again, then all back."""
    diary = Diary(tmp_path / "content", tmp_path / "output", twists)
    first = worded(site(), ONE, "Erste Fassung.\n")
    titled = edited(first, ONE, "Title", "Anders")
    second = worded(titled, ONE, "Zweite Fassung.\n")
    untitled = worded(site(), ONE, "Zweite Fassung.\n")

    for files in (site(), first, titled, second, untitled, first, second, site()):
        diary.write(files)


@pytest.mark.parametrize("twists", [(), (written_after_one_file,), (written_at_every_change,)])
def test_output_removed_after_other_words(tmp_path: Path, twists: tuple[Twist, ...]) -> None:
    """First what lists show of an article, then its words, then another one; then all is gone."""
    diary = Diary(tmp_path / "content", tmp_path / "output", twists)
    titled = edited(site(), TWO, "Title", "Anders")
    words = worded(titled, TWO, "Andere Wörter.\n\n![](bild.png)\n")
    other = edited(words, ONE, "Title", "Etwas anderes")

    for files in (site(), titled, words, other):
        diary.write(files)
    shutil.rmtree(tmp_path / "output")
    diary.write(other)


def test_the_real_program(project: Project) -> None:
    """The same by ``pelican``: words, title, words, an article more, and all of it taken back."""
    words = worded(site(), ONE, "Erste Fassung.\n")
    titled = edited(words, ONE, "Title", "Anders")
    again = worded(titled, ONE, "Zweite Fassung.\n")
    states = (site(), words, titled, {**again, **NEWEST}, titled, site())
    seen: list[tuple[Files, dict[str, bytes | None]]] = []
    for files in states:
        project.lay_out(files)
        project.build("output")
        clean = next((held for known, held in seen if known == files), None)
        if clean is None:
            project.build(f"clean-{len(seen)}")
            clean = project.held(f"clean-{len(seen)}")
            seen.append((files, clean))
        assert project.held("output") == clean
