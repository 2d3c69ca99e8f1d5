"""Converted HTML as a small tree with source lines; whatever the allowlist lacks is a problem."""

from __future__ import annotations

import re
from dataclasses import field
from html.parser import HTMLParser
from typing import TypeAlias

from plugins.core.frozen import slotted
from plugins.core.problems import Place, Problem
from plugins.text import allowlist, simple_html
from plugins.text.lines import line_of, read_marks, unmark
from plugins.text.nodes import Media, Post

_REMOVE = (
    "Das Element entfernen. Skripte, Rahmen und fremde Inhalte werden nicht veröffentlicht; "
    "ein Link darauf ist möglich."
)
_QUOTE = (
    "Fremde Beiträge und Videos werden zitiert statt eingebettet: ein Block, der mit ```post oder "
    "```video beginnt, mit Account, Network, Date und Url (content/README.md)."
)
_OWN = (
    "Eigene Filme und Aufnahmen stehen in einem Block, der mit ```video oder ```audio beginnt, mit "
    "File und Title (content/README.md)."
)
_REMEDIES = dict.fromkeys(("iframe", "embed", "object"), _QUOTE) | dict.fromkeys(
    ("video", "audio", "source", "track"), _OWN
)

Child: TypeAlias = "Element | Run | More"


@slotted
class Run:
    """A stretch of plain text; typography replaces its ``text`` in place."""

    text: str
    line: int


@slotted
class More:
    """The place of ``<!--more-->``."""


@slotted
class Element:
    """An element with its children. ``line`` is where it begins in the file."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Child] = field(default_factory=list)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the element, in the order given."""
        return tuple(self.attributes.get("class", "").split())

    @property
    def words(self) -> str:
        """The plain text within, white space folded."""
        return " ".join("".join(_texts(self)).split())


@slotted
class Made(Element):
    """An element in the place of which a node of the body is ready."""

    part: Post | Media = field(kw_only=True)


def _texts(element: Element) -> list[str]:
    found: list[str] = []
    for child in element.children:
        if isinstance(child, Run):
            found.append(child.text)
        elif isinstance(child, Element):
            found.extend([" "] if child.tag == "br" else _texts(child))
    return found


def parse(html: str, source: str, place: Place) -> tuple[Element, list[Problem]]:
    """Read converted HTML into a tree below a root element.

    ``place`` is the first line of the body, ``source`` the body as written: it serves to find
    the line of raw HTML, which carries no marks of its own.
    """
    reader = TreeReader(source, place)
    simple_html.feed(reader, html)
    reader.finish()
    return reader.root, reader.problems


