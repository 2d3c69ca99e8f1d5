"""Alternative texts that describe nothing, and those that must stay unchanged."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place, Problem, Severity
from plugins.image_credits.alt_texts import check_alt

PLACE = Place("content/a/index.md", 9)


def problems(alt: str, picture: str = "a/titel.jpg") -> list[Problem]:
    """Check one text."""
    return list(check_alt(alt, picture, PLACE))


@pytest.mark.parametrize(
    "alt",
    [
        "DSC_0214 Kopie",
        "DSC_0214",
        "DSCN0214",
        "dsc 0214",
        "_DSC0214",
        "IMG_2034",
        "IMG 2034",
        "IMG\u00a02034",
        "IMG-20240103-WA0004",
        "IMG_2034 (1)",
        "IMG_2034 copy 2",
        "P1010234",
        "PXL_20240103_123311",
        "20240103_123311",
        "Screenshot 2024-01-03 um 12.33.11",
        "Bildschirmfoto 2024-01-03 um 12.33.11",
        "WhatsApp Image 2024-01-03 at 12.33.11",
        "shutterstock_160166147",
        "Shutterstock 160166147",
        "placeit-4",
        "placeit",
        "FullSizeRender 19",
        "FullSizeRender",
        "DeathtoStock_Wired2",
        "unsplash",
        "photo-1500530855697-b586d89ba3ee-unsplash",
        "erika-beispiel-4XbZ-unsplash",
        "AdobeStock_123456",
        "iStock-123456",
        "GettyImages-123456",
        "pexels-photo-123456",
        "Bild 3",
        "Foto_12",
        "image1",
    ],
)
def test_given_names_are_errors(alt: str) -> None:
    """A name that camera, phone or agency gave says nothing about the picture."""
    [problem] = problems(alt)

    assert (problem.code, problem.severity, problem.place) == ("IMG010", Severity.ERROR, PLACE)


@pytest.mark.parametrize(
    "alt", ["titel.jpg", "Foto vom Rathaus.JPG", "IMG_2034.heic", "plan.pdf", "a b.png "]
)
def test_file_extensions_are_errors(alt: str) -> None:
    """Whatever ends like a file name is one."""
    assert [problem.code for problem in problems(alt)] == ["IMG011"]


@pytest.mark.parametrize(
    ("alt", "picture", "code", "severity"),
    [
        ("titel", "a/titel.jpg", "IMG012", Severity.ERROR),
        ("neues-rathaus", "a/neues-rathaus.png", "IMG012", Severity.ERROR),
        ("Titel", "a/titel.jpg", "IMG013", Severity.WARNING),
        ("Neues Rathaus", "a/neues-rathaus.png", "IMG013", Severity.WARNING),
        ("Gießkanne am Markt", "a/giesskanne_am_markt.jpg", "IMG013", Severity.WARNING),
        ("Gießkannen am Markt", "a/giesskanne-am-markt.jpg", "IMG013", Severity.WARNING),
    ],
)
def test_the_stem_of_the_file_is_no_description(
    alt: str, picture: str, code: str, severity: Severity
) -> None:
    """Word for word it is an error, nearly so a warning."""
    assert [(p.code, p.severity) for p in problems(alt, picture)] == [(code, severity)]


@pytest.mark.parametrize(
    "alt",
    [
        "Zwei Menschen gießen eine Stadtlinde",
        "Startseite von Unsplash auf einem Laptop",
        "Screenshot der Startseite mit drei Kacheln",
        "Sam gießt die Linde",
        "Sam",
        "Bild 3 der Ausstellung hängt schief",
        "Foto einer Gießkanne",
        "Image-Kampagne auf einem Plakat",
        "115",
        "0800 123456",
        "Der Haushalt 2024 in Zahlen",
        "Eine Kamera vom Typ IMG 2034 auf einem Tisch",
        "Amt der Zukunft. Jpg ist kein Wort",
        "…",
        "市役所",
    ],
)
def test_descriptions_stay_unchanged(alt: str) -> None:
    """Words about the picture are fine, also where a stock name or number is among them."""
    assert problems(alt) == []
