"""Jinja for our own theme: as strict as the stock one, and the same text."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, StrictUndefined, TemplateAssertionError, UndefinedError
from markupsafe import Markup, escape

from plugins.host import theme_jinja
from plugins.host.theme_jinja import ThemeEnvironment, printed


class Name(str):
    """Text of a type of its own."""

    __slots__ = ()


class Safe:
    """An object that knows its HTML."""

    def __html__(self) -> str:
        return "<b>"


@pytest.mark.parametrize(
    "value",
    ["", "ä", "<&>\"'", Markup("<b>"), Name("<b>"), Safe(), 0, -7, True, None, 1.5, ("<",)],
)
def test_values_are_printed_as_by_jinja(value: object) -> None:
    """Whatever a view holds."""
    assert str(printed(value)) == str(escape(value))


def test_the_short_way_to_escape_is_there() -> None:
    """Without it pages would still be right, and slower: then look at the new MarkupSafe."""
    assert theme_jinja._escape_text is not escape


def rendered(**sources: str) -> str:
    env = ThemeEnvironment(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined)
    return env.get_template("page").render(word="<i>")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("m('a')", "a-2-"),
        ("m('a', 1, 3)", "a-1-3"),
        ("m('a', c=3)", "a-2-3"),
        ("m(c=3, a='<')", "&lt;-2-3"),
        ("m(*['a', 1])", "a-1-"),
        ("m(**{'a': word, 'b': 5})", "&lt;i&gt;-5-"),
        ("m(m('<'))", "&lt;-2--2-"),
        ("m('<i>'|safe)", "<i>-2-"),
    ],
)
def test_macros_take_arguments_by_place_and_by_name(call: str, expected: str) -> None:
    """With defaults; what a macro prints is not escaped twice."""
    macro = "{% macro m(a, b=2, c='') %}{{ a }}-{{ b }}-{{ c }}{% endmacro %}"

    assert rendered(page=f"{macro}{{{{ {call} }}}}") == expected
    page = f"{{% from 'lib' import m as m %}}{{{{ {call} }}}}"
    assert rendered(lib=macro, page=page) == expected


@pytest.mark.parametrize(
    ("page", "error"),
    [
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", UndefinedError),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}", TypeError),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}", TypeError),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, b=2) }}", KeyError),
        ("{% macro m() %}{{ varargs }}{% endmacro %}{{ m() }}", TypeError),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}", TypeError),
        ("{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}", TemplateAssertionError),
        ("{{ word.class }}", TemplateAssertionError),
    ],
)
def test_what_the_theme_does_not_use_raises(page: str, error: type[Exception]) -> None:
    """Nothing of Jinja is done half."""
    with pytest.raises(error):
        rendered(page=page)
