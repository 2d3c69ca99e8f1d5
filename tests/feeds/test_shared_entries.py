"""An entry is made once for all feeds it stands in, and is whole in each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from lxml import etree

from plugins.feeds import atom, rss
from plugins.feeds.atom import write_atom
from plugins.feeds.model import Entry, Feed, Person
from plugins.feeds.rss import write_rss

TIME = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
HOME = "https://amtsblog.example/"
CONTENT = {
    write_atom: "{http://www.w3.org/2005/Atom}content",
    write_rss: "{http://purl.org/rss/1.0/modules/content/}encoded",
}


def entry(name: str, html: str) -> Entry:
    """An entry by one author, in no series."""
    url = f"{HOME}{name}/"
    return Entry(url, name, url, TIME, TIME, (Person("Erika Beispiel"),), (), "", html.encode())


def feed(*entries: Entry) -> Feed:
    """A feed of a blog without an icon."""
    return Feed(HOME, "Amtsblog", "Blog", HOME, HOME, "de", Person("Amt"), TIME, entries)


def contents(document: bytes, name: str) -> list[str | None]:
    """The full texts of a document in their order."""
    return [element.text for element in etree.fromstring(document).iter(name)]


@pytest.mark.parametrize("write", CONTENT)
def test_an_entry_is_whole_in_every_feed(write) -> None:
    """It has its text in each, beside entries without one, and the first feed stays as it was."""
    one, two, bare = entry("a", "<p>A &amp; ä</p>"), entry("b", "<p>B</p>"), entry("c", "")
    first = write(feed(one, two))

    assert contents(first, CONTENT[write]) == [one.html, two.html]
    assert contents(write(feed(bare, two)), CONTENT[write]) == [None, two.html]
    assert write(feed(one, two)) == first


@pytest.mark.parametrize("write", CONTENT)
def test_a_changed_text_is_another_entry(write) -> None:
    """Nothing but the text differs: the feed has the new one."""
    one = entry("a", "<p>A</p>")
    write(feed(one))

    assert contents(write(feed(replace(one, content=b"<p>B</p>"))), CONTENT[write]) == ["<p>B</p>"]


def test_the_documents_are_what_feedgen_makes_of_them() -> None:
    """Also where a text looks like the tags at which documents are taken apart."""
    tags = "  <entry></entry>\n</feed>\n    <item></item>\n  </channel>\n"
    known = feed(entry("a", f"<p>„ä“ &amp;</p>\n{tags}"), entry("b", ""), entry("<item>", tags))
    whole_atom, whole_rss = atom.begin_feed(known), rss.begin_feed(known)
    whole_atom.entry([atom.feed_entry(one) for one in known.entries])
    whole_rss.entry([rss.feed_entry(one) for one in known.entries])

    assert write_atom(known) == whole_atom.atom_str(pretty=True)
    assert write_rss(known) == whole_rss.rss_str(pretty=True)
