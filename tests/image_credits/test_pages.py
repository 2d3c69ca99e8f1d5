"""What readers see of credits: an article's list and the page of all pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.desk import Desk
from plugins.blog.model import Blog
from plugins.blog.views import NavLink
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.image_credits.facts import CreditFacts, credit_facts
from plugins.image_credits.pages import credit_list, overview
from plugins.image_credits.views import CreditList, ListedCredit, PictureUses
from plugins.text.nodes import Picture
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
    desk = Desk(
        blog,
        site,
        Texts.parse(TEXTS.read_text("utf-8")),
        facts.pictures,
        changes=lambda article: (),
        enclosures=lambda article: (),
        title_notes=lambda article: (),
    )
    return facts, desk


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


def test_the_page_of_all_pictures_leads_to_each_use(blog: MakeBlog, site: Site) -> None:
    """Each shown picture once, with every page that shows it once; unused ones are left out."""
    parts = (body("zwei.jpg"), body("titel.jpg"), body("drei.jpg", alt="Drei Linden"))
    author = "Name: Erika Mustermann\nImage: titel.jpg"
    facts, desk = desk_of(blog("Image: titel.jpg", parts, FILES, COMPANIONS, author), site)

    [page] = overview(facts, desk)

    article = NavLink("Beitrag", "/beitraege/a/")
    profile = NavLink("Erika Mustermann", "/autoren/erika/")
    pictures = page.shows["pictures"]
    assert all(isinstance(picture, PictureUses) for picture in pictures)
    assert [(one.figure.url, one.title, one.uses) for one in pictures] == [
        ("/dateien/a/titel.jpg", "Linde", (article, profile)),
        ("/dateien/a/zwei.jpg", "", (article,)),
        ("/dateien/a/drei.jpg", "", (article,)),
    ]
    assert [one.figure.alt for one in pictures] == ["Eine Linde", "Zwei Linden", "Drei Linden"]
    assert pictures[0].figure.credit == STADT
    assert (page.url, page.template) == ("bildnachweise/", "image_credits.html")


def test_the_page_is_there_without_any_picture(blog: MakeBlog, site: Site) -> None:
    """Menus may link to it."""
    facts, desk = desk_of(blog(), site)

    [page] = overview(facts, desk)

    assert page.shows["pictures"] == ()
