"""The form in which readers see a credit."""

from __future__ import annotations

import pytest

from plugins.blog.body_views import CreditView
from plugins.blog.credits import credit_view
from plugins.blog.model import Credit


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
