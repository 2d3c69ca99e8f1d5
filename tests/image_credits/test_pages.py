"""What readers see of credits: an article's list and the page of all pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.desk import Desk
from plugins.blog.model import Blog
from plugins.blog.tables import Known, tables_of
from plugins.blog.views import NavLink, Page, View
from plugins.core.ledger import Ledger, recorded
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.image_credits.facts import PAGES_NAMED, PICTURES_PER_PAGE, CreditFacts, credit_facts
from plugins.image_credits.model import EmbeddedPicture, Rights
from plugins.image_credits.pages import credit_list, overview, overview_pages
from plugins.image_credits.views import CreditList, ListedCredit, PictureUses
from plugins.text.nodes import Picture
from tests.blog.small_blog import read_blog
from tests.image_credits.specimens import COMPLETE, jpeg

MakeBlog = Callable[..., Blog]
TEXTS = Path(__file__).parents[2] / "theme" / "texts" / "de.toml"
FILES = {"titel.jpg": jpeg(), "zwei.jpg": jpeg(), "drei.jpg": jpeg()}
COMPANIONS = {
    "titel.jpg": COMPLETE + "Alt: Eine Linde\nTitle: Linde",
    "zwei.jpg": COMPLETE.replace("Erika Mustermann", "Leo Beispiel") + "Alt: Zwei Linden",
    "drei.jpg": COMPLETE + "Edited: bearbeitet mit Canva",
}
STADT = CreditView("photo", "Erika Mustermann/Stadt Musterhausen")


def body(name: str, caption: str = "", alt: str = "") -> Picture:
    """Make a picture of the body."""
    return Picture(name, alt, caption, (), 9)


def desk_of(blog: Blog, site: Site) -> tuple[CreditFacts, Desk]:
    """Return the facts of a blog and the desk that shows them."""
    facts, _ = credit_facts(blog, site)
    ledger = Ledger()
    tables = tables_of(blog, site, Known(facts.pictures, {}, {}, {}))
    texts = Texts.parse(TEXTS.read_text("utf-8"))
    desk = Desk(recorded("", tables, ledger), site, texts, ledger=ledger)
    return recorded("image_credits.", facts, ledger), desk


def list_of(blog: Blog, site: Site) -> CreditList:
    """Return the list of the only article."""
    facts, desk = desk_of(blog, site)
    return credit_list(facts, blog.articles[0], desk)


def test_pictures_without_caption_are_listed_in_reading_order(blog: MakeBlog, site: Site) -> None:
    """The lead picture first; the one with a caption has its credit there."""
    parts = (body("zwei.jpg"), body("titel.jpg", "Am Markt"), body("drei.jpg"))

    made = list_of(blog("Image: titel.jpg", parts, FILES, COMPANIONS), site)

    assert [(entry.number, entry.credit.name, entry.credit.edited) for entry in made.entries] == [
        (1, "Erika Mustermann/Stadt Musterhausen", ""),
        (2, "Leo Beispiel/Stadt Musterhausen", ""),
        (3, "Erika Mustermann/Stadt Musterhausen", "bearbeitet mit Canva"),
    ]


def test_list_and_figures_lead_to_each_other(blog: MakeBlog, site: Site) -> None:
    """Every id the figures name exists in the list, and the other way round."""
    parts = (body("zwei.jpg"), body("zwei.jpg"), body("drei.jpg"))
    made = blog("", parts, FILES, COMPANIONS)
    facts, desk = desk_of(made, site)

    figures = [part for part in desk.article_parts(made.articles[0]) if isinstance(part, Figure)]
    entries = {entry.anchor: entry for entry in credit_list(facts, made.articles[0], desk).entries}

    assert [figure.number for figure in figures] == [1, 1, 2]
    assert {figure.credit_anchor for figure in figures} == set(entries)
    assert len({figure.anchor for figure in figures}) == 3
    assert {entry.figure_anchor for entry in entries.values()} <= {f.anchor for f in figures}
    assert [figure.credit for figure in figures] == [
        entries[figure.credit_anchor].credit for figure in figures
    ]


def test_a_single_entry_has_no_number(blog: MakeBlog, site: Site) -> None:
    """``Foto-Nachweis: …``"""
    made = list_of(blog("", (body("titel.jpg"),), FILES, COMPANIONS), site)

    assert made == CreditList((ListedCredit(STADT, None, "nachweis-1", "bild-1"),))


@pytest.mark.parametrize("parts", [(), (body("titel.jpg", "Am Markt"),)])
def test_without_listed_pictures_there_is_no_list(
    blog: MakeBlog, site: Site, parts: tuple[Picture, ...]
) -> None:
    """No picture, or only credits in captions."""
    assert list_of(blog("", parts, FILES, COMPANIONS), site) == CreditList(())


def test_a_picture_without_credit_is_neither_numbered_nor_listed(
    blog: MakeBlog, site: Site
) -> None:
    """In preview the page says so on the picture; a number would lead to nothing."""
    made = blog("", (body("titel.jpg"), body("zwei.jpg")), FILES, {"zwei.jpg": COMPLETE})
    facts, desk = desk_of(made, site)

    figures = [part for part in desk.article_parts(made.articles[0]) if isinstance(part, Figure)]
    assert [(figure.number, figure.credit_anchor) for figure in figures] == [
        (None, ""),
        (None, "nachweis-1"),
    ]
    assert len(credit_list(facts, made.articles[0], desk).entries) == 1


def pages_of(blog: Blog, site: Site) -> list[tuple[Page, View]]:
    """Return the pages of the list of all pictures with their views."""
    facts, desk = desk_of(blog, site)
    return [
        (page, overview(facts, desk, *page.key))
        for page in overview_pages(credit_facts(blog, site)[0], blog, site)
    ]


def names_on(view: View) -> list[str]:
    """Return the file names of the pictures on a page of the list."""
    return [one.figure.url.rpartition("/")[2] for one in view.shows["pictures"]]


def test_the_page_of_all_pictures_leads_to_each_use(blog: MakeBlog, site: Site) -> None:
    """Each shown picture once, with every page that shows it once; unused ones are left out."""
    parts = (body("zwei.jpg"), body("titel.jpg"), body("drei.jpg", alt="Drei Linden"))
    author = "Name: Erika Mustermann\nImage: titel.jpg"
    files = {**FILES, "unbenutzt.jpg": jpeg()}

    [(page, view)] = pages_of(blog("Image: titel.jpg", parts, files, COMPANIONS, author), site)

    article = NavLink("Beitrag", "/beitraege/a/")
    profile = NavLink("Erika Mustermann", "/autoren/erika/")
    pictures = view.shows["pictures"]
    assert all(isinstance(picture, PictureUses) for picture in pictures)
    assert [(one.figure.url, one.title, one.uses) for one in pictures] == [
        ("/dateien/a/titel.jpg", "Linde", (article, profile)),
        ("/dateien/a/zwei.jpg", "", (article,)),
        ("/dateien/a/drei.jpg", "", (article,)),
    ]
    assert [one.figure.alt for one in pictures] == ["Eine Linde", "Zwei Linden", "Drei Linden"]
    assert pictures[0].figure.credit == STADT
    assert (page.url, page.template) == ("bildnachweise/", "image_credits.html")
    assert view.shows["pagination"].pages == ()


def test_the_page_is_there_without_any_picture(blog: MakeBlog, site: Site) -> None:
    """Menus may link to it."""
    [(_, view)] = pages_of(blog(), site)

    assert view.shows["pictures"] == ()


def test_many_pictures_are_shown_on_several_pages(blog: MakeBlog, site: Site) -> None:
    """The first 100 on the first page, the last 100 on page 1: a full page stays as it is."""
    names = [f"b{number}.jpg" for number in range(PICTURES_PER_PAGE + 5)]
    made = blog("", tuple(map(body, names)), dict.fromkeys(names, jpeg()))

    pages = pages_of(made, site)

    assert [page.url for page, _ in pages] == ["bildnachweise/", "bildnachweise/seite-1.html"]
    assert [names_on(view) for _, view in pages] == [
        names[:PICTURES_PER_PAGE],
        names[-PICTURES_PER_PAGE:],
    ]
    first, other = (view.shows["pagination"] for _, view in pages)
    assert (first.newer, first.older.url) == (None, "/bildnachweise/seite-1.html")
    assert (other.newer.url, other.older) == ("/bildnachweise/", None)
    assert len({view.head.title for _, view in pages}) == 2
    assert [view.head.canonical for _, view in pages] == [
        f"https://amtsblog.example/{page.url}" for page, _ in pages
    ]


def test_a_picture_of_everybodys_names_its_first_pages(site: Site) -> None:
    """Which are the newest; of the others it gives the number."""
    texts = {
        f"articles/{day:02}.md": f"Title: Tag {day}\nDate: {day:02}.03.2026\n"
        "Authors: Erika Mustermann\nSeries: Basics\nImage: /images/wappen.jpg\n"
        for day in range(1, PAGES_NAMED + 4)
    }
    read, _ = read_blog(texts, ("images/wappen.jpg",), site=site)
    there = read.files["images/wappen.jpg"]
    picture = replace(there, probed=EmbeddedPicture(40, 30, False, Rights()))

    facts, _ = credit_facts(replace(read, files={picture.path: picture}), site)

    shown = facts.shown["images/wappen.jpg"]
    assert [title for title, _ in shown.pages] == [
        f"Tag {day}" for day in range(PAGES_NAMED + 3, 3, -1)
    ]
    assert shown.further == 3


def test_a_page_of_the_list_reads_its_own_pictures(blog: MakeBlog, site: Site) -> None:
    """A new credit changes the page that shows it, and no other."""
    names = [f"b{number}.jpg" for number in range(2 * PICTURES_PER_PAGE)]
    made = blog("", tuple(map(body, names)), dict.fromkeys(names, jpeg()))
    facts, desk = desk_of(made, site)

    desk.ledger.open()
    overview(facts, desk, 1)

    read = {key for name, key in desk.ledger.read if name == "image_credits.pictures"}
    assert read == {f"a/{name}" for name in names[-PICTURES_PER_PAGE:]}
    assert desk.ledger.shown == read
