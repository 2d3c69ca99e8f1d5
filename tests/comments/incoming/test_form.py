"""The lines of the invitation, filled in by people and bent by mail programs."""

from __future__ import annotations

import pytest

from plugins.comments.incoming.form import Form, taken_apart
from plugins.comments.reference import LABELS
from tests.comments.incoming.specimens import form

NAME = "Angezeigter Name (Pseudonym möglich):"


def test_as_it_was_prepared() -> None:
    """Every label is found; the comment is what follows."""
    found = taken_apart(form("Eine Zeile.\n\nNoch eine."))

    assert all(label in form("") for label in LABELS)
    assert (found.name, found.consents) == ("Johanna", True)
    assert found.about == "[Kommentar: giesskanne]"
    assert found.comment.strip() == "Eine Zeile.\n\nNoch eine."


@pytest.mark.parametrize(
    "text",
    [
        f"{NAME} Johanna\nEinwilligung: ja\nMein Kommentar: Text",
        f"{NAME}\nJohanna\nEinwilligung: ja\n\nText",
        f"*{NAME}* Johanna\n*Einwilligung:* ja\n\nText",
        "Angezeigter Name (Pseudonym m?glich): Johanna\nEinwilligung: ja\nMein Kommentar:\nText",
        "angezeigter name: Johanna\neinwilligung: ja\nText",
        f"Text\n\n{NAME}\u00a0Johanna\nEinwilligung: ja",
        f"{NAME} Johanna Einwilligung: ja Bezug: [Kommentar: a] Mein Kommentar: Text",
        f"[Kommentar: a]\n{NAME} Johanna\nEinwilligung: ja\n\nText",
        f"Mein Kommentar:\nText\n{NAME} Johanna\nEinwilligung: ja",
    ],
)
def test_as_it_may_come(text: str) -> None:
    """By hand, as one line, in bold, through a wrong character set, with the comment on top."""
    found = taken_apart(text)

    assert (found.name, found.consents, found.comment.strip()) == ("Johanna", True, "Text")


def test_a_value_may_go_on() -> None:
    """Mail programs break long lines; a short one is complete."""
    found = taken_apart(
        "Einwilligung: Ja, ich möchte, dass mein Kommentar unter dem Namen\nerscheint.\n"
        "Bezug: [Kommentar:\na]\nText"
    )

    assert found.consent == "Ja, ich möchte, dass mein Kommentar unter dem Namen erscheint."
    assert found.about == "[Kommentar: a]"
    assert found.comment.strip() == "Text"


def test_labels_within_the_comment_are_text() -> None:
    """Each counts once."""
    found = taken_apart(form("Einwilligung: nein, schrieb ich damals.\nBezug: unklar"))

    assert found.consents
    assert found.comment.strip() == "Einwilligung: nein, schrieb ich damals.\nBezug: unklar"


def test_an_empty_name_takes_nothing_else() -> None:
    """The line below a name that was left out belongs to the form."""
    assert taken_apart(form("Text", name="")).name == ""
    assert taken_apart(f"{NAME}\n\nText").comment.strip() == "Text"


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        ("ja", True),
        ("Ja, mein Kommentar darf unter diesem Namen erscheinen. Die Adresse nicht.", True),
        ("JA!", True),
        ("[x]", True),
        ("Ich bin einverstanden.", True),
        ("Ich willige ein, dass mein Kommentar veröffentlicht wird.", True),
        ("Hiermit stimme ich zu", True),
        ("", False),
        ("nein", False),
        ("ja/nein", False),
        ("[ ]", False),
        ("Ich bin nicht einverstanden", False),
        ("Ich willige keinesfalls ein", False),
        ("Jahrmarkt", False),
        ("vielleicht", False),
    ],
)
def test_consent(consent: str, expected: bool) -> None:
    """Only a plain yes counts (GDPR, Art. 4 no. 11: unambiguous)."""
    assert Form("", consent, "", "").consents is expected
