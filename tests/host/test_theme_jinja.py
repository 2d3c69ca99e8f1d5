"""Jinja for our own theme: as strict as the stock one, and the same text."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError
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
    return env.get_template("page").render(word="<i>", mapping={"a": 1})


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
        ("{{ mapping.a }}", AttributeError),
        ("{{ word.class }}", UndefinedError),
    ],
)
def test_slips_raise(page: str, error: type[Exception]) -> None:
    """Arguments that are missing or too many, fields that are not there."""
    with pytest.raises(error):
        rendered(page=page)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("{% macro m() %}{{ varargs|join }}{% endmacro %}{{ m(1, '<') }}", "1&lt;"),
        (
            "{% macro m() %}{{ kwargs.items()|list }}{% endmacro %}{{ m(a=1) }}",
            "[(&#39;a&#39;, 1)]",
        ),
        (
            "{% macro m() %}{{ caller('<') }}{% endmacro %}{% call(a) m() %}{{ a }}<i>{%endcall%}",
            "&lt;<i>",
        ),
        ("{% block b %}{{ word }}{% endblock %}{{ self.b() }}", "&lt;i&gt;&lt;i&gt;"),
        (
            "{% set n = namespace(a=1) %}{% for i in [1] %}{% set n.a = 2 %}{% endfor %}{{ n.a }}",
            "2",
        ),
        ("{% import 'lib' as lib %}{{ lib.m(word) }}", "&lt;i&gt;"),
        (
            "{% for one in ['a', 'b'] %}{{ loop.index }}{{ loop.cycle('x', 'y') }}{% endfor %}",
            "1x2y",
        ),
    ],
)
def test_the_rest_of_jinja_works_too(page: str, expected: str) -> None:
    """For themes that use more of it than ours."""
    lib = "{% macro m(a) %}{{ a }}{% endmacro %}"

    assert rendered(lib=lib, page=page) == expected
