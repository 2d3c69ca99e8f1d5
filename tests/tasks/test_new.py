"""Fresh texts: where they are put, what stands in them, what is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands import begin, new
from plugins.commands.ask import choose
from plugins.core import header
from plugins.core.problems import Place

TODAY = dt.date(2026, 3, 12)


def answers(*given: str) -> Callable[[str], str]:
    """Return a person who gives these answers in turn; one question too many raises."""
    pending = iter(given)
    return lambda _question: next(pending)


def fields(file: Path) -> dict[str, str]:
    """Read a text as the site does."""
    place = Place(file.name)
    text, problems = header.decode(file.read_bytes(), place)
    assert text is not None
    parts, more = header.split(text, place)
    assert problems + more == []
    return {field.key: field.value for field in parts.fields}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path, text in {
        "authors/leo.md": "Name: Leo Beispiel\n",
        "authors/erika.md": "Name: Erika Mustermann\n",
        "series/basics.md": "Title: Basics\n\nTitle: Text, kein Kopf\n",
        "series/fragen.md": "Titel: 5 Fragen an …\nKind: interview\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_known_names(content: Path) -> None:
    """Authors and series exist because their files exist; the files say how they are called."""
    assert new.known_names(content / "authors") == ["Erika Mustermann", "Leo Beispiel"]
    assert new.known_names(content / "series") == ["5 Fragen an", "Basics"]
    assert new.known_names(content / "missing") == []


def test_article(content: Path) -> None:
    """What is missing is asked for; the folder has date and short slug, the text is a draft."""
    ask = answers("", "Größe zählt", "2, erika mustermann", "2")

    file = begin.article(content, begin.Given(), TODAY, ask, lambda _: None)

    assert file == content / "articles/2026/2026-03-12-groesse-zaehlt/index.md"
    assert fields(file) == {
        "Title": "Größe zählt",
        "Authors": "Leo Beispiel; Erika Mustermann",
        "Series": "Basics",
        "Date": "12.03.2026",
        "Status": "draft",
        "Summary": "Ein Satz für Übersichten und Suchmaschinen.",
    }


def test_interview(content: Path) -> None:
    """An interview has the person's name in its title and five headings that ask."""
    given = begin.Given(
        title="Karten im Netz",
        authors="Leo Beispiel",
        series="5 Fragen an",
        date="1. April 2026",
        person="Max Mustermann",
        role="Leiter Online-Kommunikation, 47",
        organisation="Stadt Musterhausen",
    )

    file = begin.interview(content, given, TODAY, answers(), lambda _: None)

    assert file.parent.name.startswith("2026-04-01-karten-netz")
    head = fields(file)
    assert head["Title"] == "Karten im Netz: 5 Fragen an Max Mustermann, Stadt Musterhausen"
    assert head["Interviewee"] == "Max Mustermann"
    assert head["Interviewee_role"] == "Leiter Online-Kommunikation, 47"
    lines = file.read_text("utf-8").splitlines()
    questions = [line for line in lines if line.startswith("## ")]
    assert len(questions) == 5
    assert all(line.endswith("?") for line in questions)


def test_interview_without_organisation(content: Path) -> None:
    """An organisation may be left out; nothing empty is written."""
    given = begin.Given("Thema", "Leo Beispiel", "Basics", "", "Max Mustermann", "Leiter")

    file = begin.interview(content, given, TODAY, answers(""), lambda _: None)

    assert "Organisation" not in fields(file)
    assert fields(file)["Title"] == "Thema: 5 Fragen an Max Mustermann"


def test_whitepaper(content: Path) -> None:
    """A whitepaper needs a title only; the message says where the PDF belongs."""
    said: list[str] = []

    file = begin.whitepaper(content, begin.Given("Leitfaden"), TODAY, answers(), said.append)

    assert file == content / "whitepapers/leitfaden/index.md"
    assert fields(file)["File"] == "leitfaden.pdf"
    assert str(file.parent / "leitfaden.pdf") in said[0]


def test_taken_folder_is_left_alone(content: Path) -> None:
    """An existing text is never written over."""
    given = begin.Given("Leitfaden")
    file = begin.whitepaper(content, given, TODAY, answers(), lambda _: None)
    file.write_text("Mein Text", "utf-8")

    with pytest.raises(new.ExistsError):
        begin.whitepaper(content, given, TODAY, answers(), lambda _: None)

    assert file.read_text("utf-8") == "Mein Text"


@pytest.mark.parametrize(
    "given",
    [
        begin.Given("???", "Leo Beispiel", "Basics"),
        begin.Given("Titel", "Leo Beispiel", "Basics", "31.02.2026"),
        begin.Given("Titel", "Niemand", "Basics"),
    ],
)
def test_wrong_options_write_nothing(content: Path, given: begin.Given) -> None:
    """Options that cannot be are refused with a German text before anything is written."""
    with pytest.raises(ValueError, match=r"Aus „|gibt es"):
        begin.article(content, given, TODAY, answers(), lambda _: None)

    assert not (content / "articles").exists()


def test_choice_is_asked_again() -> None:
    """A slip is said and the question asked again; doubled answers count once."""
    said: list[str] = []

    chosen = choose("Wer?", ["Ada", "Bo"], "", answers("3", "Cleo", "bo, 2, 1"), said.append)

    assert chosen == ("Bo", "Ada")
    assert [line for line in said if "gibt es noch nicht" in line] == said[2:]
    assert len(said) == 4


def test_no_choice_at_all() -> None:
    """Where no author or series exists, asking would never end."""
    with pytest.raises(ValueError, match="noch keine Datei"):
        choose("Wer?", [], "", answers(), lambda _: None)
