"""Rendered pages as trees, and what tests ask of them."""

from __future__ import annotations

import html5lib
from jinja2 import Environment
from lxml.etree import _Element

from tests.theme.pages import Case
from theme.examples.example import Example


def parse(html: str) -> _Element:
    """Return a document's tree; anything the HTML standard calls a parse error raises."""
    parser = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False
    )
    root: _Element = parser.parse(html).getroot()
    return root


def render_page(env: Environment, case: Case) -> str:
    """Return a page as the host would write it."""
    return env.get_template(case.template).render(
        site=case.site, head=case.head, problems=case.problems, **case.shows
    )


def render_example(env: Environment, example: Example) -> _Element:
    """Return the body of a document that holds one example."""
    module = env.get_template(f"components/{example.component}.html").module
    html = getattr(module, example.macro)(**example.arguments)
    root = parse(f'<!DOCTYPE html><html lang="de"><title>x</title><body>{html}</body></html>')
    return next(root.iter("body"))


def words(element: _Element) -> str:
    """Return what a reader reads, blanks as a browser shows them."""
    return " ".join("".join(str(text) for text in element.itertext()).split())
