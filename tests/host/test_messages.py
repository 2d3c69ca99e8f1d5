"""What a build says at its end: one line, and below it what files were made anew for."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host import messages
from plugins.host.build import build
from plugins.host.modes import Mode
from plugins.state.sealed import Damaged, OtherVersion
from tests.host.small_site import ARTICLE, NEU, SmallSite
from tests.sites.specimen import ROOT, TODAY, order

LATER = TODAY + dt.timedelta(days=3)


class Site(SmallSite):
    """A site with texts, theme and settings of its own, built again and again."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.theme = Path(shutil.copytree(ROOT / "theme", folder / "theme"))
        self.mode, self.today = Mode.BUILD, TODAY
        self.write(NEU, ARTICLE.format("Neu", "12.03.2026", "Anfang."))
        self.write("articles/bald/index.md", ARTICLE.format("Bald", "24.11.2026", "Anfang."))

    def set(self, **changes: str) -> None:
        self.site = dataclasses.replace(self.site, **changes)  # type: ignore[arg-type]

    def add_to_theme(self, path: str, text: str) -> None:
        with (self.theme / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def build(self, asked: str = "") -> bool:
        wanted = dataclasses.replace(
            order(self.content, self.mode), site=self.site, today=self.today
        )
        return build(wanted, self.theme, self.output, asked=asked)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def lines(site: Site, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Build and return what was said on standard output."""
    capsys.readouterr()
    assert site.build()
    return capsys.readouterr().out.splitlines()


def came_of(line: str) -> str:
    """Return a line without the number of files at its end, which must be one."""
    cause, _, number = line.removesuffix(".").rpartition(": ")
    if line.endswith(")."):
        cause, _, number = line.removesuffix(").").rpartition(" (")
    words = number.removeprefix("alle ").split()
    assert int(words[0]) > 0
    assert words[1] in {"Datei", "Dateien"}
    return cause


def test_the_first_build_says_no_reason(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is new."""
    (only,) = lines(site, capsys)

    assert "geschrieben, 0 entfernt (Stand 2026-11-22, 1 noch nicht erschienen)." in only


def test_nothing_to_do_is_one_line(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """It says how much there is, and as of when."""
    (first,) = lines(site, capsys)
    start = first.partition(f" in {site.output}: ")[0]

    (only,) = lines(site, capsys)
    assert only == (
        f"Nichts zu tun: {start} in {site.output} sind auf dem Stand vom 22.11.2026, "
        "1 noch nicht erschienen."
    )
    assert capsys.readouterr().err == ""


def test_a_day_on_which_nothing_appears(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The site is on the state of that day too."""
    site.build()
    site.today += dt.timedelta(days=1)

    (only,) = lines(site, capsys)

    assert only.startswith("Nichts zu tun: ")
    assert "auf dem Stand vom 23.11.2026" in only


def test_warnings_stay_to_be_seen(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is to be done, too."""
    site.replace(NEU, "Anfang.", "[hier](https://example.org/)")
    site.build()
    first = capsys.readouterr().err

    (only,) = lines(site, capsys)
    assert only.startswith("Nichts zu tun: ")
    site.build()
    assert capsys.readouterr().err == first != ""


def day(number: int) -> Callable[[Site], object]:
    def come(site: Site) -> None:
        site.today = TODAY + dt.timedelta(days=number)

    return come


def words(site: Site) -> None:
    site.replace(NEU, "Anfang.", "Ein anderer Anfang.")


def title(site: Site) -> None:
    site.replace(NEU, "Title: Neu", "Title: Ganz neu")


def summary(site: Site) -> None:
    site.replace(NEU, "\n\n", "\nSummary: Worum es geht.\n\n")


def both(site: Site) -> None:
    words(site)
    title(site)


def author(site: Site) -> None:
    site.write("authors/erika-mustermann.md", "Name: Erika Mustermann\n\nLeitet das Amt.\n")


def added(site: Site) -> None:
    site.write("articles/mehr/index.md", ARTICLE.format("Mehr", "12.02.2026", "Anfang."))


def deleted(site: Site) -> None:
    (site.content / NEU).unlink()


def tagline(site: Site) -> None:
    site.set(tagline="Aus dem Rathaus")


def preview(site: Site) -> None:
    site.mode = Mode.PREVIEW


def template(site: Site) -> None:
    site.add_to_theme("templates/robots.txt", "# Ende")


def style(site: Site) -> None:
    site.add_to_theme("static/css/base.css", "a { color: red; }")


def altered(site: Site) -> None:
    (site.output / "index.html").write_text("Nein.", encoding="utf-8")


def lost(site: Site) -> None:
    (site.output / "index.html").unlink()


BROKEN = "Neu wegen: Dateien, die jemand im Ausgabeordner verändert oder gelöscht hat"


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (words, f"Neu wegen: content/{NEU} (Text)"),
        (title, f"Neu wegen: content/{NEU} (Kopf: Title)"),
        (summary, f"Neu wegen: content/{NEU} (Kopf: Summary)"),
        (both, f"Neu wegen: content/{NEU} (Text, Kopf: Title)"),
        (author, "Neu wegen: content/authors/erika-mustermann.md (Text)"),
        (added, "Neu wegen: content/articles/mehr/index.md (neu)"),
        (deleted, f"Neu wegen: content/{NEU} (gelöscht)"),
        (tagline, "Neu wegen: pelicanconf.py (SITE: tagline)"),
        (preview, "Neu wegen: Vorschau statt Bau"),
        (template, "Neu wegen: {theme}/templates oder {theme}/texts"),
        (style, "Neu wegen: {theme}/static/css"),
        (day(3), "Der 25.11.2026 ist gekommen: 1 Beitrag erscheint"),
        (altered, BROKEN),
        (lost, BROKEN),
    ],
)
def test_one_input_is_named(
    site: Site,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Site], object],
    cause: str,
) -> None:
    """With what in it is other, and the number of files; below the closing line, and alone."""
    site.build()
    change(site)

    closing, only = lines(site, capsys)

    assert "geschrieben" in closing
    assert only.startswith("  ")
    assert came_of(only.strip()) == cause.format(theme=site.theme.as_posix())


