"""What stands at a former address leads to the page that took its place."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plugins.addresses.hooks import PLUGIN
from plugins.core.ledger import recorded
from tests.blog.plugin_pages import facts_of, pages_of, view_of
from tests.blog.small_blog import open_desk, read_blog

PAGE = {"pages/neu.md": 'Title: "Neu" z.B. hier\nFormerly: /alt/; /aelter/\n'}


@pytest.mark.parametrize(
    ("preview", "target"), [(False, "https://amtsblog.example/neu/"), (True, "/neu/")]
)
def test_a_redirect_names_where_it_leads(preview: bool, target: str) -> None:
    """Absolute for readers, local in preview; search engines leave it out."""
    blog, problems = read_blog(PAGE, preview=preview)
    desk = open_desk(blog)
    pages = pages_of(PLUGIN, blog)
    facts = recorded("addresses.", facts_of(PLUGIN, blog), desk.ledger)
    views = [view_of(PLUGIN, page, desk, facts) for page in pages]

    assert problems == []
    assert [(page.url, page.source, page.listed) for page in pages] == [
        ("aelter/", "pages/neu.md", False),
        ("alt/", "pages/neu.md", False),
    ]
    assert {view.shows["target"] for view in views} == {target}
    assert {view.shows["title"] for view in views} == {"„Neu“ z.\u00a0B. hier"}
    assert not any(view.head.index for view in views)


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        ({"authors/max.md": "Name: Max Mustermann\nFormerly: /alt/\n"}, "Max Mustermann"),
        ({"series/neu.md": "Title: Neu\nKind: Rubrik\nFormerly: /alt/\n"}, "Neu"),
    ],
)
def test_every_kind_of_text_can_have_moved(texts: Mapping[str, str], title: str) -> None:
    """An author is called by the name."""
    blog, _ = read_blog(texts)
    facts = facts_of(PLUGIN, blog)

    assert [one.title for one in facts.redirects.values()] == [title]
