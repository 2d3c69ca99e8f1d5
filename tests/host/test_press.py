"""The press makes the bytes of a page and notes everything they depend on."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import Any

import html5lib
import pytest

from plugins.blog.views import Page
from plugins.core.ledger import Cell
from plugins.host.build import build
from plugins.host.composing import print_in_memory
from plugins.host.edition import Order
from plugins.host.examine import examine, forme_of
from plugins.host.modes import Mode
from plugins.host.own_pieces import shown_files
from plugins.host.press import Press, prefix_of
from plugins.host.state import State
from plugins.host.stylesheet import bundle
from plugins.host.surroundings import look_at_theme
from tests.sites.specimen import ROOT, SITES, order, snapshot

THEME = ROOT / "theme"
ARTICLE = "beitraege/gut/index.html"
GUT = "articles/gut/index.md"
LIST = "articles/neu/liste.csv"
EVERY = {("host.settings", ""), ("host.theme", "templates")}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sound base and a second article."""
    content = Path(shutil.copytree(SITES / "base", tmp_path / "content"))
    (content / "articles/neu").mkdir()
    (content / "articles/neu/index.md").write_text(
        "Title: Neu\nAuthors: Erika Mustermann\nSeries: Allgemein\nDate: 12.03.2026\n\n"
        "Neues: [Liste](liste.csv)\n",
        encoding="utf-8",
    )
    (content / LIST).write_text("a;b\n", encoding="utf-8")
    return content


def examined(content: Path, mode: Mode = Mode.BUILD, **site: Any) -> State:
    """Read a site, with other settings where they are given."""
    given: Order = order(content, mode)
    return examine(dataclasses.replace(given, site=dataclasses.replace(given.site, **site)), THEME)


def press_of(state: State) -> Press:
    return Press(forme_of(state, THEME))


@pytest.mark.parametrize("mode", list(Mode))
def test_every_piece_rests_on_settings_and_templates(content: Path, mode: Mode) -> None:
    """Whatever else it reads: both change how all of it looks."""
    state = examined(content, mode)
    press = press_of(state)

    assert all(press.print(piece).read >= EVERY for piece in state.edition.pieces.values())


@pytest.mark.parametrize("mode", list(Mode))
def test_the_view_of_a_page_shows_what_the_page_shows(content: Path, mode: Mode) -> None:
    """So the files of a site are known before a page is rendered; a view is no bytes."""
    state = examined(content, mode)
    press = press_of(state)
    pages = [piece for piece in state.edition.pieces.values() if isinstance(piece.what, Page)]

    viewed, printed = [list(map(make, pages)) for make in (press.view, press.print)]

    assert [one.shown for one in viewed] == [one.shown for one in printed]
    assert set().union(*(one.shown for one in printed)) == {LIST}
    assert {one.data for one in viewed} == {b""}
    assert all(view.read <= page.read for view, page in zip(viewed, printed, strict=True))


def test_an_article_reads_its_own_text_and_no_other(content: Path) -> None:
    """A new sentence in one article is a new page for that article."""
    state = examined(content)

    read = press_of(state).print(state.edition.pieces[ARTICLE]).read

    assert {key for name, key in read if name == "texts"} == {GUT}
    assert {("articles", GUT), ("host.site", ""), ("host.problems", "beitraege/gut/")} <= read


def _piece(state: State, path: str) -> set[Cell]:
    return press_of(state).print(state.edition.pieces[path]).read


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        ("theme/site.css", ("host.theme", "css")),
        ("theme/icon.png", ("host.theme", "icon")),
        ("sitemap.xml", ("host.lists", "sitemap")),
    ],
)
def test_files_of_the_house_read_what_they_are_made_of(
    content: Path, path: str, cell: Cell
) -> None:
    """The digest of a part of the theme stands for the part."""
    assert cell in _piece(examined(content), path)


def test_a_copy_of_a_file_reads_its_digest(content: Path) -> None:
    """Other bytes under the same name are another copy; of a picture, other rights too."""
    state = examined(content)
    press = press_of(state)
    (copy,) = shown_files([LIST], state.edition.tables.urls, ())

    printed = press.print(copy)

    assert printed.data == (content / LIST).read_bytes()
    assert printed.read == {*EVERY, ("files", LIST), ("pictures", LIST)}
    (content / LIST).write_bytes(b"a;c\n")
    assert examined(content).edition.tables.files[LIST] != state.edition.tables.files[LIST]


def test_settings_and_mode_are_one_entry(content: Path) -> None:
    """Every setting counts, and so does the mode."""
    entries = [
        examined(content).around.settings,
        examined(content, Mode.PREVIEW).around.settings,
        examined(content, publisher="Gemeinde Beispiel").around.settings,
        examined(content, address="https://amtsblog.example/blog").around.settings,
    ]

    assert [list(one) for one in entries] == [[""]] * 4
    assert len({one[""] for one in entries}) == 4
    assert entries[0] == examined(content).around.settings


def test_the_theme_is_known_by_what_lies_in_it(tmp_path: Path) -> None:
    """Templates, words, style sheets and icon each change an entry; nothing else does."""
    theme = Path(shutil.copytree(THEME, tmp_path / "theme"))
    known = look_at_theme(theme, "de")

    def changed(path: str) -> set[str]:
        file = theme / path
        before = file.read_bytes()
        file.write_bytes(before + b"\n")
        now = look_at_theme(theme, "de")
        file.write_bytes(before)
        return {name for name in known if known[name] != now[name]}

    style_sheet = next((theme / "static/css").rglob("*.css")).relative_to(theme).as_posix()
    assert known == look_at_theme(THEME, "de")
    assert changed("templates/article.html") == {"templates"}
    assert changed("texts/de.toml") == {"templates"}
    assert changed(style_sheet) == {"css"}
    assert changed("static/icon.png") == {"icon"}
    assert changed("README.md") == set()
    (theme / "templates/.#article.html").symlink_to("erika@amt.4711")
    assert look_at_theme(theme, "de") == known
    (theme / "templates/article.html").rename(theme / "templates/beitrag.html")
    assert look_at_theme(theme, "de")["templates"] != known["templates"]


def test_printing_in_memory_is_what_a_build_writes(content: Path, tmp_path: Path) -> None:
    """Pages, files and copies of the files that are shown."""
    state = examined(content)
    assert build(state.edition.order, THEME, tmp_path / "output")
    written = {path: data for path, (data, _) in snapshot(tmp_path / "output").items()}
    mark = {path for path in written if path.startswith(".")}

    files = print_in_memory(state, THEME)

    assert files == {path: data for path, data in written.items() if path not in mark}
    assert files["theme/site.css"] == bundle(THEME / "static/css")


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("https://amtsblog.example", "/"),
        ("https://amtsblog.example/", "/"),
        ("https://amtsblog.example/blog", "/blog/"),
        ("https://amtsblog.example/stadt/blog/", "/stadt/blog/"),
    ],
)
def test_printed_addresses_begin_with_the_path_of_the_site(
    content: Path, address: str, prefix: str
) -> None:
    """In the preview the site lies at the top of the server, whatever its address will be."""
    for mode, expected in ((Mode.BUILD, prefix), (Mode.PREVIEW, "/")):
        state = examined(content, mode, address=address.rstrip("/"))
        data = press_of(state).print(state.edition.pieces[ARTICLE]).data
        page = html5lib.parse(data, namespaceHTMLElements=False)
        sheets = [link.get("href") for link in page.iter("link") if link.get("rel") == "stylesheet"]

        assert sheets == [f"{expected}theme/site.css"]
    assert prefix_of(address) == prefix
