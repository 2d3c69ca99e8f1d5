"""A process that stays builds what a fresh one would, and leaves to a fresh one what that needs."""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import TemplateError

from plugins.host import build, printing, retouching
from plugins.host.memory import folder_for
from plugins.host.modes import Mode
from plugins.host.recollection import Recollection
from plugins.host.resident import Resident
from plugins.host.retouching import Place
from tests.host.small_site import ARTICLE, AUTHOR, GUT, NEU, SmallSite, bytes_of
from tests.sites.specimen import ROOT, TODAY, order, run, snapshot

TEXT = "Anfang.\n\n<!--more-->\n\nMitte.\n\n## Ende\n\nSchluss."


class Site(SmallSite):
    """A site with a process that keeps it built. ``day`` is today."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder
        self.theme = ROOT / "theme"
        self.day = TODAY
        self.write(NEU, ARTICLE.format("Neu", "12.03.2026", TEXT))
        self._staying: list[Resident] = []

    def resident(self, *, supplied: bool = True) -> Resident:
        """Return one that has built the site and is ready for the next save."""
        place = Place(self.theme, self.output, frozenset())
        stays = Resident(lambda: replace(order(self.content, Mode.PREVIEW), today=self.day), place)
        self._staying.append(stays)
        stays.build()
        stays.prepare()
        if supplied:
            supply(stays)
        return stays

    def close(self) -> None:
        """End the processes that draw: they hold what they have inherited of this one."""
        for stays in self._staying:
            stays.rest()

    def built(self) -> dict[str, bytes]:
        return bytes_of(self.output)

    def anew(self) -> dict[str, bytes]:
        """Return what a build without memory gives."""
        fresh = self.folder / "anew"
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(folder_for(fresh), ignore_errors=True)
        assert run(self.content, fresh, Mode.PREVIEW).written
        return bytes_of(fresh)


def supply(stays: Resident) -> None:
    """Let all be drawn that pages wait for."""
    while stays.postponed:
        assert stays.supply(())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with closing(Site(tmp_path)) as site:
        yield site


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note each time the whole site is looked at."""
    noted: list[bool] = []
    recollect = build.recollect

    def note(*given: object) -> Recollection:
        noted.append(True)
        return recollect(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "recollect", note)
    return noted


def test_every_save_gives_what_a_fresh_build_gives(site: Site) -> None:
    """Words, more than words, new, moved and lost files, one after the other."""
    stays = site.resident()
    added = "articles/weiter/index.md"
    steps: list[tuple[set[str], Callable[[], object]]] = [
        ({NEU}, lambda: site.replace(NEU, "Mitte.", "Neues.")),
        ({NEU}, lambda: site.replace(NEU, "Anfang.", "Neuer Anfang.")),
        ({NEU}, lambda: site.replace(NEU, "Title: Neu", "Title: Neuer Titel")),
        ({NEU}, lambda: site.replace(NEU, "Neues.", "Ein [Verweis](../gut/index.md).")),
        ({NEU}, lambda: site.replace(NEU, "Verweis", "anderer Verweis")),
        ({added}, lambda: site.write(added, ARTICLE.format("Weiter", "13.03.2026", "Text."))),
        ({added, GUT}, lambda: site.replace(added, "Text.", "Anderer Text.")),
        ({AUTHOR}, lambda: site.replace(AUTHOR, "Erika", "Erika Eva")),
        ({NEU}, lambda: site.replace(NEU, "Erika", "Erika Eva")),
        ({GUT}, lambda: (site.content / GUT).unlink()),
        ({added}, lambda: shutil.rmtree(site.content / "articles/weiter")),
    ]
    for changed, change in steps:
        change()
        stays.build(changed)
        stays.prepare()
        supply(stays)

        assert site.built() == site.anew()


@pytest.mark.parametrize("old", ["Mitte.", "Anfang.", "Schluss."])
def test_other_words_need_no_look_at_the_site(site: Site, looks: list[bool], old: str) -> None:
    """Neither content nor output is looked at; the page is as it should be."""
    stays = site.resident()
    looks.clear()
    site.replace(NEU, old, "Andere Wörter.")

    written = stays.build({NEU}).changes.written

    assert looks == []
    assert "beitraege/neu/index.html" in written
    assert site.built() == site.anew()


