"""Style sheets of a drawing, reduced to rules that draw; never trusted where they are unusual."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from plugins.core.frozen import mutable
from plugins.pictures.svg.findings import Removed
from plugins.pictures.svg.values import is_safe, leads_out, references
from plugins.pictures.svg.vocabulary import ANIMATED, PROPERTIES

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BEGINNING = re.compile(r"[;{]")
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"[\w-]*(?:[.#][\w-]+)*")
_SELECTOR = re.compile(r"[\w\s.#,>+~*:-]+(?:\([\w\s.#+-]*\)[\w\s.#,>+~*:-]*)*")
_AT_RULES = {
    "import": Removed.EXTERNAL,
    "font-face": Removed.FONT,
    "keyframes": Removed.MOVEMENT,
    "-webkit-keyframes": Removed.MOVEMENT,
}
_SILENT = {"charset", "namespace"}


@mutable
class Sheet:
    """The rules of a drawing: ``refers`` has the ids that elements of a class, id or name use."""

    text: str = ""
    refers: dict[str, list[str]] = field(default_factory=dict)


def clean_declarations(text: str, removed: set[Removed]) -> str:
    """Return ``property:value;…`` with what is safe; what was left out is added to ``removed``."""
    return ";".join(f"{name}:{value}" for name, value in _declarations(text, removed))


def clean_sheet(text: str, removed: set[Removed]) -> Sheet:
    """Return the rules of a style sheet that are safe and understood."""
    sheet = Sheet()
    rules: list[str] = []
    for selector, body in _rules(_COMMENT.sub(" ", text), removed):
        selector = " ".join(selector.split())
        if "{" in body or not _SELECTOR.fullmatch(selector):
            removed.add(Removed.STYLE)
            continue
        kept = []
        for name, value in _declarations(body, removed):
            used = references(value)
            if not used or _note(selector, used, sheet):
                kept.append(f"{name}:{value}")
            else:
                removed.add(Removed.STYLE)
        if kept:
            rules.append(f"{selector}{{{';'.join(kept)}}}")
    sheet.text = "\n".join(rules)
    return sheet


def _note(selector: str, used: list[str], sheet: Sheet) -> bool:
    """Note who refers to what; only of plain selectors it is known whom they concern."""
    names = [one.strip() for one in selector.split(",")]
    if not all(_SIMPLE.fullmatch(name) for name in names):
        return False
    for name in names:
        # The last part alone concerns more elements than all together: that is on the safe side.
        last = re.split(r"(?=[.#])", name)[-1]
        sheet.refers.setdefault(last, []).extend(used)
    return True


def _declarations(text: str, removed: set[Removed]) -> Iterator[tuple[str, str]]:
    for one in _COMMENT.sub(" ", text).split(";"):
        name, colon, value = one.partition(":")
        name, value = name.strip().casefold(), value.strip()
        if not colon or not value:
            continue
        if name in PROPERTIES and is_safe(value):
            yield name, value
        elif name.startswith(ANIMATED):
            removed.add(Removed.MOVEMENT)
        elif leads_out(value):
            removed.add(Removed.EXTERNAL)
        elif name in PROPERTIES:
            removed.add(Removed.STYLE)


def _rules(text: str, removed: set[Removed]) -> Iterator[tuple[str, str]]:
    """Yield selectors with what stands between their braces; rules with ``@`` are left out."""
    at = 0
    while found := _BEGINNING.search(text, at):
        start, at = at, found.end()
        special = text[start : found.start()].lstrip().startswith("@")
        if found[0] == ";" and special:
            _leave_out(text[start:at], removed)
        elif found[0] == "{":
            closing = _closing(text, found.start())
            at = closing + 1
            if special:
                _leave_out(text[start:closing], removed)
            else:
                yield text[start : found.start()], text[found.end() : closing]
    if text[at:].strip():
        removed.add(Removed.STYLE)


def _closing(text: str, opening: int) -> int:
    depth = 0
    for found in _BRACE.finditer(text, opening):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(text)


def _leave_out(rule: str, removed: set[Removed]) -> None:
    found = re.match(r"\s*@([\w-]*)", rule)
    name = found[1].casefold() if found else ""
    if name not in _SILENT:
        removed.add(_AT_RULES.get(name, Removed.STYLE))
