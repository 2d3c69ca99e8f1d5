"""Pictures that may no longer be shown: gone from every page, noticed, and nothing is held up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from plugins.blog.model import Blog
from plugins.core.problems import Place, Problem, Severity
from plugins.core.settings import Site
from plugins.image_credits.facts import credit_facts
from plugins.image_credits.model import Companion, Rights
from plugins.image_credits.withdrawal import check_standing, is_withdrawn
from plugins.text.nodes import Link, Picture
from tests.image_credits.specimens import COMPLETE, jpeg

MakeBlog = Callable[..., Blog]
TODAY = dt.date(2026, 6, 30)
DAY = dt.timedelta(1)
PHOTO = {"titel.jpg": jpeg()}
OVER = "Expires: 29.06.2026\n"
REVOKED = "Widerrufen: 30.06.2026\n"


def companion(expires: dt.date | None = None, ended: dt.date | None = None) -> Companion:
    """Make a companion; both dates stand in lines of their own."""
    place = Place("content/a.jpg.txt")
    return Companion(
        "a.jpg",
        place,
        Rights(),
        expires=expires,
        consent_ended=ended,
        expires_place=place.at(4),
        consent_ended_place=place.at(5),
    )


@pytest.mark.parametrize(
    ("expires", "ended", "codes", "gone"),
    [
        (None, None, [], False),
        (TODAY - DAY, None, ["IMG008"], True),
        (TODAY, None, ["IMG009"], False),
        (TODAY + 60 * DAY, None, ["IMG009"], False),
        (TODAY + 61 * DAY, None, [], False),
        (None, TODAY, ["IMG033"], True),
        (None, TODAY - DAY, ["IMG033"], True),
        (None, TODAY + DAY, [], False),
        (TODAY - DAY, TODAY, ["IMG033"], True),
        (TODAY - DAY, TODAY + DAY, ["IMG008"], True),
    ],
)
def test_the_day_decides(
    expires: dt.date | None, ended: dt.date | None, codes: list[str], gone: bool
) -> None:
    """The last day of a licence is a day to show it, the day of a revocation is none."""
    said = companion(expires, ended)
    problems = list(check_standing(said, TODAY))

    assert [problem.code for problem in problems] == codes
    assert all(problem.severity is Severity.WARNING for problem in problems)
    assert all(problem.place.line in {4, 5} for problem in problems)
    assert is_withdrawn(said, TODAY) is gone


def test_without_companion_nothing_ends() -> None:
    """A file alone says nothing of days."""
    assert not is_withdrawn(None, TODAY)


def found(blog: Blog, site: Site) -> list[Problem]:
    """Return the problems of a blog."""
    return credit_facts(blog, site)[1]


@pytest.mark.parametrize("said", [OVER, REVOKED])
@pytest.mark.parametrize("rest", ["", "Creator: unbekannt\n", "Source: dpa\nEdited: beschnitten\n"])
def test_a_picture_that_is_gone_holds_nothing_up(
    blog: MakeBlog, site: Site, said: str, rest: str
) -> None:
    """Whatever else is wrong with it: it is not shown."""
    picture = Picture("titel.jpg", "IMG_2034", "", (), 9)
    made = blog("", (picture,), PHOTO, {"titel.jpg": said + rest})

    facts, problems = credit_facts(made, site)

    assert facts.pictures["a/titel.jpg"].withdrawn
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_its_caption_is_still_read(blog: MakeBlog, site: Site) -> None:
    """That stands on the page."""
    picture = Picture("titel.jpg", "", "Am Markt (Foto: Leo Beispiel)", (), 9)
    made = blog("", (picture,), PHOTO, {"titel.jpg": OVER})

    assert [problem.code for problem in found(made, site)] == ["IMG008", "IMG016"]


def test_a_picture_that_is_only_linked_is_missed_too(blog: MakeBlog, site: Site) -> None:
    """Its file is not there any more for those who follow the link; of others nobody asks."""
    link = Link("titel.jpg", ("Das Plakat",), "", "", "", 9)
    companions = {"titel.jpg": COMPLETE + OVER, "zwei.jpg": COMPLETE + OVER}
    made = blog("", (link,), {**PHOTO, "zwei.jpg": jpeg()}, companions)

    assert [(p.code, p.place.path) for p in found(made, site)] == [
        ("IMG008", "content/a/titel.jpg.txt")
    ]
