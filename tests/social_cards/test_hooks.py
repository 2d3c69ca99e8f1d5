"""Each article has a card, made again only where it would look otherwise."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from plugins import social_cards
from plugins.host.registry import contributed
from plugins.pictures.card import draw
from plugins.social_cards.hooks import PLUGIN
from plugins.state.standing import CACHE
from tests.host.small_site import GUT, NEU, SmallSite
from tests.sites.specimen import ROOT, run

HEADER = "Title: Neu\nAuthors: Erika Mustermann\nSeries: Allgemein\nDate: 12.03.2026\n"
CREDIT = "Creator: Erika Mustermann\nSource: Stadt Musterhausen\nLicence: {}\nAlt: Ein Rechteck\n"
PHOTO = "articles/neu/titel.jpg"
FOLDER = "beitraege/neu"
CARD = f"{FOLDER}/social-media-karte.jpg"
TEXT_CARD = f"{FOLDER}/social-media-karte.png"


def test_registering_twice_contributes_once() -> None:
    """Pelican registers anew on every reload."""
    social_cards.register()
    social_cards.register()

    assert contributed(["plugins.social_cards"]) == (PLUGIN,)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """A site with an article that has a lead picture; nothing was drawn before."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    site = SmallSite(tmp_path)
    site.write(NEU, f"{HEADER}Image: titel.jpg\n\nText.")
    site.write(f"{PHOTO}.txt", CREDIT.format("Eigenes Bild"))
    put_photo(site, "red")
    return site


def put_photo(site: SmallSite, colour: str) -> None:
    file = BytesIO()
    Image.new("RGB", (900, 600), colour).save(file, "JPEG")
    (site.content / PHOTO).write_bytes(file.getvalue())


def cards(site: SmallSite) -> dict[str, bytes]:
    return {
        path.relative_to(site.output).as_posix(): path.read_bytes()
        for path in sorted(site.output.rglob("social-media-karte.*"))
    }


def properties(site: SmallSite, page: str = FOLDER) -> dict[str, str]:
    tree = html.parse(str(site.output / page / "index.html"))
    found = tree.xpath("//meta[starts-with(@property, 'og:image') or @name='twitter:card']")
    return {one.get("property") or one.get("name"): one.get("content") for one in found}


def test_each_article_has_a_card_and_names_it(small: SmallSite) -> None:
    """With size, type and words, so that networks show it large at once."""
    assert run(small.content, small.output).written

    assert set(cards(small)) == {CARD, "beitraege/gut/social-media-karte.png"}
    assert properties(small) == {
        "og:image": f"https://amtsblog.example/{CARD}",
        "og:image:type": "image/jpeg",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Karte zum Beitrag: Neu – Amtsblog",
        "twitter:card": "summary_large_image",
    }
    for data in cards(small).values():
        with Image.open(BytesIO(data)) as image:
            assert image.size == (1200, 630)


def test_the_card_carries_the_rights_of_its_picture(small: SmallSite) -> None:
    """§ 95c UrhG; a card of text alone has no picture."""
    run(small.content, small.output)
    made = cards(small)

    assert b"Erika Mustermann" in made[CARD]
    assert b"xmpmeta" not in made["beitraege/gut/social-media-karte.png"]


@pytest.mark.parametrize("licence", ["CC BY-ND 4.0", "CC BY-NC-ND 4.0"])
def test_a_picture_nobody_may_change_stands_on_no_card(small: SmallSite, licence: str) -> None:
    """The former card goes; its address names the one of text."""
    run(small.content, small.output)
    small.write(f"{PHOTO}.txt", CREDIT.format(licence))

    run(small.content, small.output)

    assert TEXT_CARD in cards(small)
    assert CARD not in cards(small)
    assert properties(small)["og:image"].endswith(TEXT_CARD)


def test_cards_can_be_switched_off(small: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links then show the lead picture."""
    from dataclasses import replace

    from tests.sites import specimen

    site = replace(specimen._SETTINGS["SITE"], social_cards=False)
    monkeypatch.setitem(specimen._SETTINGS, "SITE", site)

    assert run(small.content, small.output).written
    assert cards(small) == {}
    assert "titel.jpg" in properties(small)["og:image"]
    assert "twitter:card" not in properties(small)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the cards that were drawn."""
    found: list[str] = []

    def noted(function: object) -> object:
        def call(card: object, *more: object) -> bytes:
            found.append(card.title)  # type: ignore[attr-defined]
            return function(card, *more)  # type: ignore[operator]

        return call

    for name in ("draw_card", "draw_pictured_card"):
        monkeypatch.setattr(draw, name, noted(getattr(draw, name)))
    return found


CHANGES = [
    ("words of the text", lambda site: site.replace(NEU, "Text.", "Anderer Text."), []),
    ("a keyword", lambda site: site.replace(NEU, "Title: Neu\n", "Title: Neu\nTags: Recht\n"), []),
    ("the title", lambda site: site.replace(NEU, "Title: Neu\n", "Title: Neuer\n"), ["Neuer"]),
    ("the picture", lambda site: put_photo(site, "blue"), ["Neu"]),
    (
        "the credit",
        lambda site: site.replace(f"{PHOTO}.txt", "Stadt Musterhausen", "Kreis Musterland"),
        ["Neu"],
    ),
    (
        "the alternative text",
        lambda site: site.replace(f"{PHOTO}.txt", "Alt: Ein Rechteck", "Alt: Eine Fläche"),
        [],
    ),
    (
        "rights that do not stand on the card",
        lambda site: site.replace(f"{PHOTO}.txt", "Eigenes Bild", "Freies Bild"),
        ["Neu"],
    ),
    (
        "the author's name",
        lambda site: (
            site.replace("authors/erika-mustermann.md", "Erika Mustermann", "Erika Musterfrau"),
            site.replace(NEU, "Authors: Erika Mustermann", "Authors: Erika Musterfrau"),
            site.replace(GUT, "Authors: Erika Mustermann", "Authors: Erika Musterfrau"),
        ),
        ["Ein guter Beitrag", "Neu"],
    ),
]


@pytest.mark.parametrize(
    ("change", "titles"), [change[1:] for change in CHANGES], ids=[change[0] for change in CHANGES]
)
def test_a_card_is_drawn_again_only_where_it_looks_otherwise(
    small: SmallSite,
    drawn: list[str],
    change: object,
    titles: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And is then the same as that of a first build that knows of no other."""
    run(small.content, small.output)
    drawn.clear()
    change(small)  # type: ignore[operator]

    assert run(small.content, small.output).written
    assert sorted(drawn) == titles
    incremental = cards(small)
    fresh = small.output.parent / "fresh"
    monkeypatch.setenv(CACHE, str(small.output.parent / "another-cache"))
    assert run(small.content, fresh).written
    small.output = fresh
    assert cards(small) == incremental


def test_another_site_of_the_same_texts_draws_nothing(small: SmallSite, drawn: list[str]) -> None:
    """Preview and publish share what was drawn."""
    run(small.content, small.output)
    drawn.clear()

    assert run(small.content, small.output.parent / "other").written
    assert drawn == []


def test_what_was_drawn_is_found_without_pillow() -> None:
    """It takes a while to import, and most builds draw nothing."""
    code = (
        "import sys\n"
        "from plugins.pictures.card.model import Card\n"
        "import plugins.social_cards.hooks\n"
        "Card('A', '', '', '').digest(b'')\n"
        "print('PIL' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout == "False\n"
