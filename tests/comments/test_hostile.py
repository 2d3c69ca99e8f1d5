"""Whatever strangers write, nothing of it runs and nothing is loaded.

``vectors.txt`` holds one attempt a line, after the OWASP XSS Filter Evasion Cheat Sheet.
"""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.comments.body import safe_html
from plugins.comments.keys import KEYS
from plugins.core.header import Field
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.host.modes import Mode
from tests.sites.specimen import run
from tests.sites.test_hostile import faults

from .conftest import Lay

VECTORS = (Path(__file__).parent / "vectors.txt").read_text("utf-8").splitlines()
_ALLOWED = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"}
_FRAME = {"html", "head", "body"}
_PIECES = [*VECTORS, "<", ">", '"', "'", "`", "[", "](", ")", "\\", "&#", ";", "\n", "\n\n", "> "]
_PIECES += ["    ", "```", "\u00a0", "\u2028", "\u202e", "\ufeff", "://", "www.", "*", "_", "- "]


def wrong(html: str) -> list[str]:
    """Give everything in the HTML of a comment that its allowlist does not know."""
    found = []
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if element.tag in _FRAME:
            continue
        given = dict(element.attrib)
        href = given.pop("href", "https:")
        fine = given in ({}, {"rel": "nofollow ugc"}) or (
            element.tag == "ol" and given.keys() == {"start"}
        )
        if element.tag not in _ALLOWED or not fine:
            found.append(f"<{element.tag} {element.attrib}>")
        if not re.match(r"(https?://|https:$|mailto:)", href):
            found.append(href)
    return found


@pytest.mark.parametrize("vector", VECTORS)
def test_an_attempt_becomes_text(vector: str) -> None:
    """By itself and within a sentence, a list, a quote; and twice cleaned is once cleaned."""
    for source in (vector, f"Vorher {vector} nachher", f"- a\n\n  {vector}\n", f"> {vector}\nb"):
        assert wrong(safe_html(source)) == []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=12))
def test_so_do_mutations(pieces: list[str]) -> None:
    """Cut and put together in any way."""
    assert wrong(safe_html("".join(pieces))) == []


@pytest.fixture
def output(lay: Lay, tmp_path: Path) -> Path:
    """A previewed site with every attempt in every line of a comment, and in its text."""
    comments = {
        f"gut/angriff-{number}": f"Author: {number} {vector}\nDate: 12.03.2026\nUrl: {vector}\n"
        f"Reply_to: {vector}\nRole: {vector}\nLikes: {vector}\n\n{vector}\n"
        for number, vector in enumerate(VECTORS)
    }
    comments["gut/weg"] = f"Removed: {' '.join(VECTORS)}\n"
    folder = tmp_path / "output"
    assert run(lay(comments), folder, Mode.PREVIEW).written
    return folder


def test_no_page_and_no_feed_carries_anything_that_runs(output: Path) -> None:
    """Names, addresses and reasons are text; the page has the elements of the theme."""
    page = (output / "beitraege/gut/index.html").read_bytes()
    feed = etree.fromstring((output / "feeds/kommentare/gut.atom.xml").read_bytes())
    atom = "{http://www.w3.org/2005/Atom}"

    assert set(faults(page)) == set()
    shown = html5lib.parse(page, namespaceHTMLElements=False).findall(".//li[@class='comment']")
    assert len(shown) == len(VECTORS) + 1
    assert [wrong(one.text or "") for one in feed.iter(f"{atom}content")] == [[]] * 20
    assert all(
        one.text is None or one.text.startswith("https://") for one in feed.iter(f"{atom}uri")
    )


@pytest.mark.parametrize("vector", VECTORS)
def test_an_address_in_the_header_is_a_web_address(vector: str) -> None:
    """Else it is an error, and none is shown."""
    place = Place("content/comments/gut/a.md")
    values, _ = Registry(KEYS).read("comment", [Field("Url", vector, 1)], place)
    url = values.get("url", str)

    assert url is None or re.fullmatch(r"https?://[^\s\"<>]+", url)
