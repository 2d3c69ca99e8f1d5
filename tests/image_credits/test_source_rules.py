"""What sources and licences ask for, and the form of the credit they want."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.blog.credits import credit_view
from plugins.core.problems import Place
from plugins.image_credits.licences import with_both
from plugins.image_credits.model import Companion, Rights
from plugins.image_credits.rights import credit_of
from plugins.image_credits.rule_file import standard_rules
from plugins.image_credits.source_rules import Rule, Rulebook, Terms

ERIKA = Rights(creator="Erika Beispiel", source="Stadt", licence="Vertrag")
URL = "https://stadt.example/daten"


def terms_of(rights: Rights, *own: Rule) -> Terms:
    """Return what rules say of a picture, an agency's own ones first."""
    return Rulebook((*own, *standard_rules())).terms(with_both(rights))


def parts(rights: Rights, reason: str = "") -> list[str]:
    """Return what is missing."""
    terms = terms_of(rights)
    whole = terms.completed(with_both(rights))
    return [demand.part for demand in terms.missing(whole, reason)]


FORMS = [
    ("Erika Beispiel", "Shutterstock", "", "Erika Beispiel/shutterstock.com"),
    ("Erika Beispiel/Shutterstock.com", "Shutterstock", "", "Erika Beispiel/shutterstock.com"),
    ("Erika Beispiel", "shutterstock.com, Nr. 12", "", "Erika Beispiel/shutterstock.com"),
    (
        "Erika Beispiel",
        "Agentur",
        "https://www.shutterstock.com/a",
        "Erika Beispiel/shutterstock.com",
    ),
    ("Erika Beispiel", "dpa", "", "Erika Beispiel/dpa"),
    ("Erika Beispiel", "dpa-Bildfunk", "", "Erika Beispiel/dpa"),
    ("Erika Beispiel", "picture alliance/dpa", "", "picture alliance/dpa | Erika Beispiel"),
    ("Erika Beispiel", "PIXELIO", "", "Erika Beispiel/pixelio.de"),
    ("Erika Beispiel", "Stadt Musterhausen", "", "Erika Beispiel/Stadt Musterhausen"),
    ("KI-generiert", "Shutterstock", "", "shutterstock.com"),
    # No source is found within another word.
    ("Erika Beispiel", "Stadtpark", "https://dpart.example/", "Erika Beispiel/Stadtpark"),
]


@pytest.mark.parametrize(("creator", "source", "url", "name"), FORMS)
def test_a_source_gets_the_form_it_asks_for(creator: str, source: str, url: str, name: str) -> None:
    """Made from the parts, however the editor wrote them."""
    rights = replace(ERIKA, creator=creator, source=source, source_url=url)
    terms = replace(terms_of(rights), demands=())
    companion = Companion("a.jpg", Place("a.jpg.txt"), rights, reason="Symbolbild")

    credit = credit_of(rights, companion, terms)

    assert credit is not None
    assert credit_view(credit).name == name


DEMANDS = [
    ({"source": "Pixelio", "creator": "unbekannt"}, ["creator"]),
    ({"source": "Pixelio"}, []),
    ({"licence": "CC BY 4.0"}, []),
    ({"licence": "CC BY"}, ["licence_url"]),
    ({"licence": "Creative Commons Namensnennung"}, ["licence_url"]),
    ({"licence": "CC BY", "licence_url": URL}, []),
    ({"licence": "CC BY 4.0", "creator": "KI-generiert"}, ["creator"]),
    ({"licence": "CC BY-SA 3.0 DE"}, ["title"]),
    ({"licence": "CC-BY-2.0"}, ["title"]),
    ({"licence": "CC BY-SA 3.0 DE", "title": "Linde"}, []),
    ({"licence": "CC BY-SA 4.0", "source": "Wikimedia Commons"}, ["source_url"]),
    ({"licence": "CC BY-SA 4.0", "source": "Wikimedia Commons", "source_url": URL}, []),
    ({"licence": "CC0"}, []),
    ({"licence": "Public Domain Mark 1.0", "creator": "unbekannt"}, []),
    ({"licence": "dl-de/by-2-0"}, ["source_url"]),
    ({"licence": "Datenlizenz Deutschland – Namensnennung – Version 2.0"}, ["source_url"]),
    ({"licence": "dl-de/by-2-0", "source_url": URL}, []),
    ({"licence": "dl-de/zero-2-0"}, []),
    ({"licence": "Eigenes Werk", "creator": "unbekannt"}, ["creator"]),
    ({"licence": "eigenes Werk, Dienstvereinbarung"}, []),
    ({"licence": "amtliches Werk (§ 5 UrhG)"}, ["reason"]),
    ({"licence": "§ 5 Abs. 2 UrhG"}, ["reason"]),
    ({"licence": "Vertrag", "creator": "unbekannt"}, []),
]


