"""Fenced code as Python-Markdown reads it, without waiting for what could colour it."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.preprocessors import Preprocessor

# What Markdown's own pattern is for a fence that names at most a language.
_CODE = re.compile(
    r"^(?P<fence>~{3,}|`{3,}) *\.?(?P<lang>[\w#.+-]*) *\n(?P<code>.*?)(?<=\n)(?P=fence) *$",
    re.MULTILINE | re.DOTALL,
)
# A fence that says more: ``{.python #beispiel}`` or ``hl_lines="1 2"``.
_SAYS_MORE = re.compile(r"^(?:~{3}|`{3}).*(?:\{|hl_lines)", re.MULTILINE)


class Fences(Preprocessor):
    """Looks for fenced code only in documents with a fence.

    Python-Markdown's own step is imported for the first fence that says more than a language: with
    it come Pygments and all the ways in which that may be extended, though nothing of ours colours
    code.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._step: Preprocessor | None = None

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with placeholders in place of the code."""
        source = "\n".join(lines)
        if "```" not in source and "~~~" not in source:
            return lines
        if not _SAYS_MORE.search(source):
            return _CODE.sub(self._kept, source).split("\n")
        if self._step is None:
            from markdown.extensions.attr_list import AttrListExtension
            from markdown.extensions.fenced_code import FencedBlockPreprocessor

            self.md.registerExtension(AttrListExtension())  # it looks whether that takes part
            self._step = FencedBlockPreprocessor(self.md, {})
        return self._step.run(lines)

    def _kept(self, found: re.Match[str]) -> str:
        lang, code = found["lang"], found["code"]
        named = f' class="language-{lang}"' if lang else ""
        for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
            code = code.replace(sign, entity)
        return f"\n{self.md.htmlStash.store(f'<pre><code{named}>{code}</code></pre>')}\n"
