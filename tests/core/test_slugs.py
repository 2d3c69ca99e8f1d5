"""Slugs: German words in a to z."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.slugs import short_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Größe", "groesse"),
        ("Gro\u0308ße", "groesse"),
        ("GRÖẞE für Ämter", "groesse-fuer-aemter"),
        ("Mitarbeiter*innen", "mitarbeiter-innen"),
        ("Mitarbeiter:innen", "mitarbeiter-innen"),
        ("Mitarbeiter/-innen", "mitarbeiter-innen"),
        ("Mitarbeiter/innen", "mitarbeiter-innen"),
        ("Mitarbeiter_innen", "mitarbeiter-innen"),
        ("MitarbeiterInnen", "mitarbeiter-innen"),
        ("AbonnentIn gesucht", "abonnent-in-gesucht"),
        ("kein/e Chef/in", "kein-e-chef-in"),
        ("LinkedIn im Amt", "linkedin-im-amt"),
        ("§ 13 und §§ 14, 15", "paragraf-13-und-paragrafen-14-15"),
        ("Bild & Ton", "bild-und-ton"),
        ("98 % und 3,5%", "98-prozent-und-3-5-prozent"),
        ("40.000 Euro, 5 €", "40000-euro-5-euro"),
        ("Café, Łódź, Ærø, ısı", "cafe-lodz-aeroe-isi"),
        ("für's Netz, „Fans“ und ‚Follower’", "fuers-netz-fans-und-follower"),
        ("Warum sollen wir …?“ – Vorteile", "warum-sollen-wir-vorteile"),
        ("Amt 2.0: 1:1", "amt-2-0-1-1"),
        ("Zeilen\u00adumbruch", "zeilenumbruch"),
        ("Жук і Θέμα", "zhuk-i-thema"),
        ("ﬁx und ２", "fix-und-2"),
    ],
)
def test_spells_german(text: str, slug: str) -> None:
    """Umlauts, gender forms, signs and quotes become what Germans would type."""
    assert slugify(text) == slug


def test_is_cut_between_words() -> None:
    """Sixty characters at most, and no half words."""
    title = (
        "Instagram im Rathaus: Warum es auch für Ämter wichtig ist, gute Geschichten zu erzählen"
    )

    assert slugify(title) == "instagram-im-rathaus-warum-es-auch-fuer-aemter-wichtig-ist"
    assert slugify("eins zwei", limit=9) == "eins-zwei"
    assert slugify("eins zwei", limit=8) == "eins"


def test_one_long_word_is_cut_inside() -> None:
    """A single word beyond the limit cannot be kept whole."""
    assert slugify("a" * 70) == "a" * 60


@pytest.mark.parametrize("text", ["", "…", "„“", "*", "行政"])
def test_nothing_left_is_an_error(text: str) -> None:
    """There is no empty slug."""
    with pytest.raises(ValueError, match="no slug"):
        slugify(text)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (
            "WhatsApp im Amt: 5 Fragen an Max Mustermann, Stadt Musterhausen",
            "whatsapp-amt-5-fragen-max",
        ),
        ("Die ersten 60 Minuten", "ersten-60-minuten"),
        ("Neues für Mitarbeiter*innen in der Stadt", "neues-mitarbeiter-innen-stadt"),
        ("„Warum sollen wir …?“", "warum-sollen-wir"),
    ],
)
def test_short_slug_tells_the_subject(title: str, slug: str) -> None:
    """Stop words go, about five words stay; a title of stop words keeps them."""
    assert short_slug(title) == slug


@given(st.text())
def test_any_text_gives_a_clean_slug_or_an_error(text: str) -> None:
    """Whatever is typed: an address of a-z, 0-9 and single hyphens, or an exception."""
    try:
        slug = slugify(text)
    except ValueError:
        return
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 60
    assert slugify(slug) == slug
