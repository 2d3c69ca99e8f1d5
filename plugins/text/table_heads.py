"""Which cells of a table head others: Markdown knows a row of them at the top and nothing else.

Where the corner is empty, the first column holds names: its cells head their rows, and the corner
heads nothing (HTML 4.9.10; WCAG technique H63; axe: empty-table-header, td-has-header).
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.text.tree import Element, Run


def set_heads(table: Element) -> None:
    """Make plain cells of empty header cells, and headers of the cells below an empty corner."""
    rows = [[*_within(row, "th", "td")] for row in _within(table, "tr")]
    below_corner = bool(rows and rows[0]) and _is_empty_head(rows[0][0])
    for cell in (cell for row in rows for cell in row):
        if _is_empty_head(cell):
            cell.tag = "td"
            cell.attributes.pop("scope", None)
    if below_corner:
        for row in rows[1:]:
            if row and row[0].tag == "td" and not _is_blank(row[0]):
                row[0].tag = "th"
                row[0].attributes["scope"] = "row"


def _within(element: Element, *tags: str) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag in tags:
                yield child
            else:
                yield from _within(child, *tags)


def _is_empty_head(cell: Element) -> bool:
    return cell.tag == "th" and _is_blank(cell)


def _is_blank(cell: Element) -> bool:
    return all(isinstance(one, Run) and not one.text.strip() for one in cell.children)
