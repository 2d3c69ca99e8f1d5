"""What the site invites to is what can be read: the two sides of a mail fit together."""

from __future__ import annotations

import textwrap
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.comments.invitation import comment_link
from plugins.comments.reference import Reference
from plugins.core.texts import Texts
from tests.comments.incoming.specimens import codes, comment, eml

TEXTS = Path(__file__).parents[3] / "theme" / "texts" / "de.toml"
PARENT = Reference("giesskanne", "2026-03-12-a1b2c3d4")


@pytest.mark.parametrize("about", [Reference("linde"), PARENT])
@pytest.mark.parametrize("width", [40, 65, 72, 1000])
def test_a_prepared_mail_that_is_filled_in(about: Reference, width: int) -> None:
    """Whatever the width at which a mail program breaks its lines."""
    consent = Texts.parse(TEXTS.read_text("utf-8"))("comments.consent")
    link = parse_qs(urlsplit(comment_link("r@a.example", about, consent)).query)
    form = link["body"][0].replace("möglich): ", "möglich): Johanna")
    lines = [textwrap.fill(line, width) for line in form.splitlines()]
    data = eml("\n".join([*lines, "", "Gern!"]), Subject=link["subject"][0])

    found = comment(data)

    assert codes(data) == []
    assert Reference(found.article, found.parent) == about
    assert (found.author, found.body) == ("Johanna", "Gern!")
