"""Dates in the words of an event that contradict its header, and those that do not."""

from __future__ import annotations

import pytest

from tests.events.conftest import ReadEvent

HEADER = "Start: 12. März 2026, 10 bis 11:30 Uhr\nOnline: ja"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Das Seminar findet statt am: 13. März 2026.", "EVT040"),
        ("Das Seminar findet am Freitag, dem 13. März 2026 statt.", "EVT040"),
        ("Termin: 13.03.2026", "EVT040"),
        ("Wann? Am 13.03.2026!", "EVT040"),
        ("Wir sehen uns am 13. März 2026, 10 Uhr.", "EVT040"),
        ("Wir sehen uns am 13. März um 10 Uhr.", "EVT040"),
        ("Wir sehen uns am 12. März 2025, 10 bis 11:30 Uhr.", "EVT040"),
        ("Wir sehen uns am 12. März 2026, 9 Uhr.", "EVT041"),
        ("Wir sehen uns am 12. März 2026, von 10 bis 12 Uhr.", "EVT041"),
        ("Wir sehen uns am 12. März um 14 Uhr.", "EVT041"),
        ("Am Freitag, 12. März 2026, ist es so weit.", "EVT042"),
    ],
)
def test_another_date_is_a_warning(read: ReadEvent, words: str, code: str) -> None:
    """It stands at the line „Start“; of weekdays, nobody knows the line."""
    _, problems = read(HEADER, words)

    assert [(one.code, one.severity.value, one.place.line) for one in problems] == [
        (code, "Warnung", 1 if code == "EVT042" else 2)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Das Seminar findet statt am: 12. März 2026, von 10 bis 11:30 Uhr.",
        "Am Donnerstag, 12.03.2026, um 10 Uhr geht es los.",
        "12. März 2026, 10:30 Uhr: Vortrag. 12. März 2026, 11 bis 11:15 Uhr: Fragen.",
        "Am 12. März um 10 Uhr.",
        "Die Anmeldung endet am 5. März 2026, 12 Uhr.",
        "Anmeldeschluss: 05.03.2026, 12 Uhr",
        "Absagen gehen bis zum 5. März 2026, 12 Uhr.",
        "Das letzte Seminar fand am 12. März 2020, 10 Uhr statt.",
        "Nächster Termin: 12.06.2026",
        "Die Verordnung vom 24. Oktober 2023 gilt seit dem 1. Januar 2024.",
        "Version 1.12.03.2026, 10 Uhr",
        "Am 30. Februar 2026, 10 Uhr",
    ],
)
def test_other_dates_are_left_alone(read: ReadEvent, words: str) -> None:
    """Deadlines, the past, laws, the programme."""
    assert read(HEADER, words)[1] == []


def test_both_dates_are_named(read: ReadEvent) -> None:
    """Editors see at once which one is wrong."""
    _, problems = read(HEADER, "Termin: 13.03.2026, 9 Uhr")

    assert problems[0].what == (
        "Zwei Angaben: Im Kopf steht „12. März 2026“, im Text „13.03.2026, 9 Uhr“."
    )


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Former_start: 5. März 2026, 10 Uhr", []),
        ("Registration_until: 05.03.2026", []),
        ("Also: 5. März 2026, 10 Uhr", []),
        ("Repeats: FREQ=WEEKLY;COUNT=2", ["EVT040"]),
    ],
)
def test_dates_of_the_header_are_known(read: ReadEvent, header: str, codes: list[str]) -> None:
    """Former ones too."""
    _, problems = read(f"{HEADER}\n{header}", "Wir sehen uns am 5. März 2026, 10 Uhr.")

    assert [problem.code for problem in problems] == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [("am 13. März 2026, 10 Uhr", ["EVT040"]), ("am 13. März 2025, 10 Uhr", [])],
)
def test_a_text_must_not_know_more_than_the_header(
    read: ReadEvent, words: str, codes: list[str]
) -> None:
    """„Termin folgt“ and a day to come contradict each other."""
    _, problems = read("Start: Termin folgt", f"Wir treffen uns {words}.")

    assert [problem.code for problem in problems] == codes


def test_title_and_summary_are_compared_too(read: ReadEvent) -> None:
    """They are copied from elsewhere most often."""
    _, problems = read(f"{HEADER}\nSummary: Termin: 13.03.2026")

    assert [problem.code for problem in problems] == ["EVT040"]


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Date: 01.03.2026\nUpdate: 28.02.2026 Ort geändert", ["EVT043"]),
        ("Update: 02.03.2026 Ort geändert", ["EVT044"]),
        ("Date: 01.03.2026\nUpdate: 01.03.2026 Ort geändert", []),
    ],
)
def test_changes_lie_between_announcement_and_today(
    read: ReadEvent, header: str, codes: list[str]
) -> None:
    """Today is 1 March 2026."""
    assert [problem.code for problem in read(f"{HEADER}\n{header}")[1]] == codes


@pytest.mark.parametrize(
    ("name", "header", "codes"),
    [
        ("2026-03-12-seminar", "", []),
        ("seminar", "", []),
        ("2026-03-05-seminar", "", ["EVT045"]),
        ("2026-03-05-seminar", "Former_start: 05.03.2026 10 Uhr", []),
        ("2026-03-01-seminar", "Date: 01.03.2026", []),
    ],
)
def test_a_folder_remembers_the_former_date(
    read: ReadEvent, name: str, header: str, codes: list[str]
) -> None:
    """Whoever moves an event by its line „Start“ alone is reminded of „Former_start“."""
    assert [problem.code for problem in read(f"{HEADER}\n{header}", name=name)[1]] == codes
