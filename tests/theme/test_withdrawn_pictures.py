"""In place of a picture that may no longer be shown stands a sentence; machine-made ones say so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from jinja2 import Environment
from lxml.etree import _Element

from plugins.blog.body_views import Anchor, Figure, Missing, ViewParts
from tests.theme.markup import parse, render_example, words
from theme.examples.example import Example
from theme.examples.pieces import GENERATED, GONE, TOWN

SENTENCE = "Dieses Bild steht nicht mehr zur Verfügung."


def shown(env: Environment, figure: Figure, **more: Any) -> _Element:
    """Render a picture as pages show it."""
    return render_example(env, Example("picture", "", {"figure": figure, **more}))


def in_feed(env: Environment, picture: Figure | None, parts: ViewParts = ()) -> _Element:
    """Render an entry of a feed."""
    given = {"parts": parts, "picture": picture, "change": None, "sign_off": None, "base": ""}
    html = env.get_template("feeds/entry.html").render(**given)
    root = parse(f'<!DOCTYPE html><html lang="de"><title>x</title><body>{html}</body></html>')
    return next(root.iter("body"))


def test_a_sentence_that_everybody_hears_takes_its_place(env: Environment) -> None:
    """Text in the figure, its caption below, and nothing that asks for a file."""
    body = shown(env, GONE)

    assert words(next(body.iter("figure"))) == f"{SENTENCE} Auf dem Marktplatz"
    assert body.xpath(".//img|.//@src|.//@hidden|.//@aria-hidden") == []


def test_within_a_line_it_is_a_part_of_the_line(env: Environment) -> None:
    """A block would end the paragraph."""
    body = shown(env, replace(GONE, caption="", inline=True))

    assert [element.tag for element in body] == ["span"]
    assert words(body) == SENTENCE


def test_a_linked_one_still_leads_on(env: Environment) -> None:
    """The link was not to the picture."""
    [link] = shown(env, GONE, link="/beitraege/a/").iter("a")

    assert (link.get("href"), words(link)) == ("/beitraege/a/", SENTENCE)


def test_links_to_it_say_why_they_lead_nowhere(env: Environment) -> None:
    """Behind their words, on pages and in feeds, without the mark for mistakes."""
    part = Missing(SENTENCE, ("Das Plakat",), withdrawn=True)
    page = render_example(env, Example("body", "", {"parts": (part,)}, "render"))

    assert words(page) == words(in_feed(env, None, (part,))) == f"Das Plakat ({SENTENCE})"
    assert page.xpath(".//*[contains(@class, 'missing')]") == []


def test_feeds_say_it_too(env: Environment) -> None:
    """As the lead picture, in the text, in a line, in a link."""
    inline = replace(GONE, caption="", inline=True)
    linked = Anchor("https://amtsblog.example/", (GONE,), "internal")
    body = in_feed(env, GONE, ("<p>Ein ", inline, "</p>", linked))

    assert words(body).count(SENTENCE) == 3
    assert body.xpath(".//img|.//@src") == []


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (replace(TOWN, credit=GENERATED), "KI-generiert: Stadt Musterhausen"),
        (replace(TOWN, credit=GENERATED, credit_anchor="n"), "KI-generiert"),
        (replace(TOWN, credit=GENERATED, credit_anchor="n", number=2), "KI-generiert"),
    ],
)
@pytest.mark.parametrize("caption", ["", "Das Rathaus"])
def test_what_a_machine_made_says_so_at_the_picture(
    env: Environment, figure: Figure, expected: str, caption: str
) -> None:
    """Not only in the list at the end; in feeds, too."""
    figure = replace(figure, caption=caption)

    [below] = shown(env, figure).iter("figcaption")
    [in_the_feed] = in_feed(env, figure).iter("figcaption")

    assert words(below).count(expected) == 1
    assert words(in_the_feed).count("KI-generiert: Stadt Musterhausen") == 1


def test_what_people_made_bears_no_label(env: Environment) -> None:
    """A photo is no news."""
    body = shown(env, replace(TOWN, credit_anchor="n", number=2))

    assert "KI" not in words(body)


def test_a_notice_stands_word_for_word(env: Environment) -> None:
    """Between name and licence, on pages and in feeds."""
    credit = replace(GENERATED, kind="photo", notice="© 2026 Stadt Musterhausen & Erben")
    figure = replace(TOWN, caption="", credit=credit)
    expected = "Foto: Stadt Musterhausen, © 2026 Stadt Musterhausen & Erben"

    for body in (shown(env, figure), in_feed(env, figure)):
        assert words(next(body.iter("figcaption"))) == expected
