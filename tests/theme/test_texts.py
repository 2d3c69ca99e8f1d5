"""Words readers see: every key is used, every used key exists, placeholders agree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from plugins.core.texts import Texts

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme" / "templates"
FORMS = (".one", ".other")


def _calls(env: Environment) -> Iterator[tuple[str, nodes.Call]]:
    for path in sorted(TEMPLATES.rglob("*")):
        if path.is_file():
            tree = env.parse(path.read_text(encoding="utf-8"))
            for call in tree.find_all(nodes.Call):
                if isinstance(call.node, nodes.Name) and call.node.name == "t":
                    yield path.name, call


def _keys(argument: nodes.Expr) -> Iterator[tuple[str, bool]]:
    """Yield the keys an argument may be; a family (``"credit.kind." ~ kind``) is marked so."""
    if isinstance(argument, nodes.Const):
        yield argument.value, False
    elif isinstance(argument, nodes.CondExpr):
        assert argument.expr2 is not None
        yield from _keys(argument.expr1)
        yield from _keys(argument.expr2)
    elif isinstance(argument, nodes.Concat):
        first = argument.nodes[0]
        assert isinstance(first, nodes.Const)
        yield first.value, True
    else:
        raise TypeError(f"line {argument.lineno}: a key must be readable without running the page")


def _matching(texts: Texts, key: str, family: bool) -> list[str]:
    if family:
        return [name for name in texts.by_key if name.startswith(key)]
    return [name for name in (key, *(key + form for form in FORMS)) if name in texts.by_key]


def _strings_of_plugins() -> Iterator[tuple[str, bool]]:
    """Yield every string in the plugins' code; the constant start of an f-string is a family."""
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, False
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if start.endswith("."):
                    yield start, True


def test_every_key_of_the_templates_exists_with_these_placeholders(
    env: Environment, texts: Texts
) -> None:
    """A template asks for nothing that is not there, and fills exactly what is open."""
    wrong = []
    for name, call in _calls(env):
        given = {keyword.key for keyword in call.kwargs} | {"count"}
        for key, family in _keys(call.args[0]):
            found = _matching(texts, key, family)
            if not found:
                wrong.append(f"{name}: {key} does not exist")
            wrong.extend(
                f"{name}: {match} has {sorted(texts._fields[match])}, gets {sorted(given)}"
                for match in found
                if texts._fields[match] | {"count"} != given
            )

    assert wrong == []


def test_every_key_is_used(env: Environment, texts: Texts) -> None:
    """A text that nothing shows is deleted."""
    used: set[str] = set()
    asked = [pair for _, call in _calls(env) for pair in _keys(call.args[0])]
    for key, family in (*asked, *_strings_of_plugins()):
        used.update(_matching(texts, key, family))

    assert sorted(set(texts.by_key) - used) == []


def test_texts_in_two_forms_have_both(texts: Texts) -> None:
    """One article, two articles."""
    ones = {key.removesuffix(".one") for key in texts.by_key if key.endswith(".one")}
    others = {key.removesuffix(".other") for key in texts.by_key if key.endswith(".other")}
    plural = {key for key in others if key in ones or f"{key}.one" in texts.by_key}

    assert plural == others
