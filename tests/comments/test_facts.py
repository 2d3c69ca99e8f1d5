"""All comments of a site: none is lost without a word."""

from __future__ import annotations

import pytest

from plugins.host.modes import Mode

from .conftest import ARTICLE, Lay, codes, edition

GOOD = "Author: Kai\n\nHallo.\n"
FILE = "content/comments/gut/a.md"


def thread(content: object, mode: Mode = Mode.BUILD) -> object:
    return edition(content, mode).slots.facts["comments"].threads.get(ARTICLE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "text", "code", "line"),
    [
        ("gut/a", "Author: Kai\n\n" + "a" * 20_001, "CMT002", 2),
        ("gut/a", "Author: Kai\n", "CMT003", 1),
        ("gut/a", "Removed: ja\n\nDoch noch da.\n", "CMT004", 2),
        ("gut/tiefer/a", GOOD, "CMT005", 0),
        ("a", GOOD, "CMT005", 0),
        ("gut/Über", GOOD, "CMT006", 0),
        ("gut/a", "Date: 12.03.2026\n\nHallo.\n", "CMT007", 1),
        ("gut/a", "Author: \u200b…\n\nHallo.\n", "CMT007", 1),
        ("gut/a", f"Author: {'a' * 81}\n\nHallo.\n", "CMT008", 1),
        ("gut/a", "Author: Kai kai@example.org\n\nHallo.\n", "CMT017", 1),
        ("gut/a", "Author: kai(at)example.org\n\nHallo.\n", "CMT017", 1),
        ("gut/a", "Author: Kai\nDate: 06.01.2026\n\nHallo.\n", "CMT018", 1),
        ("gut/a", "Author: Kai\nReply_to: b\n\nHallo.\n", "CMT009", 2),
        ("gut/a", "Author: Kai\nReply_to: a.md\n\nHallo.\n", "CMT010", 2),
        ("schlecht/a", GOOD, "CMT011", 0),
        ("gut/a", "Author: Kai\nRole: Autor\n\nHallo.\n", "CMT012", 1),
        ("gut/a", "Author: Kai\nDate: 23.11.2026\n\nHallo.\n", "CMT013", 1),
        ("gut/a", "Author: Kai\nDate: 31.02.2026\n\nHallo.\n", "DAT002", 2),
        ("gut/a", "Author: Kai\nDate: gestern\n\nHallo.\n", "DAT001", 2),
        ("gut/a", "Author: Kai\nUrl: www.a.de\n\nHallo.\n", "KEY006", 2),
        ("gut/a", "Author: Kai\nRole: Chefin\n\nHallo.\n", "KEY007", 2),
    ],
)
def test_what_is_wrong_with_a_comment(lay: Lay, name: str, text: str, code: str, line: int) -> None:
    """One message, at its line."""
    content = lay({name: text})

    assert codes(content) == [(code, f"content/comments/{name}.md", line)]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Comments_count: 1\n", "CMT014"),
        ("Comments_count: 0\n", "CMT014"),
        ("Comments: offen\nComments_closed: 12.03.2026\n", "CMT015"),
    ],
)
def test_what_is_wrong_with_what_an_article_says(lay: Lay, header: str, code: str) -> None:
    """Counts and days that cannot be."""
    content = lay({"gut/a": GOOD, "gut/b": GOOD}, header)

    assert [one[:2] for one in codes(content)] == [(code, f"content/{ARTICLE}")]


def test_a_file_that_is_no_comment(lay: Lay) -> None:
    """It would never be shown."""
    content = lay({"gut/a": GOOD})
    (content / "comments/gut/b.eml").write_text(GOOD)

    assert codes(content) == [("CMT016", "content/comments/gut/b.eml", 0)]


def test_a_repository_of_its_own_is_passed_over(lay: Lay) -> None:
    """What begins with a dot is none of ours."""
    content = lay({"gut/a": GOOD, ".git/x": GOOD})

    assert codes(content) == []


def test_what_is_right(lay: Lay) -> None:
    """Answers by the name of the file, roles of people with a profile, removed ones."""
    content = lay(
        {
            "gut/a": GOOD,
            "gut/b": "Author: Erika Mustermann\nRole: Autorin\nReply_to: a.md\n\nHallo.\n",
            "gut/c": "Removed: auf eigenen Wunsch\nReply_to: b\n",
            "gut/d": "Author: Amt\nRole: Redaktion\nReply_to: c\nDate: 22.11.2026\n\nHallo.\n",
        },
        "Comments_count: 9\nComments_closed: 23.11.2026\n",
    )
    found = thread(content)

    assert codes(content) == []
    assert [(one.comment.name, one.depth) for one in found.placed] == [  # type: ignore[attr-defined]
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 3),
    ]
    assert (found.kept, found.declared, found.closed) == (3, 9, False)  # type: ignore[attr-defined]


def test_comments_wait_with_their_article(lay: Lay) -> None:
    """In preview both are there."""
    content = lay({"gut/a": GOOD}, "Status: draft\n")

    assert codes(content) == []
    assert thread(content) is None
    assert thread(content, Mode.PREVIEW) is not None


def test_a_renamed_article_is_named(lay: Lay) -> None:
    """Its former address tells where its comments belong."""
    content = lay({"alt/a": GOOD}, "Formerly: /beitraege/alt/\n")
    (problem,) = edition(content).problems

    assert problem.code == "CMT011"
    assert "„gut“" in problem.remedy
