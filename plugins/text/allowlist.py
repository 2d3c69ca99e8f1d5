"""Which HTML a text may hold: an allowlist, because a text is published under an agency's name.

Everything else is an error, never silently removed. Sources: OWASP XSS Prevention Cheat Sheet
(allowlist instead of blocklist), WCAG 2.2 (3.1.2 for ``lang``), HTML Living Standard.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_GLOBAL = frozenset({"lang", "dir", "id", "class"})
ELEMENTS: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title", "hreflang"}),
    "abbr": frozenset({"title"}),
    "b": frozenset(),
    "bdi": frozenset(),
    "bdo": frozenset(),
    "blockquote": frozenset({"cite"}),
    "br": frozenset(),
    "cite": frozenset(),
    "code": frozenset(),
    "dd": frozenset(),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "dfn": frozenset({"title"}),
    "div": frozenset(),
    "dl": frozenset(),
    "dt": frozenset(),
    "em": frozenset(),
    "h1": frozenset(),
    "h2": frozenset(),
    "h3": frozenset(),
    "h4": frozenset(),
    "h5": frozenset(),
    "h6": frozenset(),
    "hr": frozenset(),
    "i": frozenset(),
    "img": frozenset({"src", "alt", "title"}),
    "ins": frozenset({"datetime"}),
    "kbd": frozenset(),
    "li": frozenset({"value"}),
    "mark": frozenset(),
    "ol": frozenset({"start", "reversed"}),
    "p": frozenset(),
    "pre": frozenset(),
    "q": frozenset({"cite"}),
    "s": frozenset(),
    "samp": frozenset(),
    "small": frozenset(),
    "span": frozenset(),
    "strong": frozenset(),
    "sub": frozenset(),
    "summary": frozenset(),
    "sup": frozenset(),
    "table": frozenset(),
    "caption": frozenset(),
    "tbody": frozenset(),
    "td": frozenset({"colspan", "rowspan"}),
    "tfoot": frozenset(),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "thead": frozenset(),
    "time": frozenset({"datetime"}),
    "tr": frozenset(),
    "ul": frozenset(),
    "var": frozenset(),
    "wbr": frozenset(),
}
VOID = frozenset({"br", "hr", "img", "wbr"})
BLOCKS = frozenset(
    {"blockquote", "caption", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "hr", "li", "ol", "p", "pre", "summary", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
    | {"made", "note", "quotation", "quoted", "quoted-from"}  # what ``forms`` makes
)
# What editors may write in braces: {.rechts}. The others come from the Markdown extensions.
CLASSES = frozenset({"frage", "links", "rechts", "klein", "hinweis"})
_LIBRARY_CLASSES = re.compile(
    r"footnote(-ref|-backref)?|language-[\w+#.-]+|align-(left|right|center)"
)

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
REFUSED = "about:invalid"
"""What stands for an address that was refused: it leads nowhere, and nobody may write it."""


def allows(element: str, attribute: str) -> bool:
    """Tell whether ``element`` may carry ``attribute``."""
    return attribute in _GLOBAL or attribute in ELEMENTS[element]


def allows_class(name: str) -> bool:
    """Tell whether a class may be used in a text."""
    return name in CLASSES or _LIBRARY_CLASSES.fullmatch(name) is not None


def allows_address(address: str) -> bool:
    """Tell whether an address may be linked: relative, or by a scheme that runs nothing.

    Browsers ignore control characters and blanks in front of and within a scheme, so they are
    taken out before looking.
    """
    if ":" not in address or address.startswith(("https://", "http://")):  # as most do
        return True
    match = _SCHEME.match(_IGNORED.sub("", address))
    return match is None or match[1].lower() in _SCHEMES