class TreeReader(HTMLParser):
    """Makes the tree from what it is told of tags and texts; then ``finish``."""

    def __init__(self, source: str, place: Place) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, place.line)
        self.problems: list[Problem] = []
        self._stack = [self.root]
        self._line = place.line
        self._source = source
        self._place = place

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or report it."""
        attributes: dict[str, str] = {}
        if attrs:
            attributes = {unmark(name): value or "" for name, value in attrs}
            address = attributes.get("href", "") + attributes.get("src", "")
            self._move(line_of(address))
            attributes = {name: unmark(value) for name, value in attributes.items()}
        if tag not in allowlist.ELEMENTS:
            self._report_element(tag)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self._stack.append(Element(tag, {}, self._line))
            return
        if attributes:
            self._check(tag, attributes)
        element = Element(tag, attributes, self._line)
        self._stack[-1].children.append(element)
        if tag not in allowlist.VOID:
            self._stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it."""
        self.handle_starttag(tag, attrs)
        if tag in allowlist.ELEMENTS and tag not in allowlist.VOID:
            self._stack.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what was left open in it."""
        if tag in allowlist.VOID:
            return
        if self._stack[-1].tag == tag:  # in order, as nearly always; the root has no tag
            self._settle(self._stack.pop())
        elif tag in [element.tag for element in self._stack[1:]]:
            while (element := self._stack.pop()).tag != tag:
                self._report_open(element)
                self._settle(element)
            self._settle(element)
        elif tag in allowlist.ELEMENTS:
            self._problem(
                "TXT005",
                f"Das Ende </{tag}> passt zu keinem Anfang.",
                f"<{tag}> und </{tag}> paarweise und richtig verschachtelt schreiben.",
                self._find(f"/{tag}", self._line),
            )

    def handle_data(self, data: str) -> None:
        """Add a text."""
        if data.isascii():  # as between two elements: neither mark nor star
            self._stack[-1].children.append(Run(data, self._line))
            return
        text, first, last = read_marks(data)
        self._move(first)
        self._stack[-1].children.append(Run(text, self._line))
        self._move(last)

    def handle_comment(self, data: str) -> None:
        """Note the place of ``<!--more-->``; other comments are dropped."""
        if unmark(data).strip().lower() == "more":
            self._stack[-1].children.append(More())

    def handle_decl(self, decl: str) -> None:
        """Report a declaration."""
        self._report_element(f"!{decl}")

    def handle_pi(self, data: str) -> None:
        """Report an instruction."""
        self._report_element(f"?{data}")

    def unknown_decl(self, data: str) -> None:
        """Report any other declaration."""
        self._report_element(f"![{data}")

    def finish(self) -> None:
        """Report what was opened and never closed."""
        for element in self._stack[1:]:
            self._report_open(element)
            self._settle(element)

    def _report_open(self, element: Element) -> None:
        self._problem(
            "TXT005",
            f"<{element.tag}> wird nicht geschlossen.",
            f"</{element.tag}> an der richtigen Stelle ergänzen.",
            self._find(element.tag, element.line),
        )

    def _move(self, line: int | None) -> None:
        """Go on to a line of the body, counted from 1; ``None`` stays."""
        if line is not None:
            self._line = self._place.line + line - 1

    def _settle(self, element: Element) -> None:
        """Give an element the line of its first text: it began there, not where the last ended."""
        for child in element.children:
            if isinstance(child, Element) or (isinstance(child, Run) and child.text.strip()):
                element.line = child.line
                return
        for child in element.children:
            if isinstance(child, Run):  # an empty heading has a line too
                element.line = child.line
                return

    def _check(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in {"th", "td"}:
            align = re.fullmatch(r"text-align: (left|right|center);", attributes.get("style", ""))
            if align:
                attributes["class"] = f"align-{align[1]}"
                del attributes["style"]
        for name in [name for name in attributes if not allowlist.allows(tag, name)]:
            del attributes[name]
            self._problem(
                "TXT002",
                f"Die Angabe „{name[:40]}“ ist an <{tag}> nicht erlaubt.",
                "Die Angabe entfernen; Aussehen und Verhalten sind Sache der Website.",
                self._find(tag, self._line, name),
            )
        for name in attributes.get("class", "").split():
            if not allowlist.allows_class(name):
                self._problem(
                    "TXT006",
                    f"Die Auszeichnung „.{name}“ gibt es nicht.",
                    "Möglich sind " + ", ".join(f"{{.{n}}}" for n in sorted(allowlist.CLASSES)),
                    self._find_words(name),
                )
        for name in ("href", "src", "cite"):
            if name in attributes and not allowlist.allows_address(attributes[name]):
                self._problem(
                    "TXT003",
                    f"Die Adresse „{attributes[name][:60]}“ ist nicht erlaubt.",
                    "Erlaubt sind Adressen mit https, http, mailto und tel sowie Dateien der "
                    "Website.",
                )
                if name == "cite":
                    del attributes[name]
                else:
                    attributes[name] = allowlist.REFUSED

    def _report_element(self, tag: str) -> None:
        self._problem(
            "TXT001",
            f"<{tag[:40]}> ist in einem Text nicht erlaubt.",
            _REMEDIES.get(tag, _REMOVE),
            self._find(tag.lstrip("!?["), self._line),
        )

    def _find(self, tag: str, line: int, attribute: str = "") -> int:
        """Return the first line from ``line`` on in which raw HTML opens ``tag``."""
        first = self._place.line
        lines = self._source.split("\n")
        for number in range(max(line, first), first + len(lines)):
            text = lines[number - first].lower()
            opens = f"<{tag}" in text and attribute in text
            if opens or (attribute and f"{attribute}=" in text):
                return number
        return line

    def _find_words(self, words: str) -> int:
        """Return the first line from here on that holds ``words``, else the present one."""
        rest = self._source.split("\n")[self._line - self._place.line :]
        return next((self._line + n for n, line in enumerate(rest) if words in line), self._line)

    def _problem(self, code: str, what: str, remedy: str, line: int = 0) -> None:
        self.problems.append(Problem(code, self._place.at(line or self._line), what, remedy))
