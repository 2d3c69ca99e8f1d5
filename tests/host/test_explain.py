"""What can be asked of one page: was it made anew, because of what, and what does it depend on?"""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host.build import build
from tests.host.small_site import ARTICLE, NEU, SmallSite
from tests.sites.specimen import ROOT, order

OTHER = "articles/anders/index.md"
PAGE = "/beitraege/neu/"
# A change of the site as it was built.
Change = Callable[["Asked"], object]


class Asked(SmallSite):
    """A site that is built again and again, each time with a question."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder)
        self.write(NEU, ARTICLE.format("Neu", "12.03.2026", "Anfang.\n\n<!--more-->\n\nEnde."))
        self.write(OTHER, ARTICLE.format("Anders", "11.03.2026", "Anfang."))
        self._capsys = capsys

    def ask(self, address: str) -> list[str]:
        """Build and return what is said of an address."""
        said = self.said(address).out.splitlines()
        start = next(number for number, line in enumerate(said) if line.startswith("/"))
        return said[start:]

    def said(self, address: str) -> pytest.CaptureResult[str]:
        self._capsys.readouterr()
        wanted = dataclasses.replace(order(self.content), site=self.site)
        assert build(wanted, ROOT / "theme", self.output, asked=address)
        return self._capsys.readouterr()

    def why(self, address: str = PAGE) -> list[str]:
        """Build and return the reasons that are given."""
        lines = self.ask(address)
        assert lines[0].startswith("/")
        return [line.strip() for line in lines[1 : lines.index("  Sie hängt ab von:")]]

    def depends(self, address: str) -> dict[str, list[str]]:
        """Build and return what a page depends on, by group."""
        lines = self.ask(address)
        groups: dict[str, list[str]] = {}
        found: list[str] = []
        for line in lines[lines.index("  Sie hängt ab von:") + 1 :]:
            if line.startswith("      "):
                found.append(line.strip())
            else:
                found = groups.setdefault(line.strip().removesuffix(":"), [])
        return groups


@pytest.fixture
def asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    return Asked(tmp_path, capsys)


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("beitraege/neu/", PAGE),
        ("/beitraege/neu/", PAGE),
        ("/beitraege/neu", PAGE),
        ("beitraege/neu/index.html", PAGE),
        ("https://amtsblog.example/beitraege/neu/", PAGE),
        ("https://amtsblog.example/beitraege/neu/?a=b#ende", PAGE),
        ("http://127.0.0.1:8000/beitraege/neu", PAGE),
        (" /beitraege/neu/ ", PAGE),
        ("{output}/beitraege/neu/index.html", PAGE),
        ("content/articles/neu/index.md", PAGE),
        ("./content/articles/neu/index.md", PAGE),
        ("", None),
        ("/", "/"),
        ("index.html", "/"),
        ("https://amtsblog.example", "/"),
        ("/404.html", "/404.html"),
        ("feeds/beitraege.atom.xml", "/feeds/beitraege.atom.xml"),
        ("/feeds/beitraege.json", "/feeds/beitraege.json"),
        ("theme/site.css", "/theme/site.css"),
        ("robots.txt", "/robots.txt"),
    ],
)
def test_how_a_page_may_be_named(asked: Asked, address: str, page: str | None) -> None:
    """As it stands in a browser, in the output folder or among the texts; nothing asks nothing."""
    said = asked.said(address.format(output=asked.output))

    found = [line for line in said.out.splitlines() if line.startswith("/")]
    assert [line.partition(" (")[0] for line in found] == ([page] if page else [])
    assert "--explain" not in said.err


def test_a_site_below_a_path(asked: Asked) -> None:
    """The path of the site is no part of the page's address."""
    asked.site = dataclasses.replace(asked.site, address="https://amtsblog.example/blog")

    for address in ("https://amtsblog.example/blog/beitraege/neu/", "/blog/beitraege/neu", PAGE):
        assert asked.ask(address)[0].startswith(f"{PAGE} (")


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("/beitrage/neu/", "Meinten Sie /beitraege/neu/?"),
        ("beitraege/neue", "Meinten Sie /beitraege/neu/?"),
        ("https://amtsblog.example/feed/beitraege.atom.xml", "/feeds/beitraege.atom.xml?"),
        ("robot.txt", "Meinten Sie /robots.txt?"),
        ("qqqqqqqqqqqqqqq", "Die Adresse so angeben, wie sie im Browser steht: https://"),
    ],
)
def test_an_address_there_is_not(asked: Asked, address: str, remedy: str) -> None:
    """The build is good all the same; the message names what is most alike."""
    said = asked.said(address)

    what, how = said.err.splitlines()
    assert what == f"--explain: Die Adresse „{address}“ gibt es auf dieser Website nicht."
    assert how.startswith("    → ")
    assert remedy in how
    assert "Sie hängt ab von" not in said.out


def words(asked: Asked) -> None:
    asked.replace(NEU, "Ende.", "Schluss.")


def title(asked: Asked) -> None:
    asked.replace(NEU, "Title: Neu", "Title: Neues")


def other_words(asked: Asked) -> None:
    asked.replace(OTHER, "Anfang.", "Beginn.")


def other_title(asked: Asked) -> None:
    asked.replace(OTHER, "Title: Anders", "Title: Verändert")


def tagline(asked: Asked) -> None:
    asked.site = dataclasses.replace(asked.site, tagline="Aus dem Rathaus")


def lost(asked: Asked) -> None:
    (asked.output / "beitraege/neu/index.html").unlink()


