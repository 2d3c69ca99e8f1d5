"""A picture that may no longer be shown goes on its day, from its pages and from no others."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from PIL import Image

from plugins.host.edition import Order
from plugins.host.memory import folder_for
from plugins.host.press import Press
from plugins.image_credits.rule_file import NAME
from tests.host.small_site import write
from tests.incremental.builds import Run, held, run
from tests.incremental.specimens import (
    ARTICLES,
    CREDIT,
    FOLDERS,
    INTERVIEW,
    article,
    picture,
    site,
)
from tests.incremental.trial import SITE
from tests.sites.specimen import ROOT, order

THEME = ROOT / "theme"
DAY = dt.date(2026, 11, 22)
PICTURE = f"{FOLDERS[1]}/bild.png"
PUBLISHED = "beitraege/zwei/bild.png"
CARD = "beitraege/zwei/social-media-karte.jpg"
SENTENCE = "Dieses Bild steht nicht mehr zur Verfügung."
CHANGES = {
    "the licence is over": (f"{CREDIT}Expires: 22.11.2026\n", CREDIT + "Expires: 22.11.2026\n"),
    "a consent is withdrawn": (CREDIT, f"{CREDIT}Widerrufen: 23.11.2026\n"),
}


class Site:
    """A site with a picture in one article, built on the day that is ``today``."""

    def __init__(self, folder: Path, printed: list[str]) -> None:
        self.content, self.output, self.printed = folder / "content", folder / "output", printed
        self.today = DAY
        for path, data in site().items():
            if path.startswith(INTERVIEW):
                continue  # nobody has a portrait there, which is a warning
            (self.content / path).parent.mkdir(parents=True, exist_ok=True)
            (self.content / path).write_bytes(data)
        # Another picture, which stays.
        other = f"{FOLDERS[0]}/anderes.png"
        (self.content / other).write_bytes(picture(9, 91))
        write(self.content, f"{other}.txt", CREDIT)
        write(self.content, ARTICLES[0], article("Eins", "07.01.2026", "![](anderes.png)\n"))

    def order(self) -> Order:
        """Return what is to be built."""
        settings = dataclasses.replace(SITE, teasers_per_page=1, feed_entries=1)
        return dataclasses.replace(order(self.content), site=settings, today=self.today)

    def build(self) -> Run:
        """Build with memory; ``printed`` holds the addresses that were printed."""
        self.printed.clear()
        return run(self.order(), THEME, self.output)

    def build_anew(self) -> dict[str, bytes | None]:
        """Return the files of a build without memory."""
        clean = self.output.with_name("clean")
        run(self.order(), THEME, clean)
        files = held(clean)
        for folder in (clean, folder_for(clean)):
            shutil.rmtree(folder)
        return files

    def page(self, path: str) -> str:
        """Return the words of a page."""
        tree: Any = html5lib.parse((self.output / path).read_text("utf-8"))
        return " ".join(tree.itertext())


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The site; its memory goes with it."""
    printed: list[str] = []
    make = Press.print

    def counting(press: Press, piece):  # type: ignore[no-untyped-def]
        printed.append(piece.what.url)
        return make(press, piece)

    monkeypatch.setattr(Press, "print", counting)
    yield Site(tmp_path, printed)
    shutil.rmtree(folder_for(tmp_path / "output"), ignore_errors=True)


@pytest.mark.parametrize("change", CHANGES)
def test_on_its_day_it_goes_from_its_pages_alone(small: Site, change: str) -> None:
    """Article, lists, feeds, the list of pictures; the file is removed, the rest is not touched."""
    before, after = CHANGES[change]
    write(small.content, f"{PICTURE}.txt", before)
    assert small.build().outcome.written
    old = held(small.output)
    write(small.content, f"{PICTURE}.txt", after)
    small.today = DAY + dt.timedelta(1)

    built = small.build()

    assert built.outcome.written
    assert "1 Bild nicht mehr verfügbar" in built.outcome.printed
    assert "0 Fehler, 1 Warnung." in built.outcome.said
    new = held(small.output)
    assert old.keys() - new.keys() == {PUBLISHED, CARD}  # the card is one of text alone now
    changed = {path.removesuffix("index.html") for path in new if old.get(path) != new[path]}
    assert set(small.printed) == changed
    shows = {"", "beitraege/zwei/", "bildnachweise/", "autoren/erika/", "feeds/beitraege.json"}
    assert shows <= changed
    assert {"beitraege/eins/", "impressum/", "sitemap.xml"}.isdisjoint(changed)
    assert SENTENCE in small.page("beitraege/zwei/index.html")
    assert new == small.build_anew()
    assert small.build().idle


def test_it_comes_back(small: Site) -> None:
    """The licence was renewed."""
    write(small.content, f"{PICTURE}.txt", f"{CREDIT}Expires: 21.11.2026\n")
    small.build()
    assert not (small.output / PUBLISHED).exists()

    write(small.content, f"{PICTURE}.txt", f"{CREDIT}Expires: 21.11.2027\n")
    small.build()

    with Image.open(small.output / PUBLISHED) as shown:
        assert shown.size == (8, 8)
    assert held(small.output) == small.build_anew()


def test_another_rule_concerns_the_pages_with_its_pictures(small: Site) -> None:
    """Those of other sources are left alone; without the rule all is as before."""
    write(small.content, f"{FOLDERS[0]}/anderes.png.txt", CREDIT.replace("Stadt", "Kreis"))
    small.build()
    old = held(small.output)

    write(small.content, NAME, "Regel: Stadt\nQuelle: Stadt\nNachweis: {Urheber} für {Quelle}\n")
    small.build()

    new = held(small.output)
    changed = {path.removesuffix("index.html") for path in new if old.get(path) != new[path]}
    assert set(small.printed) == changed
    assert "beitraege/zwei/" in changed
    assert {"beitraege/eins/", "impressum/"}.isdisjoint(changed)
    assert "Daniela Beispiel für Stadt Musterhausen" in small.page("beitraege/zwei/index.html")
    assert new == small.build_anew()
    (small.content / NAME).unlink()
    small.build()
    assert held(small.output) == old


def test_a_rule_that_is_none_keeps_the_site_as_it_is(small: Site) -> None:
    """The message names file and line; mended, everything is there."""
    small.build()
    old = held(small.output)

    write(small.content, NAME, "# Unsere\n\nRegel: Stadt\n")
    refused = small.build()

    assert not refused.outcome.written
    assert f"{NAME}:3: Fehler IMG035" in refused.outcome.said
    assert held(small.output) == old
    write(small.content, NAME, "# Unsere\n\nRegel: Stadt\nQuelle: Niemand\n")
    assert small.build().outcome.written
    assert held(small.output) == old


def test_a_companion_says_nothing_of_consent_to_anybody(small: Site) -> None:
    """Not a word of the note is in any file of the site."""
    write(small.content, f"{PICTURE}.txt", f"{CREDIT}Einwilligung: Aktenschrank sieben\n")

    assert small.build().outcome.written
    assert [p for p, data in held(small.output).items() if data and b"Aktenschrank" in data] == []
