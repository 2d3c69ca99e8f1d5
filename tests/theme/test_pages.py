"""Every page of the theme: a sound frame, headings in order, nothing from elsewhere."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import Environment
from lxml.etree import _Element

from tests.theme.markup import parse, render_page, words
from tests.theme.pages import CASES, Case

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
FRAMED = [case for case in CASES if case.template != "redirect.html"]


def every_case(cases: list[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=lambda case: case.name)


@pytest.fixture(scope="session")
def trees(env: Environment) -> dict[str, _Element]:
    return {case.name: parse(render_page(env, case)) for case in CASES}


def test_every_template_is_rendered() -> None:
    """A page template without a case here would never be looked at."""
    pages = {path.name for path in TEMPLATES.glob("*.html")}

    assert {case.template for case in CASES} == pages


@every_case(list(CASES))
def test_one_h1_and_no_level_skipped(case: Case, trees: dict[str, _Element]) -> None:
    """Headings tell the outline (WCAG 2.2, 1.3.1)."""
    levels = [int(h.tag[1]) for h in trees[case.name].xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_case(list(CASES))
def test_ids_are_unique_and_links_within_the_page_lead_somewhere(
    case: Case, trees: dict[str, _Element]
) -> None:
    """A jump that goes nowhere is a broken link; examples stand alone, so theirs may."""
    tree = trees[case.name]
    ids = Counter(tree.xpath("//@id"))
    jumps = {href[1:] for href in tree.xpath("//a/@href[starts-with(., '#')]")}
    named = set(tree.xpath("//@aria-labelledby"))

    assert [ident for ident, count in ids.items() if count > 1] == []
    assert named - set(ids) == set()
    if case.name != "style_guide":
        assert jumps - set(ids) == set()


@every_case(list(CASES))
def test_pictures_say_how_large_they_are(case: Case, trees: dict[str, _Element]) -> None:
    """Nothing moves while pictures load, and each has an alternative text, if an empty one."""
    for image in trees[case.name].iter("img"):
        assert {"alt", "width", "height", "src"} <= set(image.attrib)
        assert ("loading" in image.attrib) != ("fetchpriority" in image.attrib)


@every_case(FRAMED)
def test_landmarks(case: Case, trees: dict[str, _Element]) -> None:
    """Header, one main, footer; every navigation has a label, and no two the same."""
    tree = trees[case.name]
    labels = [nav.get("aria-label") for nav in tree.iter("nav")]

    assert [tree.xpath(f"count(/html/body/{name})") for name in ("header", "main", "footer")] == [
        1,
        1,
        1,
    ]
    assert None not in labels
    assert case.name == "style_guide" or len(labels) == len(set(labels))
    assert tree.xpath("string(/html/body/*[1]/@href)") == "#_inhalt"


@every_case(list(CASES))
def test_nothing_runs_and_nothing_comes_from_elsewhere(
    case: Case, trees: dict[str, _Element]
) -> None:
    """No script, no inline style, no event attribute, no file of another host."""
    tree = trees[case.name]
    loaded = tree.xpath("//img/@src|//link[@rel='stylesheet' or @rel='icon']/@href")

    assert set(tree.xpath("//script/@type")) <= {"application/ld+json"}
    assert tree.xpath("//style|//iframe|//object|//@style|//@*[starts-with(name(), 'on')]") == []
    assert [url for url in loaded if not url.startswith(("/", "data:image/svg+xml"))] == []


@every_case(FRAMED)
def test_the_current_page_is_marked_for_all(case: Case, trees: dict[str, _Element]) -> None:
    """The open page of the menu is told to screen readers, not by colour alone."""
    current = trees[case.name].xpath("//nav[@aria-label='Hauptmenü']//a[@aria-current='page']")

    assert [link.text for link in current] == ["Beiträge"]


def test_head_of_an_article(trees: dict[str, _Element]) -> None:
    """Search engines and messengers get address, picture and structured data."""
    tree = trees["article"]
    meta = {m.get("property"): m.get("content") for m in tree.iter("meta") if m.get("property")}

    assert tree.xpath("string(//title)") == (
        "Was die Leute wissen wollen: Zählen statt raten – Amtsblog"
    )
    assert tree.xpath("string(//link[@rel='canonical']/@href)") == meta["og:url"]
    assert meta["og:type"] == "article"
    assert meta["og:image:alt"] == "Eine Zeichnung"
    assert meta["article:published_time"] == "2026-03-12T09:00:00+01:00"
    # Of the article, and of its comments.
    assert tree.xpath("count(//script[@type='application/ld+json'])") == 2
    assert tree.xpath("//link[@rel='alternate']/@type") == ["application/atom+xml"] * 3


def test_pages_that_are_not_for_search_engines_say_so(trees: dict[str, _Element]) -> None:
    """Preview, redirects and the 404 page are never found by search."""
    hidden = {name for name, tree in trees.items() if tree.xpath("//meta[@name='robots']/@content")}

    assert hidden == {"draft", "not_found", "redirect", "style_guide"}


def test_redirect_leads_on_without_script(trees: dict[str, _Element]) -> None:
    """At once by the browser, and by a link where the browser does not."""
    tree = trees["redirect"]
    target = "https://amtsblog.example/beitraege/neu/"

    assert tree.xpath("string(//meta[@http-equiv='refresh']/@content)") == f"0; url={target}"
    assert tree.xpath("//main//a/@href") == [target]


def test_problems_stand_in_front_of_the_article(trees: dict[str, _Element]) -> None:
    """An editor sees file, line, message and remedy where the mistake shows."""
    first = trees["draft"].xpath("//main/*[1]")[0]
    said = " ".join("".join(first.itertext()).split())

    assert first.get("aria-label") == "Hinweise für die Redaktion"
    assert "Fehler UPD001 content/articles/2026/beispiel/index.md:4" in said
    assert "„gestern“ ist kein Datum." in said


@pytest.mark.parametrize(("name", "order"), [("article", "figure,div"), ("numbered", "div,figure")])
def test_notice_before_or_after_the_picture(
    name: str, order: str, trees: dict[str, _Element]
) -> None:
    """The setting decides which of the two comes first."""
    found = trees[name].xpath(
        "//article/*[@class='notice' or contains(@class, 'article__picture')]"
    )

    assert ",".join(element.tag for element in found) == order


def test_the_list_of_pictures_goes_on(trees: dict[str, _Element]) -> None:
    """With links to its other pages, and the number of uses that are not named."""
    tree = trees["image_credits"]

    [pages] = tree.xpath("//nav[@class='pagination']")
    assert pages.xpath(".//a[@rel='next' or @rel='prev']")
    uses = tree.xpath("//ul[@class='picture-uses__pages']")
    assert [words(one) for one in uses[-1].xpath("li")][-1] == "und auf 1 weiteren Seite"
    assert len(uses[0].xpath("li")) == 1


def test_numbered_pictures_and_their_credits_are_linked_both_ways(
    trees: dict[str, _Element],
) -> None:
    """From `Bild 2` at the picture to its credit and back."""
    tree = trees["numbered"]
    there = {f.get("id"): f.xpath("string(figcaption/a/@href)") for f in tree.iter("figure")}
    back = {
        f"#{entry.get('id')}": entry.xpath("string(a/@href)")
        for entry in tree.xpath("//p[@class='credits']/span")
    }

    assert there == {f"bild-{n}": f"#nachweis-{n}" for n in (1, 2, 3, 4)}
    assert back == {f"#nachweis-{n}": f"#bild-{n}" for n in (1, 2, 3, 4)}


def test_table_of_questions_leads_to_the_headings(trees: dict[str, _Element]) -> None:
    """Each question can be linked to, from the table and from itself."""
    tree = trees["interview"]
    table = tree.xpath("//nav[@aria-label='Die Fragen']//a/@href")
    headings = [f"#{heading.get('id')}" for heading in tree.xpath("//h2[a[@href]][@id]")]

    assert len(table) == 5
    assert headings == table
    assert tree.xpath("//h2[@id]/a/@href") == table


@pytest.mark.parametrize(("name", "counts"), [("year", ["4 Beiträge"]), ("month", [])])
def test_only_the_first_page_of_a_listing_counts_its_articles(
    name: str, counts: list[str], trees: dict[str, _Element]
) -> None:
    """A full page stays as it is when an article is added."""
    lines = trees[name].xpath("//p[@class='page-head__line']")

    assert [words(line) for line in lines] == counts