def between(asked: Asked) -> None:
    asked.write("articles/mitte/index.md", ARTICLE.format("Mitte", "11.03.2026 12:00", "Anfang."))


DEPENDS = "Neu gemacht, weil sich geändert hat, wovon sie abhängt:"
SINCE = "Geändert hat sich seit dem letzten Bau:"
SAME = r"Die Datei ist vom \d+\. \w+ \d{4}, \d+:\d\d Uhr\."


@pytest.mark.parametrize(
    ("change", "reasons"),
    [
        (words, [DEPENDS, f"content/{NEU} (Text)"]),
        (title, [DEPENDS, f"content/{NEU} (Kopf: Title)"]),
        (other_title, [DEPENDS, f"content/{OTHER} (Kopf: Title)"]),
        (lost, ["Neu gemacht: Die Datei im Ausgabeordner war verändert oder gelöscht."]),
        (
            between,
            [
                DEPENDS,
                f"content/{NEU} (Nachbarn in Rubriken und Reihen)",
                SINCE,
                "content/articles/mitte/index.md (neu)",
            ],
        ),
    ],
)
def test_why_it_was_made_anew(asked: Asked, change: Change, reasons: list[str]) -> None:
    """The input is named, with what in it is other."""
    asked.said("")
    change(asked)

    assert asked.why() == reasons


def test_a_setting_is_named(asked: Asked) -> None:
    """By its name in the settings file."""
    asked.said("")
    tagline(asked)

    assert asked.why()[:2] == [DEPENDS, "pelicanconf.py (SITE: tagline)"]


@pytest.mark.parametrize("change", [lambda _asked: None, other_words])
def test_it_was_not_made_anew(asked: Asked, change: Change) -> None:
    """Then it says since when the file is as it is, by the clock of the site."""
    asked.said("")
    made = asked.output / "beitraege/neu/index.html"
    os.utime(made, (1_773_000_000, 1_773_000_000))
    asked.said("")  # the file was touched: it is looked at, and found to be the same
    change(asked)

    first, since = asked.why()

    assert first == "Nicht neu gemacht: Wovon sie abhängt, hat sich nicht geändert."
    assert since == "Die Datei ist vom 8. März 2026, 21:00 Uhr."


def test_made_anew_and_the_same(asked: Asked) -> None:
    """A setting this file does not show."""
    asked.said("")
    tagline(asked)

    *_, last = asked.why("robots.txt")

    assert re.fullmatch(f"Heraus kam dasselbe wie vorher. {SAME}", last)


def test_the_first_build(asked: Asked) -> None:
    """There was nothing to rest on."""
    (only,) = asked.why()

    assert only == "Neu gemacht: Es gab keinen früheren Bau, auf den sich dieser stützen konnte."


def test_a_new_page(asked: Asked) -> None:
    """And the text it comes from."""
    asked.said("")
    between(asked)

    assert asked.why("beitraege/mitte/") == [
        "Neu gemacht: Sie war noch nicht da.",
        SINCE,
        "content/articles/mitte/index.md (neu)",
    ]


def test_a_page_that_went(asked: Asked) -> None:
    """What it went with is told."""
    asked.said("")
    (asked.content / NEU).unlink()

    assert asked.ask(PAGE) == [
        f"{PAGE} gibt es nicht mehr: eben entfernt.",
        f"  {SINCE}",
        f"    content/{NEU} (gelöscht)",
    ]


def test_the_last_build_is_what_counts(asked: Asked) -> None:
    """What was other in builds before is no reason, whatever lies on the disk."""
    asked.said("")
    title(asked)
    asked.said("")
    between(asked)
    asked.said("")
    words(asked)

    assert asked.why() == [DEPENDS, f"content/{NEU} (Text)"]


def test_what_a_page_depends_on(asked: Asked) -> None:
    """Texts, lists, theme and settings, as an editor knows them."""
    article, start = asked.depends(PAGE), asked.depends("/")
    feed, style = asked.depends("feeds/beitraege.atom.xml"), asked.depends("theme/site.css")

    own, *others = article["Texte"]
    assert own.startswith(f"content/{NEU} (Kopf, Text, ")
    assert any(other.startswith(f"content/{OTHER} (Kopf") for other in others)
    assert "/ (erste Seite)" in start["Listen und Verzeichnisse"]
    assert any("Anfang des Textes" in text for text in start["Texte"])
    assert any(text.startswith(f"content/{NEU} (Kopf, Text, ") for text in feed["Texte"])
    assert "Angaben der Plugins" in feed
    assert style == {
        "Theme und Einstellungen": [
            "pelicanconf.py",
            "theme/static/css",
            "theme/templates und theme/texts",
        ]
    }


def test_it_fits_on_a_screen(asked: Asked) -> None:
    """However much there is; what is left out is counted."""
    for number in range(20):
        text = ARTICLE.format(f"Nummer {number}", f"{number + 1}.02.2026", "Anfang.")
        asked.write(f"articles/nummer-{number}/index.md", text)

    lines = asked.ask("/")

    assert len(lines) <= 30
    assert any(re.fullmatch(r"      und \d+ mehr", line) for line in lines)


def test_nothing_is_said_of_a_site_that_was_not_written(
    asked: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    """The errors come first."""
    asked.replace(NEU, "Authors: Erika Mustermann", "Authors: Niemand")

    assert not build(order(asked.content), ROOT / "theme", asked.output, asked=PAGE)

    said = capsys.readouterr()
    assert said.out == ""
    assert "--explain" not in said.err
