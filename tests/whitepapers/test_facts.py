"""Which whitepapers readers see, and everything that can be wrong with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.blog.model import Article, Blog, Document
from plugins.blog.pdf import PdfFacts
from plugins.core.problems import Problem, Severity
from plugins.core.settings import Site
from plugins.text.nodes import Body, Link
from plugins.whitepapers.facts import draw
from plugins.whitepapers.model import ALL

MakeWhitepaper = Callable[..., Document]
MakeArticle = Callable[..., Article]
MakeBlog = Callable[..., Blog]

HEAD = "Title: Personalbedarf\nDate: 15.01.2026"
ONE = "personalbedarf/personalbedarf.pdf"
OLD = "personalbedarf/alt.pdf"
OLDER = f"{HEAD}\nOlder_version: 1.0; 12.09.2024; alt.pdf"
EXCUSED = f"{HEAD}\nNot_accessible: Bilder von Plakaten; alle Texte stehen auch hier."
GOOD = PdfFacts(12, "Personalbedarf", "de-DE", tagged=True, width=300, height=400)
BARE = PdfFacts(12)


def short(problems: list[Problem]) -> list[tuple[str, int]]:
    """Return codes with lines."""
    return [(problem.code, problem.place.line) for problem in problems]


@pytest.mark.parametrize(
    ("header", "files"),
    [
        (HEAD, {ONE: GOOD}),
        (HEAD, {"personalbedarf/Bericht.PDF": GOOD}),
        (HEAD, {ONE: GOOD, "anderes/anderes.pdf": GOOD, "personalbedarf/titel.jpg": None}),
        (OLDER, {ONE: GOOD, OLD: GOOD}),
        (f"{HEAD}\nFile: alt.pdf", {ONE: GOOD, OLD: GOOD}),
        (f"{HEAD}\nDatei: ../gemeinsam/a.pdf", {"gemeinsam/a.pdf": GOOD}),
        (HEAD, {ONE: replace(GOOD, language="en-GB")}),
        (EXCUSED, {ONE: BARE}),
        (EXCUSED + "\nOlder_version: 1.0; 12.09.2024; alt.pdf", {ONE: BARE, OLD: BARE}),
    ],
)
def test_a_complete_whitepaper_is_left_alone(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site, header: str, files: dict[str, object]
) -> None:
    """It has a PDF that everybody can read, or says why not."""
    facts, problems = draw(blog(whitepaper(header), files=files), site)

    assert problems == []
    assert [one.download is not None for one in facts.all[ALL]] == [True]


@pytest.mark.parametrize(
    ("header", "files", "expected"),
    [
        (HEAD, {}, [("WHP006", 1)]),
        (OLDER, {OLD: GOOD}, [("WHP006", 1)]),
        (HEAD, {ONE: GOOD, OLD: GOOD}, [("WHP007", 1)]),
        (f"{HEAD}\nFile: weg.pdf", {ONE: GOOD}, [("WHP008", 3)]),
        (
            f"{HEAD}\nFile: titel.jpg",
            {ONE: GOOD, "personalbedarf/titel.jpg": None},
            [("WHP008", 3)],
        ),
        (f"{HEAD}\nFile: ../../../a.pdf", {ONE: GOOD}, [("WHP008", 3)]),
        (OLDER, {ONE: GOOD}, [("WHP010", 3)]),
        (f"{OLDER}\nFile: alt.pdf", {OLD: GOOD}, [("WHP010", 3)]),
        (
            f"{OLDER}\nOlder_version: 0.9; 01.09.2024; alt.pdf",
            {ONE: GOOD, OLD: GOOD},
            [("WHP010", 4)],
        ),
        (
            f"{HEAD}\nOlder_version: 1.0; 16.01.2026; alt.pdf",
            {ONE: GOOD, OLD: GOOD},
            [("WHP011", 3)],
        ),
        (HEAD, {ONE: replace(GOOD, title="")}, [("WHP012", 1)]),
        (HEAD, {ONE: replace(GOOD, language="")}, [("WHP013", 1)]),
        (HEAD, {ONE: replace(GOOD, language="Deutsch")}, [("WHP013", 1)]),
        (f"{HEAD}\nFile: personalbedarf.pdf", {ONE: replace(GOOD, tagged=False)}, [("WHP014", 3)]),
        (HEAD, {ONE: BARE}, [("WHP012", 1), ("WHP013", 1), ("WHP014", 1)]),
        (OLDER, {ONE: GOOD, OLD: replace(GOOD, tagged=False)}, [("WHP014", 3)]),
        (f"{HEAD}\nNot_accessible: ja", {ONE: BARE}, [("WHP015", 3)]),
        (HEAD, {ONE: GOOD, "anderes/anderes.pdf": BARE}, [("WHP018", 0)]),
        ("Title: Personalbedarf", {ONE: GOOD}, [("WHP005", 1)]),
        ("Title: Personalbedarf\nDate: 31.02.2026", {ONE: GOOD}, [("DAT002", 2)]),
        (f"{HEAD}\nSlug: Personal Bedarf", {ONE: GOOD}, [("BLG001", 3)]),
        (f"{HEAD}\nImage: weg.jpg", {ONE: GOOD}, [("LNK002", 3)]),
    ],
)
def test_each_mistake_is_reported_at_its_line(
    whitepaper: MakeWhitepaper,
    blog: MakeBlog,
    site: Site,
    header: str,
    files: dict[str, object],
    expected: list[tuple[str, int]],
) -> None:
    """One mistake, one message, with a remedy; the whitepaper still has a page in preview."""
    facts, problems = draw(blog(whitepaper(header), files=files), site)

    assert short(problems) == expected
    assert all(problem.remedy for problem in problems)
    assert len(facts.whitepapers) == 1


def test_a_pdf_that_could_not_be_read_is_reported_once(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """The probe has said at the file what is wrong; here it only cannot be downloaded."""
    facts, problems = draw(blog(whitepaper(), files={ONE: None}), site)

    assert ([one.download for one in facts.all[ALL]], problems) == ([None], [])


def test_older_versions_and_other_pdfs_are_only_warned_of(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """An old version can hardly be made anew; the valid one can."""
    files: dict[str, object] = {ONE: BARE, OLD: BARE, "anderes/anderes.pdf": BARE}
    _, problems = draw(blog(whitepaper(OLDER), files=files), site)
    weights = {(problem.code, problem.place.line): problem.severity for problem in problems}

    assert weights == {
        **dict.fromkeys([("WHP012", 1), ("WHP013", 1), ("WHP014", 1)], Severity.ERROR),
        **dict.fromkeys([("WHP012", 3), ("WHP013", 3), ("WHP014", 3)], Severity.WARNING),
        ("WHP018", 0): Severity.WARNING,
    }


@pytest.mark.parametrize(
    "path", ["whitepapers/a.md", "whitepapers/a/text.md", "whitepapers/a/b/index.md"]
)
def test_the_text_lies_in_a_folder_of_its_own(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site, path: str
) -> None:
    """Anywhere else it would have no address that its name tells."""
    facts, problems = draw(blog(whitepaper(path=path)), site)

    assert (facts.whitepapers, facts.all[ALL], short(problems)) == ({}, (), [("WHP004", 1)])


def test_two_whitepapers_cannot_share_an_address(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """The second one in the order of paths is asked for another slug."""
    other = whitepaper(f"{HEAD}\nSlug: personalbedarf", path="whitepapers/zweites/index.md")
    files = {ONE: GOOD, "zweites/z.pdf": GOOD}
    facts, problems = draw(blog(whitepaper(), other, files=files), site)

    path = "whitepapers/personalbedarf/index.md"
    assert short(problems) == [("WHP016", 3)]
    assert [one.document.path for one in facts.all[ALL]] == [path]
    assert list(facts.whitepapers) == [path]


def test_whitepapers_and_articles_know_each_other(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site
) -> None:
    """An article keeps the order of its header; a whitepaper that of the blog."""
    older = whitepaper("Title: Bild\nDate: 01.01.2025", path="whitepapers/bild/index.md")
    both = article("Whitepaper: Personalbedarf, bild", name="beide")
    one = article("Whitepaper: bild", name="eines")
    none = article(name="keines")
    files = {ONE: GOOD, "bild/bild.pdf": GOOD}
    facts, problems = draw(blog(older, whitepaper(), articles=(both, none, one), files=files), site)

    assert problems == []
    assert {path: [w.slug for w in given] for path, given in facts.offered.items()} == {
        both.path: ["personalbedarf", "bild"],
        one.path: ["bild"],
    }
    assert [(w.slug, [a.slug for a in w.articles]) for w in facts.all[ALL]] == [
        ("personalbedarf", ["beide"]),
        ("bild", ["beide", "eines"]),
    ]
    assert {path: one.slug for path, one in facts.whitepapers.items()} == {
        "whitepapers/personalbedarf/index.md": "personalbedarf",
        "whitepapers/bild/index.md": "bild",
    }


def test_an_unknown_whitepaper_is_reported_with_a_suggestion(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site
) -> None:
    """A slip of the pen offers no box silently."""
    offering = article("Title: X\nWhitepaper: personalbedraf")
    facts, problems = draw(blog(whitepaper(), articles=(offering,)), site)

    assert (short(problems), facts.offered) == ([("BLG003", 2)], {})
    assert "personalbedarf" in problems[0].remedy


PROMISE = "Title: Stellen zählen (mit Whitepaper)"


@pytest.mark.parametrize(
    ("header", "target", "expected"),
    [
        (PROMISE, "", [("WHP019", 1)]),
        (PROMISE, "../anderer/index.md", [("WHP019", 1)]),
        (PROMISE, "rechenblatt.pdf", []),
        (PROMISE, "../../whitepapers/personalbedarf/index.md", []),
        (f"{PROMISE}\nWhitepaper: personalbedarf", "", []),
        ("Title: Ein Whitepaper über Stellen", "", []),
    ],
)
def test_a_title_keeps_its_word(
    whitepaper: MakeWhitepaper,
    article: MakeArticle,
    blog: MakeBlog,
    site: Site,
    header: str,
    target: str,
    expected: list[tuple[str, int]],
) -> None:
    """Readers who come for a whitepaper find one."""
    promising = article(header, title=header.partition("\n")[0].removeprefix("Title: "))
    links = (Link(target, ("hier",), "hier", "", "", 3),) if target else ()
    promising = replace(promising, document=replace(promising.document, body=Body(links)))
    _, problems = draw(blog(whitepaper(), articles=(promising,)), site)

    assert short(problems) == expected


LATER = "Title: Personalbedarf\nDate: 01.07.2026"
DRAFT = f"{HEAD}\nStatus: draft"


@pytest.mark.parametrize("header", [LATER, DRAFT, "Title: Personalbedarf\nStatus: Entwurf"])
def test_what_waits_is_neither_shown_nor_checked(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site, header: str
) -> None:
    """Its day has not come, or it is a draft; an article that offers it is warned about."""
    offering = article("Whitepaper: personalbedarf")
    facts, problems = draw(blog(whitepaper(header), articles=(offering,), files={}), site)

    assert (facts.whitepapers, facts.all[ALL], facts.offered) == ({}, (), {})
    assert [(p.code, p.severity) for p in problems] == [("WHP017", Severity.WARNING)]


@pytest.mark.parametrize("header", [LATER, DRAFT])
def test_preview_shows_what_waits(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site, header: str
) -> None:
    """There the editor sees it as it will be."""
    offering = article("Whitepaper: personalbedarf")
    facts, problems = draw(blog(whitepaper(header), articles=(offering,), preview=True), site)

    assert (len(facts.whitepapers), list(facts.offered), problems) == (1, [offering.path], [])


def test_a_whitepaper_appears_on_its_day(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """The build of that morning publishes it."""
    facts, problems = draw(blog(whitepaper("Title: Heute\nDate: 30.06.2026")), site)

    assert ([one.date for one in facts.all[ALL]], problems) == ([dt.date(2026, 6, 30)], [])


def test_older_versions_begin_with_the_newest(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """Whatever their order in the header."""
    header = f"{OLDER}\nOlder_version: 1.5; 12.09.2025; mittel.pdf\nVersion: 2.0"
    files = {ONE: GOOD, OLD: GOOD, "personalbedarf/mittel.pdf": GOOD}
    facts, problems = draw(blog(whitepaper(header), files=files), site)
    (one,) = facts.whitepapers.values()

    assert problems == []
    assert one.download is not None
    assert [one.download.version, *(older.version for older in one.older)] == ["2.0", "1.5", "1.0"]