def test_files_on_the_way_to_the_real_one_need_no_look(site: Site, looks: list[bool]) -> None:
    """Editors write another file and rename it; what is gone again is not searched for."""
    stays = site.resident()
    looks.clear()
    site.replace(NEU, "Mitte.", "Neues.")

    stays.build({NEU, "articles/neu/4913"})

    assert looks == []


def test_saved_again_without_a_change(site: Site) -> None:
    """Nothing is written."""
    stays = site.resident()
    site.write(NEU, (site.content / NEU).read_text(encoding="utf-8"))

    assert stays.build({NEU}).changes.written == ()


def test_page_comes_before_feeds(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody waits for the page: it is delivered before the feeds are printed."""
    stays = site.resident()
    site.replace(NEU, "Mitte.", "Neues.")
    put: list[str] = []
    printed: list[bool] = []

    def note(folder: str, path: str, data: bytes) -> None:
        put.append(path)
        printed.append(b"Neues." in (site.output / "beitraege/neu/index.html").read_bytes())
        moved(folder, path, data)

    moved = printing.put
    monkeypatch.setattr(printing, "put", note)
    stays.build({NEU})

    assert [path.endswith(".html") for path in put] == sorted(
        (path.endswith(".html") for path in put), reverse=True
    )
    assert printed == [not path.endswith(".html") for path in put]
    assert True in printed


def test_what_nobody_told_is_found(site: Site) -> None:
    """When there is time, disk and memory are compared: saves and tampering come to light."""
    stays = site.resident()
    site.replace(GUT, "\n\n", "\n\nNicht gemeldet. ")
    assert not stays.verify()
    stays.build()
    stays.prepare()
    assert site.built() == site.anew()
    assert stays.verify()

    (site.output / "index.html").write_text("fremd", encoding="utf-8")
    site.replace(NEU, "Mitte.", "Neues.")
    stays.build({NEU})
    assert not stays.verify()
    stays.build()

    assert site.built() == site.anew()


@pytest.mark.parametrize("verified", [True, False])
def test_fresh_process_goes_on_from_what_was_written_down(site: Site, verified: bool) -> None:
    """Whatever was built last is known to it: it has nothing to write."""
    stays = site.resident()
    site.replace(NEU, "Title: Neu", "Title: Neuer Titel")
    stays.build({NEU})
    stays.prepare()
    site.replace(NEU, "Mitte.", "Neues.")
    stays.build({NEU})
    assert not verified or stays.verify()
    stays.write()
    before = snapshot(site.output)

    assert run(site.content, site.output, Mode.PREVIEW).written
    assert snapshot(site.output) == before
    assert site.built() == site.anew()


def test_fresh_process_is_right_without_it(site: Site) -> None:
    """What was never written down is seen from the files on disk."""
    stays = site.resident()
    stays.write()
    site.replace(NEU, "Title: Neu", "Title: Neuer Titel")
    stays.build({NEU})
    stays.prepare()
    site.replace(NEU, "Mitte.", "Neues.")
    stays.build({NEU})
    site.replace(NEU, "Neues.", "Noch etwas.")

    assert run(site.content, site.output, Mode.PREVIEW).written
    assert site.built() == site.anew()


def test_somebody_else_has_built_meanwhile(site: Site) -> None:
    """Then what is known is loaded anew."""
    stays = site.resident()
    stays.write()
    site.replace(NEU, "Title: Neu", "Title: Neuer Titel")
    assert run(site.content, site.output, Mode.PREVIEW).written
    site.replace(NEU, "Mitte.", "Neues.")
    stays.build({NEU})

    assert site.built() == site.anew()


def test_words_put_back_after_the_end(site: Site) -> None:
    """What was saved after a comparison with the disk is known to a fresh process as it was."""
    stays = site.resident()
    site.replace(NEU, "Mitte.", "Neues.")
    stays.build({NEU})
    assert stays.verify()
    site.replace(NEU, "Neues.", "Anderes.")
    stays.build({NEU})
    stays.write()
    site.replace(NEU, "Anderes.", "Neues.")

    assert run(site.content, site.output, Mode.PREVIEW).written
    assert site.built() == site.anew()


def test_what_is_left_to_do(site: Site) -> None:
    """A build is to be written down and to be compared with the disk, which gives new stamps."""
    stays = site.resident()
    assert (stays.unwritten, stays.unverified) == (True, True)
    stays.write()
    assert (stays.unwritten, stays.unverified) == (False, True)
    assert stays.verify()
    assert (stays.unwritten, stays.unverified) == (True, False)
    stays.write()
    assert (stays.unwritten, stays.unverified) == (False, False)


def test_new_day(site: Site) -> None:
    """Preview shows scheduled articles as such until their day has come."""
    site.write(NEU, ARTICLE.format("Neu", "01.12.2026", TEXT))
    stays = site.resident()
    before = site.built()
    site.day = dt.date(2026, 12, 2)
    stays.build(set())

    assert site.built()["beitraege/neu/index.html"] != before["beitraege/neu/index.html"]


def test_broken_template_keeps_the_last_state(site: Site) -> None:
    """It is raised, the output stays, and the corrected one is built, with what came meanwhile."""
    site.theme = Path(shutil.copytree(ROOT / "theme", site.folder / "theme"))
    stays = site.resident()
    before = site.built()
    template = site.theme / "templates" / "layouts" / "base.html"
    sound = template.read_text(encoding="utf-8")
    template.write_text(sound + "{{ unbekannt.wort }}", encoding="utf-8")
    with pytest.raises(TemplateError):
        stays.build()
    site.replace(NEU, "Mitte.", "Neues.")
    with pytest.raises(TemplateError):
        stays.build({NEU})
    assert site.built() == before

    template.write_text(sound, encoding="utf-8")
    stays.build()

    assert site.built() == site.anew()


@pytest.mark.parametrize("full_after", [0, 1])
def test_full_disk_loses_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch, full_after: int
) -> None:
    """The save that could not be written is written with the next one."""
    stays = site.resident()
    site.replace(NEU, "Mitte.", "Neues.")
    stages = 0

    class Full(retouching.Stage):
        def __init__(self, output: Path, retained: object) -> None:
            nonlocal stages
            stages += 1
            if stages > full_after:
                raise OSError(errno.ENOSPC, "full", str(output))
            super().__init__(output, ())

    with monkeypatch.context() as patch:
        patch.setattr(retouching, "Stage", Full)
        with pytest.raises(OSError, match="full"):
            stays.build({NEU})
    site.replace(GUT, "\n\n", "\n\nNoch eins. ")
    stays.build({GUT})

    assert site.built() == site.anew()


def test_damaged_memory_is_replaced(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Contents of texts that are not what was kept: one line, and everything is read anew."""
    stays = site.resident()
    stays.write()
    (pack,) = folder_for(site.output).glob("pack-*")
    pack.write_bytes(pack.read_bytes()[:30] + bytes(pack.stat().st_size - 30))
    site.replace(GUT, "Title: ", "Title: Sehr ")
    stays.build({GUT})

    assert "beschädigt" in capsys.readouterr().err
    assert site.built() == site.anew()


@pytest.mark.skipif(sys.platform != "linux", reason="platform: memory is told by /proc")
def test_memory_stays_flat(site: Site) -> None:
    """Forty more saves after twenty take up no more than two megabytes."""

    def size() -> int:
        found = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())
        assert found
        return int(found.group(1))

    stays = site.resident()
    sizes = []
    for number in range(60):
        site.write(NEU, ARTICLE.format("Neu", "12.03.2026", f"{TEXT} Nr. {number}"))
        stays.build({NEU})
        stays.prepare()
        if number % 10 == 9:
            stays.verify()
            stays.write()
        sizes.append(size())

    assert sizes[-1] - sizes[19] < 2000


def test_environment_is_left_alone(site: Site) -> None:
    """Building changes nothing that other builds of the process would see."""
    before = dict(os.environ), Path.cwd()
    site.resident()

    assert (dict(os.environ), Path.cwd()) == before
