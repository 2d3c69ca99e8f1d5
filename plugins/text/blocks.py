"""Typography over a tree: the runs of one block are set together, code stays as it is."""

from __future__ import annotations

from plugins.text import allowlist
from plugins.text.edits import LINE_BREAK, OBJECT
from plugins.text.tree import Element, Run
from plugins.text.typography import typeset

_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "var"})


def typeset_tree(root: Element) -> None:
    """Set every block's text in German typography, in place.

    Quotes open in one inline element and close in another, so a block's runs go together.
    Passages in another language (``lang``) keep their own quotes.
    """
    _typeset_block(root)


def _typeset_block(block: Element) -> None:
    runs: list[Run] = []
    _collect(block, runs)
    _flush(runs)


def _collect(element: Element, runs: list[Run]) -> None:
    for child in element.children:
        if isinstance(child, Run):
            if runs or not child.text.isspace():  # a block begins with its first word
                runs.append(child)
        elif isinstance(child, Element):
            keep = child.tag in _VERBATIM or ("lang" in child.attributes and _foreign(child))
            if child.tag in allowlist.BLOCKS:
                _flush(runs)
                if not keep:
                    _typeset_block(child)
            elif keep or child.tag in allowlist.VOID:
                # What is no text of ours still stands between words: quotes look across it.
                runs.append(Run(LINE_BREAK if child.tag == "br" else OBJECT, child.line))
            else:
                _collect(child, runs)


def _foreign(element: Element) -> bool:
    language = element.attributes["lang"]
    return bool(language) and not language.lower().startswith("de")


def _flush(runs: list[Run]) -> None:
    if runs:
        for run, text in zip(runs, typeset([run.text for run in runs]), strict=True):
            run.text = text
        runs.clear()
