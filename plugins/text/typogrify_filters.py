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

_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|dt|dd)>")
_LINE_BREAK = "\u2028"  # stands for a <br>

# German words are long: a pair beyond this would tear the line before it on a phone.
_LONGEST_PAIR = 24
# What holds such a pair and the tags around it, nearly always.
_END = 36
# An end that a longer match may reach into: what is left of a tag, one word, closing tags.
_REACHED = re.compile(r"(?:[^>]*>)?\s*[^<>\s]*\s*(?:</[a-z1-6]+>\s*)*")
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
    done = 0
    for end in _BLOCK_END.finditer(html):
        block = html[done : end.end()]
        done = end.end()
        start = end.start() - done  # of the closing tag, counted from the end
        space = block.rfind(" ", 0, start)
        before = block[max(space - _LONGEST_PAIR, 0) : max(space, 0)]
        last = block[space + 1 : start]
        word = _word_before(before) if ">" not in last and _is_pair(before, last) else ""
        if not word:
            yield _joined(block) if _may_join(block) else block
        elif _stay_together(word, last):  # two words without a tag, as mostly
            yield f"{block[:space]}\u00a0{block[space + 1 :]}".replace("&nbsp;", "\u00a0")
        else:
            yield block
    rest = html[done:]
    yield _joined(rest) if _may_join(rest) else rest


def _is_pair(before: str, last: str) -> bool:
    """Tell whether one space is all there is between two words."""
    return last.split() == [last] and before != "" and not before[-1].isspace()


def _word_before(text: str) -> str:
    """Return the last word, where no tag touches it; a tag in front of its space is another's."""
    if "<" not in text and ">" not in text:
        return text.split()[-1]
    words = text.split()
    tagged = len(words) == 1 or "<" in words[-1] or ">" in words[-1]
    return "" if tagged else words[-1]


def _stay_together(word: str, last: str) -> bool:
    return word[-1] not in _DASHES and len(word) + len(last) < _LONGEST_PAIR


def _may_join(block: str) -> bool:
    tail = block[-400:]
    if "<br" in tail:
        visible = _TAG.sub(lambda tag: _LINE_BREAK if tag[0].startswith("<br") else "", tail)
    else:
        visible = _TAG.sub("", tail)
    words = visible.rstrip().replace(_LINE_BREAK, " <br> ").rsplit(maxsplit=2)
    return len(words) > 1 and words[-2] != "<br>" and _stay_together(words[-2], words[-1])


def _joined(block: str) -> str:
    """Hand over the end of the block: ``widont`` tries every word, and can join only the last.

    Where the word or tags fill the end, it gets the whole.
    """
    start, end = block[:-_END], block[-_END:]
    whole: str = start + widont(end)
    if whole == block and _REACHED.fullmatch(end):
        whole = widont(block)
    return whole.replace("&nbsp;", "\u00a0")
