"""The registry of header keys: what is read, what is asked for, what is refused."""

from __future__ import annotations

import pytest

from plugins.core import values
from plugins.core.header import Field
from plugins.core.keys import Key, Registry
from plugins.core.problems import Place

PLACE = Place("content/articles/beispiel/index.md")
TITLE = Key("Title", values.text, ("article", "page"), "der Titel", "Ein Titel", ("Titel",),
            required=("article",))  # fmt: skip
AUTHORS = Key("Authors", values.words, ("article",), "wer schreibt", "Erika", ("Autorinnen",))
UPDATE = Key("Update", values.text, ("article",), "eine Änderung", "12.03.2026 neu", repeated=True)
GUEST = Key("Guest", values.flag, ("article",), "Gast", "ja")
ROLE = Key("Interviewee_role", values.text, ("article",), "Funktion", "Leiterin", ("Rolle-neu",))
REGISTRY = Registry([TITLE, AUTHORS, UPDATE, GUEST, ROLE])


def fields(*lines: tuple[str, str]) -> list[Field]:
    return [Field(key, value, number) for number, (key, value) in enumerate(lines, start=1)]


@pytest.mark.parametrize("word", ["Title", "title", "TITEL"])
def test_keys_are_found_by_any_spelling(word: str) -> None:
    """Case does not count, and a synonym is as good as the name."""
    read, problems = REGISTRY.read("article", fields((word, "A")), PLACE)

    assert problems == []
    assert read.get("title", str) == "A"


@pytest.mark.parametrize("word", ["Interviewee-Role", "rolle_neu"])
def test_hyphen_and_underscore_are_one(word: str) -> None:
    """Nobody has to remember which of them a key has."""
    read, _ = REGISTRY.read("article", fields(("Title", "A"), (word, "B")), PLACE)

    assert read.get("interviewee_role", str) == "B"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((("Title", "A"), ("Autors", "B")), [("KEY001", 2)]),
        ((("Title", "A"), ("Xyz", "B")), [("KEY001", 2)]),
        ((("Title", "A"), ("Titel", "B")), [("KEY002", 2)]),
        ((("Title", "A"), ("Guest", ""), ("Guest", "ja")), [("KEY008", 2), ("KEY002", 3)]),
        ((("Authors", "A"),), [("KEY003", 1)]),
        ((("Title", ""),), [("KEY008", 1)]),
        ((("Title", "A"), ("Guest", "vielleicht")), [("KEY004", 2)]),
    ],
)
def test_says_what_is_wrong(
    lines: tuple[tuple[str, str], ...], found: list[tuple[str, int]]
) -> None:
    """Unknown, doubled, empty and missing keys are problems, each once, each with its line."""
    _, problems = REGISTRY.read("article", fields(*lines), PLACE)

    assert [(problem.code, problem.place.line) for problem in problems] == found


def test_suggests_the_key_that_was_meant() -> None:
    """The remedy shows how the key is written, in the language the editor began in."""
    _, problems = REGISTRY.read("article", fields(("Title", "A"), ("Autorinen", "B")), PLACE)

    assert [problem.remedy for problem in problems] == [
        "Meinten Sie „Autorinnen“? So wird es geschrieben: Authors: Erika"
    ]


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("Titel", "„Titel“ steht schon in Zeile 1, dort als „Title“."),
        ("title", "„title“ steht schon in Zeile 1."),
    ],
)
def test_says_how_a_doubled_key_is_called_above(word: str, what: str) -> None:
    """Who looks for a synonym would not find it."""
    _, [problem] = REGISTRY.read("article", fields(("Title", "A"), (word, "B")), PLACE)

    assert problem.what == what


def test_a_kind_takes_its_own_keys_only() -> None:
    """A page has no authors, and asking for them is a mistake of the programmer."""
    read, problems = REGISTRY.read("page", fields(("Title", "A"), ("Authors", "B")), PLACE)

    assert [problem.code for problem in problems] == ["KEY001"]
    with pytest.raises(KeyError, match="authors"):
        read.get("authors", tuple)


def test_repeated_keys_keep_their_order_and_places() -> None:
    """Each value knows its line; ``place_of`` is the first of them."""
    lines = (("Title", "A"), ("Update", "eins"), ("Update", "zwei"))
    read, problems = REGISTRY.read("article", fields(*lines), PLACE)

    assert problems == []
    assert [(value.data, value.place.line) for value in read.all("update")] == [
        ("eins", 2),
        ("zwei", 3),
    ]
    assert read.place_of("update") == PLACE.at(2)
    assert read.place_of("guest") == PLACE.at(1)


def test_a_value_of_another_type_raises() -> None:
    """A programmer who mistakes a list for a text hears of it."""
    read, _ = REGISTRY.read("article", fields(("Title", "A")), PLACE)

    with pytest.raises(TypeError, match="title is str, not tuple"):
        read.get("title", tuple)


def test_no_word_means_two_keys() -> None:
    """Two plugins that want the same key for one kind of document cannot both have it."""
    other = Key("Heading", values.text, ("page",), "x", "y", ("Titel",))

    with pytest.raises(ValueError, match="'Titel' is registered twice for page"):
        Registry([TITLE, other])


def test_two_kinds_may_use_a_word_differently() -> None:
    """``Kind`` of a series and ``Kind`` of a picture are two keys."""
    one = Key("Kind", values.text, ("series",), "x", "y")
    two = Key("Kind", values.flag, ("picture",), "x", "ja")

    read, _ = Registry([one, two]).read("picture", fields(("Kind", "ja")), PLACE)

    assert read.get("kind", bool) is True
