"""No e-mail address comes into a comment."""

from __future__ import annotations

import pytest

from plugins.comments.incoming.addresses import MASK, masked


@pytest.mark.parametrize(
    "address",
    [
        "erika@privat.example",
        "Erika.Muster-Frau+blog@mail.musterhausen.example",
        "mailto:erika@privat.example",
        "MAILTO:erika@privat.example",
        "müller@köln.example",
        "o'neil@a.example",
        '"Erika M."@privat.example',
        "erika@[192.0.2.1]",
        "x" * 200 + "@a.example",
        "a@b.examplea@b.example",
        "@b.examplea@b.examplea@b.example",
    ],
)
def test_masked(address: str) -> None:
    """In a sentence, in brackets, at the end."""
    text = f"An {address}, ({address}) oder <{address}>."

    assert masked(text) == (f"An {MASK}, ({MASK}) oder <{MASK}>.", 3)


@pytest.mark.parametrize(
    "text",
    [
        "@amt@social.example",
        "!" * 20_000,
        "a" * 20_000,
        "https://social.example/@amt",
        "3 @ 2 Euro",
        "a@b",
        "Stand@Messe, ja",
    ],
)
def test_stays(text: str) -> None:
    """Accounts of social networks, and what only has the sign."""
    assert masked(text) == (text, 0)
