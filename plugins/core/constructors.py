"""``__init__`` for dataclasses: those with as many fields of the same kinds share what is compiled.

To compile one takes a tenth of a millisecond, and a small build needs more than a hundred. Most
differ in names and defaults only, which Python lets one give to a copy.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from types import CodeType, FunctionType
from typing import Any

FROZEN = "_put(self, {name!r}, {value})"
MUTABLE = "self.{name} = {value}"
"""What gives a field its value, in objects that never change and in those that may."""


class InitOnDemand:
    """Stands for ``__init__`` until somebody asks for it; a third of our classes nobody does."""

    def __init__(self, cls: type, statement: str) -> None:
        self._cls = cls
        self._statement = statement

    def __get__(self, one: object, cls: type) -> Callable[..., None]:
        """Put the method in its place, and return it as the class would have."""
        method = _init(self._cls, self._statement)
        self._cls.__init__ = method  # type: ignore[misc]
        bound: Callable[..., None] = method.__get__(one, cls)
        return bound


def _init(cls: type, statement: str) -> Callable[..., None]:
    """Return ``__init__``: for every field a parameter, in their order."""
    members = fields(cls)
    given: dict[str, Any] = {"_put": object.__setattr__, "_left_out": MISSING}
    given["__name__"] = cls.__module__
    names: dict[str, str] = {}
    parameters, named, lines = ["self"], list[str](), list[str]()
    for at, one in enumerate(members):
        name = value = f"_{at}"
        if one.default_factory is not MISSING:
            given[f"_make_{at}"] = one.default_factory
            value = f"_make_{at}()" + (f" if {name} is _left_out else {name}" if one.init else "")
        elif not one.init:
            if one.default is MISSING:
                continue  # ``__post_init__`` has to find a value
            value = f"_default_{at}"
            given[value] = one.default
        if one.init:
            (named if one.kw_only else parameters).append(name)
        names[name] = one.name
        lines.append(statement.format(name=name, value=value))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join([*parameters, "*", *named] if named else parameters)
    code = _compiled(f"def __init__({head}):\n " + "\n ".join(lines or ["pass"]))
    code = code.replace(
        co_varnames=_renamed(code.co_varnames, names),
        co_names=_renamed(code.co_names, names),
        co_consts=_renamed(code.co_consts, names),
    )
    init = FunctionType(code, given, "__init__", _defaults(members))
    named_ones = [one for one in members if one.kw_only and _optional(one)]
    init.__kwdefaults__ = {one.name: one.default for one in named_ones} or None
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in members if one.init} | {"return": None}
    return init


@functools.cache
def _compiled(source: str) -> CodeType:
    made: dict[str, Any] = {}
    exec(source, made)  # noqa: S102  (as dataclasses does)
    code: CodeType = made["__init__"].__code__
    return code


def _renamed(here: tuple[Any, ...], names: dict[str, str]) -> tuple[Any, ...]:
    return tuple([names.get(one, one) for one in here])


def _defaults(members: tuple[Field[Any], ...]) -> tuple[Any, ...]:
    """Return the defaults of positional parameters; MISSING is that of one with a factory."""
    found: list[Any] = []
    for one in members:
        if one.init and not one.kw_only:
            if _optional(one):
                found.append(one.default)
            elif found:
                raise TypeError(f"non-default argument {one.name!r} follows default argument")
    return tuple(found)


def _optional(one: Field[Any]) -> bool:
    return one.init and not (one.default is MISSING and one.default_factory is MISSING)
