"""Comments as structured data (schema.org), beside that of their article."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from plugins.blog.json_ld import script_safe
from plugins.comments.model import Thread, anchor_of
from plugins.comments.views import CommentView
from plugins.text.nodes import plain_text

LISTED = 50
"""Comments that are written out: enough for search engines, and long threads stay light."""


def conversation(thread: Thread, shown: Sequence[CommentView], address: str) -> str:
    """Return the article at ``address`` with its comments, each with what it answers."""
    answerable = {view.name for view in shown if not view.removed}
    pairs = zip(thread.placed, shown, strict=True)
    listed = islice(((p, view) for p, view in pairs if not view.removed), LISTED)
    comments = [
        _comment(view, _address(placed.comment.answers, answerable, address), address)
        for placed, view in listed
    ]
    return script_safe(
        {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "@id": address,
            "commentCount": max(thread.kept, thread.declared or 0),
            "comment": comments,
        }
    )


def _address(name: str, answerable: Collection[str], address: str) -> str:
    return f"{address}#{anchor_of(name)}" if name in answerable else address


def _comment(view: CommentView, parent: str, address: str) -> dict[str, object]:
    data: dict[str, object] = {
        "@type": "Comment",
        "@id": f"{address}#{view.anchor}",
        "url": f"{address}#{view.anchor}",
        "author": {"@type": "Person", "name": view.author},
        "text": plain_text(tuple(part for part in view.parts if isinstance(part, str))),
        "parentItem": {"@id": parent},
    }
    if view.time:
        data["dateCreated"] = view.time
    return data
