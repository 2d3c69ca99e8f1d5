"""The mail that is filled in, read back as a mail program would."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from plugins.comments.invitation import comment_link, mail_link
from plugins.comments.reference import LABELS, REFERENCE_LABEL, Reference, find_references

ANSWER = Reference("giesskanne", "2026-03-12-frage")


def opened(link: str) -> tuple[str, str, list[str]]:
    """Give address, subject and lines as RFC 6068 says they are meant."""
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    assert link.isascii()
    assert "+" not in parts.query
    fields = {key: value for key, (value,) in parse_qs(parts.query, strict_parsing=True).items()}
    assert fields.keys() == {"subject", "body"}
    assert "\n" not in fields["body"].replace("\r\n", "")
    return unquote(parts.path), fields["subject"], fields["body"].split("\r\n")


@pytest.mark.parametrize("reference", [Reference("giesskanne"), ANSWER])
def test_a_mail_with_a_comment(reference: Reference) -> None:
    """Subject, name, consent, reference, and then the comment."""
    address, subject, lines = opened(comment_link("a@b.example", reference, "Ja, gern & „so“."))

    assert address == "a@b.example"
    assert find_references(subject) == (reference,)
    labels = [label for label in LABELS if label != REFERENCE_LABEL or not reference.comment]
    assert find_references("\n".join(lines)) == (() if reference.comment else (reference,))
    assert [line[: len(label)] for line, label in zip(lines, labels, strict=False)] == labels
    assert lines[1].endswith(" Ja, gern & „so“.")
    assert lines[len(labels) :] == [""]


@pytest.mark.parametrize("text", ["100 % & mehr?", "ä=ö#ü+ß", "a\nb", "{}[]|\\^`<>\"'", "😀"])
def test_any_text_comes_through(text: str) -> None:
    """Whatever signs a title or an address holds."""
    address, subject, lines = opened(mail_link("x+y%z@b.example", text.replace("\n", " "), text))

    assert (address, subject) == ("x+y%z@b.example", text.replace("\n", " "))
    assert "\n".join(lines) == text
