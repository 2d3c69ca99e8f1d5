"""Examples of every component: tests render each one, and in preview the style guide shows it."""

from __future__ import annotations

from itertools import groupby

from theme.examples import articles, comments, events, lists, people, pictures, texts
from theme.examples.example import Example

EXAMPLES = (
    *articles.EXAMPLES,
    *pictures.EXAMPLES,
    *texts.EXAMPLES,
    *people.EXAMPLES,
    *lists.EXAMPLES,
    *events.EXAMPLES,
    *comments.EXAMPLES,
)


def by_component() -> tuple[tuple[str, tuple[Example, ...]], ...]:
    """Return the examples in the order of the style guide, grouped by component."""
    ordered = sorted(EXAMPLES, key=lambda example: example.component)
    return tuple(
        (name, tuple(group)) for name, group in groupby(ordered, lambda example: example.component)
    )
