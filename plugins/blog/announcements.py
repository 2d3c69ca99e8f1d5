"""What the blog's own feed tells of besides articles, such as events."""

from __future__ import annotations

import datetime as dt

from plugins.core.frozen import frozen


@frozen
class Announcement:
    """A text of a plugin as an entry of the feed.

    ``path`` is its content path, ``url`` its site-relative address, ``ident`` the id its entry
    keeps for ever; ``published`` is aware. ``title_key`` names the text that shows the ``title``
    (as ``{title}``). ``facts`` stand before the body: names below ``feeds.fact`` in the texts,
    each with the words it shows (as ``{words}``).
    """

    path: str
    ident: str
    url: str
    title_key: str
    title: str
    published: dt.datetime
    author: str
    summary: str = ""
    facts: tuple[tuple[str, str], ...] = ()
