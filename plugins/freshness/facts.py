"""The dates of figures in all texts, and which of them have aged."""

from __future__ import annotations

from plugins.blog.document import Document
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.freshness.model import check_age, marks_of, may_be_kept
from plugins.text.nodes import AsOf


def aged(blog: Blog, site: Site) -> tuple[None, list[Problem]]:
    """Find the problems; there is nothing a page would have to know."""
    texts = {document.path: document for document in blog.documents}
    # Another day changes no mark, so that only texts that have one are asked again.
    marks = blog.recall.each(_marks, texts)
    problems = [
        problem
        for path, found in marks.items()
        for mark in found
        for problem in check_age(
            mark,
            texts[path].place.at(mark.line),
            blog.today,
            site.figures_age_months,
            keepable=may_be_kept(texts[path]),
        )
    ]
    return None, problems


def _marks(document: Document) -> tuple[AsOf, ...]:
    return marks_of(document)