@pytest.mark.parametrize(("said", "missing"), DEMANDS)
def test_a_source_or_licence_wants_more_than_others(
    said: dict[str, str], missing: list[str]
) -> None:
    """Named people, titles, addresses, a reason; what is there is not asked for."""
    assert parts(replace(ERIKA, **said)) == missing


def test_a_reason_meets_the_demand_for_one() -> None:
    """It stands in the companion, not among the rights."""
    assert parts(replace(ERIKA, licence="amtliches Werk"), "Anlage zur Satzung") == []


@pytest.mark.parametrize(
    ("said", "licence_url", "source_url"),
    [
        ({"source": "Pixelio"}, "", "https://www.pixelio.de"),
        ({"source": "Pixelio", "source_url": URL}, "", URL),
        ({"source": "Unsplash", "licence": "Unsplash-Lizenz"}, "https://unsplash.com/license", ""),
        ({"licence": "dl-de/by-2-0"}, "https://www.govdata.de/dl-de/by-2-0", ""),
        ({"licence": "dl-de/zero-2-0"}, "https://www.govdata.de/dl-de/zero-2-0", ""),
        (
            {"licence": "Public Domain Mark"},
            "https://creativecommons.org/publicdomain/mark/1.0/deed.de",
            "",
        ),
        ({}, "", ""),
    ],
)
def test_known_addresses_need_not_be_written(
    said: dict[str, str], licence_url: str, source_url: str
) -> None:
    """The rule knows them; what the editor wrote stays."""
    rights = replace(ERIKA, **said)
    whole = terms_of(rights).completed(rights)

    assert (whole.licence_url, whole.source_url) == (licence_url, source_url)


@pytest.mark.parametrize(
    ("said", "editing", "social"),
    [
        ({"licence": "CC BY-ND 4.0"}, False, True),
        ({"licence": "CC BY-NC-ND 3.0 DE"}, False, True),
        ({"licence": "CC BY-NC 4.0"}, True, True),
        ({"licence": "amtliches Werk"}, False, True),
        ({"source": "dpa"}, True, False),
        ({"source": "Pixelio"}, True, False),
        ({"source": "Unsplash", "licence": "Unsplash"}, True, True),
        ({}, True, True),
    ],
)
def test_rules_tell_what_may_be_made_of_a_picture(
    said: dict[str, str], editing: bool, social: bool
) -> None:
    """Whether it may be changed, and whether it may stand in social media."""
    terms = terms_of(replace(ERIKA, **said))

    assert (not terms.unedited, terms.social) == (editing, social)


def test_up_to_version_3_the_title_is_part_of_the_credit() -> None:
    """CC BY 3.0, section 4(b), asks for it; from 4.0 on it does not."""
    rights = replace(ERIKA, licence="CC BY-SA 3.0 DE", title="Linde am Markt")

    assert terms_of(rights).name == "„Linde am Markt“, Erika Beispiel/Stadt"
    assert terms_of(replace(rights, licence="CC BY-SA 4.0")).name == ""


def test_of_several_rules_all_hold_and_the_first_has_the_form() -> None:
    """A source and a licence both have a say; an agency's own rule comes first."""
    own = Rule("Stadt", sources=("Stadt",), form="{Urheber} für {Quelle}", social=False)
    terms = terms_of(replace(ERIKA, licence="CC BY-ND 3.0"), own)

    assert terms.name == "Erika Beispiel für Stadt"
    assert [demand.part for demand in terms.demands] == ["creator", "title", "licence_url"]
    assert (terms.unedited, terms.social) == ("Creative Commons ohne Bearbeitung (ND)", False)


def test_a_rule_for_source_and_licence_needs_both() -> None:
    """Either alone is another picture."""
    own = Rule("Beides", sources=("Stadt",), licences=("Vertrag*",), form="{Urheber}!")

    assert terms_of(replace(ERIKA, licence="Vertrag von 2026"), own).name == "Erika Beispiel!"
    assert terms_of(replace(ERIKA, licence="Auftrag"), own).name == ""
    assert terms_of(replace(ERIKA, source="Land"), own).name == ""