def test_a_day_that_goes_back(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """An article is not yet there."""
    site.today = LATER
    site.build()
    site.today = TODAY

    _, only = lines(site, capsys)

    assert came_of(only.strip()) == "Der 22.11.2026 ist der Stand: 1 Beitrag erscheint noch nicht"


def test_the_last_build_is_what_counts(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """What was other in builds before it is not told again, whatever lies on the disk."""
    site.build()
    for change, cause in (
        (title, f"content/{NEU} (Kopf: Title)"),
        (words, f"content/{NEU} (Text)"),
        (summary, f"content/{NEU} (Kopf: Summary)"),
        (added, "content/articles/mehr/index.md (neu)"),
    ):
        change(site)
        _, only = lines(site, capsys)
        assert came_of(only.strip()) == f"Neu wegen: {cause}"


def test_several_inputs_each_have_a_line(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """What lists of both are made anew for stands for itself; the numbers add up."""
    added(site)
    site.replace("articles/mehr/index.md", "Date:", "Tags: Mehr\nDate:")  # a list of it alone
    site.build()
    title(site)
    site.replace("articles/mehr/index.md", "Anfang.", "Mehr.")

    closing, *causes = lines(site, capsys)

    found = {came_of(line.strip()) for line in causes}
    assert {
        f"Neu wegen: content/{NEU} (Kopf: Title)",
        "Neu wegen: content/articles/mehr/index.md (Text)",
    } <= found
    numbers = [int(line.removesuffix(".").split()[-2]) for line in causes]
    assert sum(numbers) == int(closing.partition(" geschrieben")[0].split()[-1])


def test_many_inputs_are_a_few_lines(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads twenty."""
    for number in range(9):
        text = ARTICLE.format(f"Nummer {number}", "12.02.2026", "Anfang.")
        site.write(f"articles/nummer-{number}/index.md", text)
    site.build()
    for number in range(9):
        site.replace(f"articles/nummer-{number}/index.md", "Anfang.", "Ende.")

    _, *causes = lines(site, capsys)

    assert len(causes) == 4
    assert " weiteren Änderungen: " in causes[-1]


def test_a_change_that_no_page_shows(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told, or somebody would look for it."""
    site.build()
    site.write("articles/neu/notiz.docx", "Nur für uns.")

    closing, only = lines(site, capsys)

    assert ": 0 geschrieben, 0 entfernt " in closing
    told = "content/articles/neu/notiz.docx (neu)"
    assert only == f"  Geändert, ohne Folgen für die Seiten: {told}."


def test_what_is_not_ours_is_named(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """It was removed, and somebody may miss it."""
    site.build()
    (site.output / "notiz.txt").write_text("Nicht löschen!", encoding="utf-8")

    closing, only = lines(site, capsys)

    assert ": 0 geschrieben, 1 entfernt " in closing
    assert only == "  Entfernt, weil nicht von diesem Blog: notiz.txt."


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            OtherVersion(),
            "Programm oder Bibliotheken sind andere als beim letzten Mal: Alles wird neu gebaut.",
        ),
        (Damaged(), "Der Zwischenstand in .cache ist beschädigt: Alles wird neu gebaut."),
    ],
)
def test_a_memory_of_no_use(error: OtherVersion | Damaged, line: str) -> None:
    """One line says so."""
    assert messages.forgotten(error) == line
