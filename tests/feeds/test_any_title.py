"""No title can break a feed."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.text.xml_text import one_line

# Beyond what a title can hold: control characters, lone surrogates, noncharacters.
ANYTHING = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\x0b\x1b\x7f\x85\ud800\ufffe\uffff\n<&>]]\"'"))
)


@given(title=ANYTHING, name=ANYTHING)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_title_can_be_written(title: str, name: str, article, write_feeds) -> None:
    """Whatever the title and summary, all formats are well-formed and say the same."""
    feeds = write_feeds([article(0, title=title, summary=name)])

    expected = one_line(title) or "https://amtsblog.example/beitraege/beitrag-00/"
    atom = etree.fromstring(feeds["feeds/beitraege.atom.xml"])
    rss = etree.fromstring(feeds["feeds/beitraege.rss.xml"])
    (item,) = json.loads(feeds["feeds/beitraege.json"])["items"]
    assert atom.findtext(".//{*}entry/{*}title") == expected
    assert rss.findtext("channel/item/title") == expected
    assert item["title"] == expected
