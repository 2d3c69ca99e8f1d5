"""From any drawing to one of the allowlist, with a note of what was left out."""

from __future__ import annotations

from dataclasses import field
from xml.etree.ElementTree import Element

from plugins.core.frozen import mutable
from plugins.pictures.svg.findings import Removed
from plugins.pictures.svg.raster import clean_picture
from plugins.pictures.svg.styles import clean_declarations, clean_sheet
from plugins.pictures.svg.values import is_safe, leads_out, references
from plugins.pictures.svg.vocabulary import (
    ATTRIBUTES,
    DRAWN,
    ELEMENTS,
    MOVING,
    REFERRING,
    SVG,
    TEXTS,
    XLINK,
    XML,
)

_HREFS = ("href", f"{{{XLINK}}}href")
_KEPT_AS_THEY_ARE = {f"{{{XML}}}space": "xml:space", f"{{{XML}}}lang": "xml:lang"}
_FALLEN = {
    "script": Removed.SCRIPT,
    "handler": Removed.SCRIPT,
    "listener": Removed.SCRIPT,
    "foreignObject": Removed.FOREIGN,
    "feImage": Removed.EXTERNAL,
    "font": Removed.FONT,
    "font-face": Removed.FONT,
    **dict.fromkeys(MOVING, Removed.MOVEMENT),
    **dict.fromkeys(("audio", "video", "canvas", "iframe"), Removed.FOREIGN),
    **dict.fromkeys(("view", "cursor", "metadata", "title", "desc", "color-profile"), None),
}
_HTML = "http://www.w3.org/1999/xhtml"


@mutable
class Cleaning:
    """Copies a drawing element by element; ``own`` is the namespace of its root.

    ``refers`` are the ids each element of the copy refers to.
    """

    own: str
    removed: set[Removed] = field(default_factory=set)
    refers: dict[Element, list[str]] = field(default_factory=dict)
    _by_selector: dict[str, list[str]] = field(default_factory=dict)

    def copy(self, root: Element) -> Element:
        """Return the root with all that may stay, names without namespaces."""
        clean = Element("svg")
        self._attributes(root, clean)
        self._children(root, clean)
        own = dict(clean.attrib)
        clean.attrib.clear()
        clean.set("xmlns", SVG)
        if any("xlink:href" in one.attrib for one in clean.iter()):
            clean.set("xmlns:xlink", XLINK)
        clean.attrib.update(own)
        self._apply_sheets(clean)
        return clean

    def _children(self, element: Element, clean: Element) -> None:
        for child in element:
            name = self._name(child)
            if name == "a":  # a picture has no links; what they hold is drawn
                self.removed.add(Removed.LINK)
                name = "tspan" if clean.tag in TEXTS else "g"
            if name in ELEMENTS and not child.get("requiredExtensions"):
                self._child(child, name, clean)
            else:
                self._note(child, name, element)
                if clean.tag in TEXTS and len(clean):
                    clean[-1].tail = (clean[-1].tail or "") + (child.tail or "")
                elif clean.tag in TEXTS:
                    clean.text = (clean.text or "") + (child.tail or "")

    def _child(self, child: Element, name: str, parent: Element) -> None:
        clean = Element(name)
        if name == "style":
            self._style(child, clean)
        else:
            self._attributes(child, clean)
            if name in TEXTS:
                clean.text = child.text
            if name not in {"title", "desc"}:
                self._children(child, clean)
        if name == "image" and clean.attrib.keys().isdisjoint({"href", "xlink:href"}):
            self.removed.add(Removed.EXTERNAL)
        elif name != "style" or clean.text:
            if parent.tag in TEXTS:
                clean.tail = child.tail
            parent.append(clean)

    def _style(self, element: Element, clean: Element) -> None:
        if element.get("type", "text/css").strip().casefold() not in {"", "text/css"}:
            self.removed.add(Removed.STYLE)
            return
        sheet = clean_sheet("".join(element.itertext()), self.removed)
        clean.text = sheet.text
        for selector, used in sheet.refers.items():
            self._by_selector.setdefault(selector, []).extend(used)

    def _attributes(self, element: Element, clean: Element) -> None:
        used: list[str] = []
        for name, value in element.items():
            if name in _HREFS:
                self._href(name, value, clean, used)
            elif name == "style":
                kept = clean_declarations(value, self.removed)
                if kept:
                    clean.set("style", kept)
                    used += references(kept)
            elif name in _KEPT_AS_THEY_ARE and is_safe(value):
                clean.set(_KEPT_AS_THEY_ARE[name], value)
            elif name in ATTRIBUTES and is_safe(value):
                clean.set(name, value)
                used += references(value)
            elif name.casefold().startswith("on"):
                self.removed.add(Removed.SCRIPT)
            elif name in ATTRIBUTES:
                self.removed.add(Removed.EXTERNAL if leads_out(value) else Removed.STYLE)
        if used:
            self.refers[clean] = used

    def _href(self, name: str, value: str, clean: Element, used: list[str]) -> None:
        name = "href" if name == "href" else "xlink:href"
        value = value.strip()
        if clean.tag == "image":
            picture = clean_picture(value)
            if picture:
                clean.set(name, picture)
        elif clean.tag in REFERRING:
            if value.startswith("#") and is_safe(value):
                clean.set(name, value)
                used.append(value[1:])
            else:
                self.removed.add(Removed.EXTERNAL)

    def _name(self, element: Element) -> str:
        """Return the name of an SVG element, else an empty one."""
        space, _, name = element.tag.rpartition("}")
        return name if space.removeprefix("{") in {SVG, self.own} else ""

    def _note(self, element: Element, name: str, parent: Element) -> None:
        """Note what is left out, unless it does not draw or stands for what stays."""
        if name == "foreignObject" and self._name(parent) == "switch" and len(parent) > 1:
            return
        if name:
            fallen = _FALLEN.get(name, Removed.UNKNOWN)
            if fallen is not None:
                self.removed.add(fallen)
        elif element.tag.startswith(f"{{{_HTML}}}"):
            local = element.tag.rpartition("}")[2]
            self.removed.add(Removed.SCRIPT if local == "script" else Removed.FOREIGN)

    def _apply_sheets(self, root: Element) -> None:
        """Add what elements refer to because a rule concerns them."""
        if not self._by_selector:
            return
        for element in root.iter():
            names = [f".{one}" for one in element.get("class", "").split()]
            names += [element.tag, f"#{element.get('id')}"]
            used = [one for name in names for one in self._by_selector.get(name, ())]
            if used:
                self.refers.setdefault(element, []).extend(used)


def draws(root: Element) -> bool:
    """Tell whether anything is left that puts something on the page."""
    return any(element.tag in DRAWN for element in root.iter())
