"""The form in which readers see a credit."""

from __future__ import annotations

import pytest

from plugins.blog.body_views import CreditView
from plugins.blog.credits import credit_view, statement_of
from plugins.blog.model import Credit, PictureFile


@pytest.mark.parametrize(
    ("creator", "source", "name"),
    [
        ("Erika Mustermann", "Stadt Musterhausen", "Erika Mustermann/Stadt Musterhausen"),
        ("Stadt Musterhausen", "Stadt Musterhausen", "Stadt Musterhausen"),
        ("stadt musterhausen", "Stadt Musterhausen", "Stadt Musterhausen"),
        ("Leo Beispiel", "bilder.example/Leo Beispiel", "bilder.example/Leo Beispiel"),
        ("Leo Beispiel", "Leo Beispiel / Agentur", "Leo Beispiel / Agentur"),
        ("Amt 1/Presse", "Amt 1/Presse", "Amt 1/Presse"),
        ("Leo", "Leo Beispiel", "Leo/Leo Beispiel"),
        ("unbekannt", "Stadtarchiv Musterhausen", "unbekannt/Stadtarchiv Musterhausen"),
        ("KI-generiert", "Bildwerk 3", "Bildwerk 3"),
        ("Erika Mustermann", "", "Erika Mustermann"),
        ("", "Stadt Musterhausen", "Stadt Musterhausen"),
    ],
)
def test_creator_and_source_are_one_name(creator: str, source: str, name: str) -> None:
    """Creator before source, nothing doubled, nobody invented."""
    assert credit_view(Credit("photo", creator, source)).name == name


def test_everything_else_is_passed_on() -> None:
    """Kind, editing, addresses and licence reach the templates as they are."""
    credit = Credit(
        kind="graphic",
        creator="Erika Mustermann",
        source="Stadt Musterhausen",
        source_url="https://stadt.example/bild",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        title="Stadtlinde",
        edited="bearbeitet mit Canva",
    )

    assert credit_view(credit) == CreditView(
        kind="graphic",
        name="Erika Mustermann/Stadt Musterhausen",
        edited="bearbeitet mit Canva",
        source_url="https://stadt.example/bild",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
    )


@pytest.mark.parametrize(
    ("creator", "creators"),
    [
        ("Erika Mustermann", ("Erika Mustermann",)),
        ("KI-generiert", ()),
        ("unbekannt", ()),
        ("", ()),
    ],
)
def test_files_name_people_only(creator: str, creators: tuple[str, ...]) -> None:
    """Nobody is called „unbekannt“, and an empty name is none."""
    credit = Credit("photo", creator, "Stadt Musterhausen")

    assert statement_of(PictureFile("a.jpg", "a.jpg", 4, 3, credit=credit)).creators == creators
