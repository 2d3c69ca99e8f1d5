"""The body of a comment: read as the little Markdown it may be, then sanitised, once.

What leaves this file is safe HTML, kept with the text like the body of an article. Pages and feeds
show it as it is and decide nothing any more.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.comments.markup import is_linkable, to_html
from plugins.core.keys import Values
from plugins.core.problems import Place, Problem
from plugins.text.nodes import Body

if TYPE_CHECKING:
    import nh3

MOST = 20_000
"""Characters of a comment; about ten printed pages."""

_ELEMENTS = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"}
_REL = "nofollow ugc"
# A person's words are shown in the direction they were written in, and turn nothing around them:
# embeddings, overrides and isolates end with their line, but not all programs know that.
_TURNING = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def read_body(source: str, place: Place, header: Values) -> tuple[Body, list[Problem]]:
    """Read a comment that begins at ``place``.

    Problems: it is too long to be shown (CMT002), has no words (CMT003), or is removed and still
    there (CMT004), which nobody would see.
    """
    removed = bool(header.all("removed"))
    if len(source) > MOST:
        return Body(), [_too_long(place)]
    html = safe_html(source)
    if bool(html) is removed:
        return Body(), [_still_there(place) if removed else _no_words(header.place.at(1))]
    return Body((html,) if html else ()), []


def safe_html(source: str) -> str:
    """Return the HTML of a comment: nothing in it can run or be loaded (OWASP: allowlist)."""
    return _cleaner().clean(to_html(source.translate(_TURNING))).strip()


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_ELEMENTS,
        clean_content_tags=set(),
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_attribute,
        link_rel=_REL,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
    )


def _attribute(_element: str, attribute: str, value: str) -> str | None:
    """Let through an address that may be linked, and the number a list begins with."""
    good = is_linkable(value) if attribute == "href" else value.isdigit() and len(value) <= 9
    return value if good or attribute == "rel" else None


def _too_long(place: Place) -> Problem:
    return Problem(
        "CMT002",
        place,
        f"Der Kommentar ist länger als {MOST} Zeichen.",
        "Kürzen Sie ihn, und kennzeichnen Sie das, zum Beispiel mit […].",
    )


def _no_words(place: Place) -> Problem:
    return Problem(
        "CMT003",
        place,
        "Der Kommentar hat keinen Text.",
        "Den Text nach der Leerzeile einfügen oder die Datei löschen. Soll nur der Platz bleiben, "
        "weil andere darauf antworten: Removed: auf eigenen Wunsch",
    )


def _still_there(place: Place) -> Problem:
    return Problem(
        "CMT004",
        place,
        "Der Kommentar ist als entfernt gekennzeichnet, sein Text steht aber noch in der Datei.",
        "Den Text löschen; soll er wieder erscheinen, die Zeile „Removed“ löschen.",
    )
