"""What is read from the bytes of a PDF, and that nothing in them makes the site fall over."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from plugins.blog.pdf import PdfFacts
from plugins.core.problems import Place
from plugins.whitepapers.probe import read_pdf
from tests.whitepapers.pdfs import make_pdf

PLACE = Place("content/whitepapers/personalbedarf/personalbedarf.pdf")
FACTS = {
    "pages": 1,
    "title": "Personalbedarf",
    "language": "de-DE",
    "tagged": True,
    "width": 300.0,
    "height": 400.0,
}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({}, {}),
        ({"pages": 12}, {"pages": 12}),
        ({"title": "  Größe\n zählt "}, {"title": "Größe zählt"}),
        ({"title": ""}, {"title": ""}),
        ({"title": " "}, {"title": ""}),
        ({"title": "", "xmp_title": "Aus den Metadaten"}, {"title": "Aus den Metadaten"}),
        ({"xmp_title": "Aus den Metadaten"}, {}),
        ({"language": ""}, {"language": ""}),
        ({"language": "en"}, {"language": "en"}),
        ({"tagged": False}, {"tagged": False}),
        ({"marked": False}, {"tagged": False}),
        ({"structure": False}, {"tagged": False}),
        ({"size": (500, 281.25)}, {"width": 500.0, "height": 281.25}),
        ({"rotation": 90}, {"width": 400.0, "height": 300.0}),
        ({"rotation": 180}, {}),
    ],
)
def test_a_pdf_is_asked_about_itself(made: dict[str, Any], expected: dict[str, Any]) -> None:
    """Title (XMP only where the document information has none), language, tags, shown size."""
    assert read_pdf(make_pdf(**made), PLACE) == (PdfFacts(**(FACTS | expected)), [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "WHP001"),
        (b"PK\x03\x04 eigentlich ein Textdokument", "WHP001"),
        (b" " * 1024 + b"%PDF-1.7", "WHP001"),
        (make_pdf(locked_with=""), "WHP002"),
        (make_pdf(locked_with="streng"), "WHP002"),
        (b"%PDF-1.7\n", "WHP003"),
        (make_pdf()[:-30], "WHP003"),
        (make_pdf().replace(b"/Pages", b"/Pagex"), "WHP003"),
        (make_pdf(pages=0), "WHP003"),
        (make_pdf(size=(0, 0)), None),
    ],
)
def test_what_is_no_readable_pdf_is_one_problem(data: bytes, code: str | None) -> None:
    """The message stands at the file and has a remedy; a page without size gets a usual one."""
    facts, problems = read_pdf(data, PLACE)

    assert [problem.code for problem in problems] == ([code] if code else [])
    assert (facts is None) == bool(code)
    assert all(problem.place == PLACE and problem.remedy for problem in problems)


@pytest.mark.parametrize("cut", range(0, 770, 45))
def test_damage_never_raises_and_logs_nothing(cut: int, caplog: pytest.LogCaptureFixture) -> None:
    """Cut off, with a hole or with garbage inside: there are facts or a problem, never both."""
    whole = make_pdf()
    with caplog.at_level(logging.DEBUG):
        for data in (
            whole[:cut],
            whole[:cut] + whole[cut + 9 :],
            whole[:cut] + b"<<[(" + whole[cut:],
        ):
            facts, problems = read_pdf(data, PLACE)

            assert (facts is None) == (len(problems) == 1)

    assert [record for record in caplog.records if record.name.startswith("pypdf.")] == []


def test_the_librarys_log_level_is_left_as_it_was() -> None:
    """Silence holds for the reading only."""
    logger = logging.getLogger("pypdf")
    logger.setLevel(logging.INFO)
    read_pdf(make_pdf()[:-30], PLACE)

    assert logger.level == logging.INFO
    logger.setLevel(logging.NOTSET)
