"""The two filters of typogrify that suit German: ``amp`` and ``widont``, and no other.

``smartypants`` would write English quotation marks, ``caps`` and ``initial_quotes`` only wrap
words in spans; German marks and no-break spaces come from ``typography``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from typogrify.filters import amp, widont

_TAG = re.compile(r"<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", re.DOTALL)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VERBATIM = frozenset({"code", "kbd", "pre", "samp", "script", "style", "svg", "textarea"})

_BLOCK = re.compile(r".*?(?:</(?:p|h[1-6]|li|dt|dd)>|\Z)", re.DOTALL)
_LAST_WORDS = re.compile(r"(\S+)\s+(\S+)\s*\Z")

# German words are long: a pair beyond this would tear the line before it on a phone.
_LONGEST_PAIR = 24
# After a dash a line may break even before a no-break space (UAX #14, LB12a), and the space would
# then stand at the beginning of the line.
_DASHES = "–—-"


def improve_html(html: str) -> str:
    """Give the HTML of a body with spans around free-standing ampersands and without widows.

    ``&`` between spaces becomes ``<span class="amp">&amp;</span>``, never in attributes or code.
    The last two words of a paragraph, heading or list item are kept together, as a no-break
    space and not as an entity, which XML feeds do not know; pairs of more than 24 characters and
    the first word after a ``<br>`` or a dash stay apart.
    """
    return "".join(_without_widows(_with_ampersands(html)))


def _with_ampersands(html: str) -> str:
    """Hand only text to ``amp``: in tags it takes ``aria-label="A &amp; B"`` for text."""
    if "&" not in html:
        return html
    parts = []
    verbatim = 0
    done = 0
    for tag in _TAG.finditer(html):
        text = html[done : tag.start()]
        parts += [text if verbatim or "&" not in text else amp(text), tag[0]]
        done = tag.end()
        name = _TAG_NAME.match(tag[0])
        if name and name[2].lower() in _VERBATIM and not tag[0].endswith("/>"):
            verbatim = max(verbatim + (-1 if name[1] else 1), 0)
    rest = html[done:]
    parts.append(rest if verbatim or "&" not in rest else amp(rest))
    return "".join(parts)


def _without_widows(html: str) -> Iterator[str]:
    for block in _BLOCK.findall(html):
        yield widont(block).replace("&nbsp;", "\u00a0") if _may_join(block) else block


def _may_join(block: str) -> bool:
    tail = block[-400:]
    visible = _TAG.sub(lambda tag: "\u2028" if tag[0].startswith("<br") else "", tail)
    last = _LAST_WORDS.search(visible)
    if last is None or "\u2028" in visible[last.end(1) : last.start(2)]:
        return False
    if last[1][-1] in _DASHES:
        return False
    return len(last[1]) + len(last[2]) < _LONGEST_PAIR
