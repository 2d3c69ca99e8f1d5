"""Posts from social networks, videos and recordings: blocks that are written like a small file.

```` ```post ````, ```` ```video ```` and ```` ```audio ```` hold lines such as ``Account: …``, an
empty line, and the words: those of the post, or the transcript of an own recording. Nothing is
asked of another website; a post is quoted, and a link leads there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

from plugins.core.header import Field, split
from plugins.core.keys import Registry, Values
from plugins.core.late import late
from plugins.core.problems import Place, Problem
from plugins.text.embed_keys import KEYS, KINDS, SYNONYMS
from plugins.text.nodes import Media, Parts, Picture, Post
from plugins.text.tree import Element, Made, Run
from plugins.text.typography import typeset_line

PERHAPS = ("```", "~~~")
_CLASSES = {f"language-{word}": SYNONYMS.get(word, word) for word in (*KINDS, *SYNONYMS)}
_WORDS = "|".join((*KINDS, *SYNONYMS))
_OPENS = late(rf"^(?:```|~~~) ?({_WORDS})[ \t]*$", re.IGNORECASE | re.MULTILINE)
_IN_CODE = late(rf"^({_WORDS})\n\s*[A-Z]\w+: ", re.IGNORECASE)
# What is missing is said here: the block is no file with a head.
_REGISTRY = Registry([replace(key, required=()) for key in KEYS])


def find_embeds(element: Element, place: Place) -> Iterator[Problem]:
    """Put nodes in the place of the blocks, and yield what is wrong with them."""
    for at, child in enumerate(element.children):
        if not isinstance(child, Element):
            continue
        code = child.children[0] if child.tag == "pre" and child.children else None
        named = code.attributes.get("class", "") if isinstance(code, Element) else ""
        kind = _CLASSES.get(named.casefold())
        if kind and isinstance(code, Element):
            node, problems = read_embed(kind, code, place)
            element.children[at] = Made("made", {}, child.line, part=node)
            yield from problems
        elif child.tag == "p":
            yield from _left_open(child, place)
        elif child.tag in {"li", "ul", "ol", "blockquote", "div", "details", "dd", "dl"}:
            yield from find_embeds(child, place)


def _left_open(paragraph: Element, place: Place) -> Iterator[Problem]:
    """A block without its end, or one that is indented, is read as words (TXT024)."""
    first = paragraph.children[0] if paragraph.children else None
    said, begins = paragraph, _OPENS
    if isinstance(first, Element) and first.tag == "code":
        said, begins = first, _IN_CODE
    own = "".join(child.text for child in said.children if isinstance(child, Run))
    if found := begins.search(own):
        yield Problem(
            "TXT024",
            place.at(paragraph.line),
            f"Der Block „{found[1]}“ wird nicht geschlossen oder ist eingerückt; seine Zeilen "
            "stünden als Text da.",
            "Unter den Block eine Zeile mit ``` setzen. Alle seine Zeilen beginnen ganz links, "
            "auch nach einer Liste; in Zitaten und Listen geht er nicht.",
        )


def read_embed(kind: str, code: Element, place: Place) -> tuple[Post | Media, list[Problem]]:
    """Read the block of a kind; what is missing in it is empty in the node."""
    text = "".join(run.text for run in code.children if isinstance(run, Run))
    before = code.line - 1 - (len(text) - len(text.lstrip("\n")))
    taken, unread = split(text, place)
    fields = [Field(one.key, one.value, one.line + before) for one in taken.fields]
    values, misread = _REGISTRY.read(kind, fields, place)
    moved = [replace(one, place=place.at((one.place.line or 0) + before)) for one in unread]
    problems = [*moved, *misread]
    if not problems:  # one slip in a line is one problem
        problems += _missing(kind, values, taken.body, place.at(code.line))
    words = taken.body.strip("\n")
    if values.all("file") if kind != "post" else ():
        return _media(kind, values, words, code.line), problems
    return _post(kind, values, words, code.line), problems


def _missing(kind: str, values: Values, words: str, place: Place) -> Iterator[Problem]:
    own = kind != "post" and values.all("file")
    wanted = {key.name: key for key in KEYS if kind in key.required}
    if values.all("url") and not own:
        wanted |= {key.name: key for key in KEYS if key.name in {"Account", "Network", "Date"}}
    for key in wanted.values():
        if not values.all(key.attribute):
            yield Problem(
                "TXT021",
                place,
                f"Im Block „{kind}“ fehlt die Angabe „{key.name}“ ({key.meaning}).",
                f"Zwischen den Zeilen mit ``` ergänzen: {key.name}: {key.example}",
            )
    if kind == "post":
        if not (words.strip() or values.all("image")):
            yield Problem(
                "TXT022",
                place,
                "Der fremde Beitrag hat weder Text noch Bild.",
                "Nach einer Leerzeile den Text des Beitrags einfügen; ein Bild davon mit Image: …",
            )
    elif bool(own) == bool(values.all("url")):
        yield Problem(
            "TXT022",
            place,
            f"Der Block „{kind}“ braucht eines von beiden: eine eigene Datei oder eine Adresse.",
            "Liegt die Datei neben dem Text: File: schnee.mp4. Liegt sie anderswo: "
            "Url: https://www.example.org/video",
        )


def _post(kind: str, values: Values, words: str, line: int) -> Post:
    return Post(
        kind=kind,
        account=_said(values, "account"),
        network=_said(values, "network"),
        date=values.get("date", dt.date),
        url=values.get("url", str) or "",
        title="" if kind == "post" else typeset_line(_said(values, "title")),
        duration="" if kind == "post" else _said(values, "duration"),
        language=_said(values, "language"),
        parts=_paragraphs(words),
        pictures=_pictures(kind, values),
        line=line,
    )


def _media(kind: str, values: Values, words: str, line: int) -> Media:
    captions = values.all("captions") if kind == "video" else ()
    return Media(
        kind=kind,
        target=_said(values, "file"),
        title=typeset_line(_said(values, "title")),
        captions=tuple(str(one.data) for one in captions),
        duration=_said(values, "duration"),
        language=_said(values, "language"),
        pictures=_pictures(kind, values),
        transcript=_paragraphs(words, typeset_line),
        line=line,
    )


def _said(values: Values, attribute: str) -> str:
    return values.get(attribute, str) or ""


def _pictures(kind: str, values: Values) -> Parts:
    """Return the preview picture: it has its credit right below it, as if it had a caption."""
    if kind == "audio" or not (found := values.all("image")):
        return ()
    caption = _said(values, "account") or (_said(values, "title") if kind == "video" else "")
    line = found[0].place.line or 0
    return (Picture(_said(values, "image"), "", caption or " ", (), line),)


def _paragraphs(words: str, typeset: Callable[[str], str] = str) -> Parts:
    """Return plain words as HTML: empty lines part paragraphs, other ends of lines stay."""
    html = ""
    for block in words.split("\n\n"):
        lines = [typeset(line.strip()) for line in block.split("\n") if line.strip()]
        if lines:
            html += f"<p>{'<br>'.join(escape(line, quote=False) for line in lines)}</p>\n"
    return (html,) if html else ()
