"""One call from Markdown to a body: convert, check, typeset, freeze."""

from __future__ import annotations

from plugins.core.problems import Place, Problem
from plugins.text.blocks import typeset_tree
from plugins.text.forms import find_forms
from plugins.text.freeze import freeze
from plugins.text.left_behind import find_left_behind
from plugins.text.lines import mark
from plugins.text.markdown_tree import read_markdown
from plugins.text.met_days import find_met_days, may_tell
from plugins.text.nodes import Body
from plugins.text.pasted_spaces import plain_spaces
from plugins.text.slips import find_slips
from plugins.text.source_lines import prose_lines
from plugins.text.structure import check_structure
from plugins.text.typed_by_hand import find_typed


def read_body(source: str, place: Place) -> tuple[Body, list[Problem]]:
    """Read a Markdown text that begins at ``place``; the source holds no private-use characters.

    The body is complete even where there are problems: preview shows it with its marks.
    """
    source = plain_spaces(source)
    root, problems = read_markdown(mark(source), source, place)
    problems.extend(check_structure(root, place))
    problems.extend(find_forms(root, source, place))
    lines = list(prose_lines(enumerate(source.split("\n"), start=place.line)))
    problems.extend(find_typed(lines, place))
    problems.extend(find_left_behind(lines, place))
    problems.extend(find_slips(lines, place))
    typeset_tree(root)
    met = tuple(find_met_days(lines)) if may_tell(source) else ()
    return freeze(root, met), problems
