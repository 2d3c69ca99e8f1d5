"""What is missing in a text that came from another system: embeds that did not come along.

A paragraph that ends in a colon promises something. Where a post, video or picture was embedded,
a copied text has nothing behind the colon, and nobody notices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity
from plugins.text.footnotes import descend, is_footnotes
from plugins.text.source_lines import line_with
from plugins.text.tree import Element, Run

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LABEL_WORDS = 6  # „Mein Fazit:“ is a heading of its paragraph rather than a promise
_SALUTATION = re.compile(r"(?:Sehr geehrte|Liebe[rs]?|Hallo|Guten (?:Tag|Morgen)|Moin|Werte)\b")
# What a paragraph begins with that is what was announced: a quote, an item, an address.
_ANNOUNCED = late(r"[„\"‚»«“(–—•→✓☐#@*-]|https?://|\w{1,3}[.)]\s|\d|[a-zäöü]")
_STEPS = late(r"Frage|Schritt|Tipp|Regel|Punkt|Gr[uü]nd|These|Antwort|Teil|Phase|Fehler")
_COUNTED = late(r"\d|(?:Schritt|Tipp|Regel|Frage|Fehler|These|Grund|Teil|Phase)\b")
_ADDRESS = re.compile(r"https?://\S+")
_SHORTCODE = re.compile(
    r"\[(?:embed|youtube|vimeo|video|audio|gallery|caption|tweet|instagram|soundcloud)\b[^\]]*\]"
)

# Each begins with one sign, so that a text is searched in no time.
_COLON = re.compile(r":[ \t]*(?:\n[ \t]*(?:\n|#)|\n?\Z)")
_LINE = re.compile(r"\nhttps?://\S+[ \t]*\n")


def may_lack(source: str) -> bool:
    """Tell whether ``find_lost`` can find anything in a text; mostly it cannot."""
    embeds = _LINE.search(f"\n{source}\n") or _SHORTCODE.search(source)
    return bool(embeds or _COLON.search(source))


def find_lost(root: Element, source: str, place: Place) -> Iterator[Problem]:
    """Yield a warning for each place where something is missing (TXT019, TXT020).

    ``source`` is the Markdown: a line that begins with a bracket is known from there only.
    """
    blocks = [child for child in root.children if isinstance(child, Element)]
    level = 1
    for at, block in enumerate(blocks):
        if block.tag in _HEADINGS:
            level = int(block.tag[1])
        elif block.tag == "p":
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            yield from _nothing_follows(block, following, level, source, place)
            yield from _not_embedded(block, source, place)


def _nothing_follows(
    block: Element, following: Element | None, level: int, source: str, place: Place
) -> Iterator[Problem]:
    last = block.children[-1] if block.children else None
    if isinstance(last, Run) and not last.text.rstrip().endswith(":"):
        return
    words = block.words
    if not words.endswith(":") or _is_kept(words, block, following, level):
        return
    yield Problem(
        "TXT019",
        place.at(line_with(words.split()[-1], source, place.line, block.line)),
        f"Nach „… {' '.join(words.split()[-5:])}“ fehlt, was der Doppelpunkt ankündigt.",
        "Liste, Bild, Zitat oder fremden Beitrag ergänzen, der hier vielleicht eingebettet war; "
        "sonst den Satz mit einem Punkt beenden.",
        Severity.WARNING,
    )


def _is_kept(words: str, block: Element, following: Element | None, level: int) -> bool:
    """Tell whether something comes that can be what a paragraph announces."""
    if _SALUTATION.match(words) or any(one.tag == "img" for one in descend(block)):
        return True
    if following is None or following.tag == "hr" or is_footnotes(following):
        return False
    if following.tag in _HEADINGS:
        deeper = int(following.tag[1]) > max(level, 2)
        steps = _STEPS.search(re.split(r"[.!?] ", words)[-1])
        return deeper or bool(steps) or bool(_COUNTED.match(following.words))
    if following.tag != "p":
        return True
    return len(words.split()) <= _LABEL_WORDS or _is_announced(following)


def _is_announced(paragraph: Element) -> bool:
    first = next(
        (c for c in paragraph.children if not (isinstance(c, Run) and not c.text.strip())), None
    )
    if paragraph.classes or (isinstance(first, Element) and first.tag != "small"):
        return True
    inner = {one.tag for one in descend(paragraph)}
    return bool(inner & {"br", "img"}) or bool(_ANNOUNCED.match(paragraph.words))


def _not_embedded(block: Element, source: str, place: Place) -> Iterator[Problem]:
    """Other systems turn an address alone in its line, or a word in brackets, into an embed."""
    words = block.words
    if not (words.startswith("http") or "[" in words):
        return
    alone = all(isinstance(child, Run) for child in block.children)
    found = (_ADDRESS.fullmatch(words) if alone else None) or _SHORTCODE.search(words)
    if found:
        yield Problem(
            "TXT020",
            place.at(line_with(found[0], source, place.line, place.line)),
            f"„{found[0][:60]}“ steht nur als Text da: Von anderen Websites wird nichts "
            "eingebettet.",
            "Einen Link schreiben, [Worum es geht](https://…), oder den Inhalt zitieren.",
            Severity.WARNING,
        )
