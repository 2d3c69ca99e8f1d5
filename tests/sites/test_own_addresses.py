"""Pasted addresses of the own site lead where links between files lead."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib
import pytest

from plugins.host.examine import examine
from plugins.host.modes import Mode
from tests.sites.specimen import ROOT, SITES, order, run

HOME = "https://amtsblog.example"
ARTICLE = "Title: Neu\nAuthors: Erika Mustermann\nSeries: Allgemein\nDate: 12.03.2026\n{}\n{}\n"
_A = "{http://www.w3.org/1999/xhtml}a"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sound base, with an older PDF and a draft."""
    shutil.copytree(SITES / "base", tmp_path / "content")
    (tmp_path / "content/articles/gut/liste.csv").write_text("a;b\n", encoding="utf-8")
    write(tmp_path / "content", "bald", "", "Status: draft\n")
    return tmp_path / "content"


def write(content: Path, name: str, body: str, header: str = "") -> None:
    folder = content / "articles" / name
    folder.mkdir()
    (folder / "index.md").write_text(ARTICLE.format(header, body), encoding="utf-8")


@pytest.mark.parametrize(
    ("pasted", "printed"),
    [
        ("/beitraege/gut/", "/beitraege/gut/"),
        ("/beitraege/gut", "/beitraege/gut/"),
        ("/beitraege/gut/index.html", "/beitraege/gut/"),
        ("/beitraege/gut/#eine-stelle", "/beitraege/gut/#eine-stelle"),
        ("/beitraege/gut/?utm_source=post", "/beitraege/gut/"),
        ("/beitraege/alt/", "/beitraege/alt/"),
        ("/beitraege/gut/liste.csv", "/beitraege/gut/liste.csv"),
        ("/archiv/", "/archiv/"),
        ("/archiv/2026/", "/archiv/2026/"),
        ("/feeds/beitraege.atom.xml", "/feeds/beitraege.atom.xml"),
        ("/impressum/", "/impressum/"),
        ("/", "/"),
        ("", "/"),
    ],
)
def test_a_pasted_address_is_an_internal_link(
    content: Path, tmp_path: Path, pasted: str, printed: str
) -> None:
    """It is printed without the host, and what it leads to is published with it."""
    write(content, "neu", f"[Dorthin]({HOME}{pasted})", "Formerly: /beitraege/alt/\n")

    assert run(content, tmp_path / "output").said == ""

    output = tmp_path / "output"
    page = html5lib.parse((output / "beitraege/neu/index.html").read_bytes())
    (link,) = [a for a in page.iter(_A) if "".join(a.itertext()).startswith("Dorthin")]
    assert (link.get("href"), link.get("rel")) == (printed, None)
    path = output / printed.partition("#")[0].removeprefix("/")
    assert (path / "index.html" if path.is_dir() else path).is_file()


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        (f"{HOME}/beitraege/fehlt/", "LNK009"),
        (f"{HOME}/archiv/1999/", "LNK009"),
        (f"{HOME}/beitraege/gut/#fehlt", "LNK003"),
        (f"{HOME}/beitraege/bald/", "LNK006"),
        ("https://[kein-rechner/", "LNK001"),
    ],
)
@pytest.mark.parametrize("mode", [Mode.BUILD, Mode.PUBLISH])
def test_a_pasted_address_of_nothing_is_an_error(
    content: Path, pasted: str, code: str, mode: Mode
) -> None:
    """The message stands at the line of the link."""
    write(content, "neu", f"Ein Satz.\n\nEin Satz\nund [ein Ziel]({pasted}).")

    (problem,) = examine(order(content, mode), ROOT / "theme").edition.problems

    assert (problem.code, str(problem.place)) == (code, "content/articles/neu/index.md:9")
