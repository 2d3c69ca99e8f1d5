"""German typography on plain text: quotation marks, dashes, ellipses, no-break spaces.

The one module to import. It knows no HTML: whoever walks the nodes of a block hands over their
text runs in order, ``edits.OBJECT`` in place of code and pictures and ``edits.LINE_BREAK`` in
place of ``<br>``. Gender forms, addresses and options such as ``--help`` pass unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from plugins.text.abbreviations import find_abbreviations
from plugins.text.addresses import find_addresses
from plugins.text.dashes import find_dashes, find_ellipses, find_hyphens
from plugins.text.edits import apply
from plugins.text.quote_marks import Kind
from plugins.text.quotes import find_quotes
from plugins.text.spaces import find_spaces

# Without one of these no rule can find anything.
_TRIGGER = re.compile("[-\"'“”„‘’‚´`.–0-9]")


def typeset(runs: Sequence[str]) -> tuple[str, ...]:
    """Set the text runs of one block (paragraph, heading, cell); gives as many runs.

    Element boundaries lie between the runs; quotation marks are matched across them. Doing it
    twice changes nothing more.
    """
    return _typeset(runs, None)


def typeset_line(text: str) -> str:
    """Set one plain text, such as a title."""
    return _typeset((text,), None)[0]


def nest(title: str) -> str:
    """Set a title as it stands inside „…“, which the caller writes: „…“ in it become ‚…‘."""
    return _typeset((title,), Kind.DOUBLE)[0]


def _typeset(runs: Sequence[str], around: Kind | None) -> tuple[str, ...]:
    text = "".join(runs)
    if "." not in text and not _TRIGGER.search(text):  # most texts have a full stop
        return tuple(runs)
    addresses = find_addresses(text)
    edits = chain(
        find_quotes(text, addresses, around),
        find_abbreviations(text),
        find_spaces(text),
        find_dashes(text),
        find_hyphens(text),
        find_ellipses(text),
    )
    if addresses:
        return apply(
            runs,
            (
                edit
                for edit in edits
                if not any(start < edit.end and edit.start < end for start, end in addresses)
            ),
        )
    return apply(runs, edits)
