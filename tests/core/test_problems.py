"""Problems as data: their order, their words, their weight."""

from __future__ import annotations

from plugins.core.problems import Place, Problem, Severity, has_errors, in_order

FILE = Place("content/a.md")
ERROR = Problem("UPD001", FILE.at(4), "„gestern“ ist kein Datum.", "Schreiben: 12.03.2026")
WARNING = Problem("TYP001", FILE.at(4), "Strich.", "", Severity.WARNING)


def test_reads_as_one_line_and_a_remedy() -> None:
    """File, line, weight and code come first, the remedy below."""
    assert str(ERROR) == (
        "content/a.md:4: Fehler UPD001: „gestern“ ist kein Datum.\n    → Schreiben: 12.03.2026"
    )


def test_a_problem_without_remedy_is_one_line() -> None:
    """Nothing is made up where there is nothing to advise."""
    assert str(WARNING) == "content/a.md:4: Warnung TYP001: Strich."


def test_a_place_without_line_is_the_file() -> None:
    """Line 0 is not printed."""
    assert (str(FILE), str(FILE.at(7))) == ("content/a.md", "content/a.md:7")


def test_order_is_file_line_code() -> None:
    """Lines are compared as numbers, and the same problem is reported once."""
    late = Problem("AAA001", FILE.at(10), "x", "")
    other = Problem("ZZZ001", Place("content/B.md", 99), "x", "")

    assert in_order([late, ERROR, WARNING, other, ERROR]) == (other, WARNING, ERROR, late)


def test_only_errors_keep_the_site_back() -> None:
    """Any number of warnings lets it pass."""
    assert has_errors([WARNING, ERROR])
    assert not has_errors([WARNING, WARNING])
    assert not has_errors([])
