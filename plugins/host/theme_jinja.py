"""Jinja for our own theme: the same pages, with less work for each name, call and printed value.

Stock Jinja asks at every call whether the callee wants the context, at every attribute whether
the object is a mapping, at every printed value whether it is safe already, and looks up every
import anew for each page. Our templates see frozen views, macros and texts only, so the answers
are known beforehand. Templates stay plain Jinja, and the stock environment makes the same bytes
of them, which a test compares. What a view does not have raises as it is asked for; the values of
a mapping are had by ``mapping["key"]`` alone.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# What ``escape`` does with plain text, without wrapping the result. It is not public: where a
# release of MarkupSafe lacks it, the public function gives the same text.
_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
_markup: Callable[[type[Markup], str], Markup] = str.__new__


def printed(value: Any) -> str:
    """Return a value as it stands in HTML: text escaped, markup as it is."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is int:
        return str(value)
    return escape(value)


def safe(value: str) -> Markup:
    """Return HTML that is ready as markup, so that it is printed as it is."""
    return _markup(Markup, value)


def macro(
    environment: Environment,
    body: Callable[..., str],
    name: str,
    parameters: tuple[str, ...],
    *special: bool,
) -> Callable[..., str]:
    """Return a macro as templates call it: ``body``, which fills in what is ``missing``.

    ``special`` tells whether it uses ``kwargs``, ``varargs`` and ``caller``, then whether it
    escapes. One that uses them is Jinja's own.
    """
    if any(special[:3]):
        return Macro(environment, body, name, list(parameters), *special)
    body.__defaults__ = (missing,) * len(parameters)
    compiled = dict(zip(parameters, body.__code__.co_varnames, strict=False))

    def call(*values: Any, **named: Any) -> Markup:
        if named:
            return _markup(Markup, body(*values, **{compiled[key]: named[key] for key in named}))
        return _markup(Markup, body(*values))

    return call


class ThemeCode(CodeGenerator):
    """Compiles attributes and calls of a template to attributes and calls of Python."""

    def write_commons(self) -> None:
        """Let every template print values and define macros in our way."""
        super().write_commons()
        self.writeline("escape = environment.printed")
        self.writeline("Macro = environment.macro")

    def visit_Getattr(  # noqa: N802 - Jinja's name
        self, node: nodes.Getattr, frame: Frame
    ) -> None:
        """Write ``view.title``, where Jinja would also try ``view["title"]``."""
        block = isinstance(node.node, nodes.Name) and node.node.name == "self"
        if block or keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802 - Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a plain call, unless it is that of a call block."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=True)
            return
        self.visit(node.node, frame)
        self.write("(")
        for sign, argument in _arguments(node):
            self.write(sign)
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


def _arguments(call: nodes.Call) -> Iterator[tuple[str, nodes.Node]]:
    for argument in (*call.args, *call.kwargs):
        yield "", argument
    if call.dyn_args is not None:
        yield "*", call.dyn_args
    if call.dyn_kwargs is not None:
        yield "**", call.dyn_kwargs


class ThemeEnvironment(Environment):
    """An environment for the templates of one theme; none of them changes while it lives."""

    code_generator_class = ThemeCode
    macro = staticmethod(macro)
    printed = staticmethod(printed)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters["safe"] = safe
        self._loaded: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Return a template, loaded once."""
        if isinstance(name, Template) or globals is not None:
            return super().get_template(name, parent, globals)
        template = self._loaded.get(name)
        if template is None:
            template = self._loaded[name] = super().get_template(name, parent)
        return template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the names every template knows: all know the same."""
        return self.globals if d is None else super().make_globals(d)
