"""Ways to pass an article on."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from plugins.blog.sharing import quoted_address, share_links

TITLE = "Was & wie? „100 %“ + mehr"
ADDRESS = "https://amtsblog.example/beitraege/a/"


def test_mail_has_title_and_address() -> None:
    """Whatever signs a title holds, the mail program gets them back."""
    share = share_links(TITLE, ADDRESS, ())

    parts = urlsplit(share.mail)
    assert parts.scheme == "mailto"
    assert "+" not in parts.query
    assert parse_qs(parts.query) == {"subject": [TITLE], "body": [ADDRESS]}
    assert (share.mastodon, share.address) == ((), ADDRESS)


def test_each_mastodon_instance_has_a_link() -> None:
    """In the order of the settings, named by their hosts."""
    share = share_links(TITLE, ADDRESS, ("social.bund.de", "mastodon.social"))

    assert [link.title for link in share.mastodon] == ["social.bund.de", "mastodon.social"]
    first = urlsplit(share.mastodon[0].url)
    assert (first.scheme, first.netloc, first.path) == ("https", "social.bund.de", "/share")
    assert parse_qs(first.query) == {"text": [f"{TITLE} {ADDRESS}"]}


@pytest.mark.parametrize("address", [ADDRESS, "/a b/ä?c=%2F&d#é", "mailto:a@b.example"])
def test_an_address_within_an_address_is_quoted_whole(address: str) -> None:
    """Whatever it holds, it is what the standard library makes of it."""
    assert quoted_address(address) == quote(address, safe="")
