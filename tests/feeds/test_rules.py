"""Ids and icon are checked before any feed is written."""

from __future__ import annotations

import dataclasses

import pytest

from plugins.blog.model import Blog, File
from plugins.core.problems import Place
from plugins.feeds.rules import check_icon, check_ids, is_uri


@pytest.mark.parametrize(
    "ident",
    [
        "tag:amtsblog.example,2024:beitraege/titel",
        "tag:redaktion@amtsblog.example,2024-01-31:1",
        "https://www.example.org/?p=123",
        "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
        "https://www.example.org/%C3%BCber",
        "urn:%41",
        "x:a%41%42b%43",
    ],
)
def test_good_ids(ident: str, article) -> None:
    """Ids of other systems are taken over as they are."""
    assert is_uri(ident)
    assert check_ids([article(ident=ident)]) == []


@pytest.mark.parametrize(
    "ident",
    [
        "", "123", "/beitraege/titel/", "https://www.example.org/über", "tag:,2024:x",
        "tag:Amtsblog.example,2024:x", "https://example.org/a b", "urn:", "https://e.org/%zz",
        "urn:\n", "urn:a\n", "urn:%4", "urn:a%41%", "%41:a", "urn",
    ],
)  # fmt: skip
def test_bad_ids(ident: str, article) -> None:
    """What no feed reader could take for an id is reported where the id stands."""
    (problem,) = check_ids([article(ident=ident)])

    assert (problem.code, problem.place.path) == ("FED002", "content/articles/beitrag-00/index.md")


def test_shared_id(article) -> None:
    """Two articles with one id are reported once, at the second file, naming the first."""
    both = [article(day, ident="tag:amtsblog.example,2024:x") for day in (1, 0)]

    (problem,) = check_ids(both)

    assert ("FED001", both[0].place.at(1)) == (problem.code, problem.place)
    assert both[1].place.path in problem.what


def test_icon(site) -> None:
    """The icon is a file of the content; a missing one is reported under its name."""
    there = Blog(files={site.icon: File(site.icon, Place(site.icon), 1)})

    assert check_icon(there, site) == []
    (problem,) = check_icon(Blog(), site)
    assert (problem.code, problem.place.path) == ("FED003", "content/images/icon.png")


def test_no_icon_of_its_own(site) -> None:
    """A site without an icon of its own has the theme's."""
    assert check_icon(Blog(), dataclasses.replace(site, icon="")) == []
