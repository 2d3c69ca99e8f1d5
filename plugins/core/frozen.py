"""Classes of values that never change: ``dataclass(frozen=True)``, ready in a quarter of the time.

Python 3.11 has six methods compiled for each of those, one after the other. For all our classes
that took a tenth of the time of a small build, and most of the time of one in which a word was
corrected. Only ``__init__`` has to differ from class to class, and is compiled when first used; the
other methods stand here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a dataclass whose objects never change.

    It is for type checkers and at run time what ``dataclass(frozen=True)`` gives; methods that the
    class has itself stay. TypeError for a field with a ``hash`` of its own, which nobody needed.
    """
    dataclass(init=False, repr=False, eq=False)(cls)
    members = fields(cls)  # type: ignore[arg-type]  # it became one in the line before
    if any(one.hash is not None for one in members):
        raise TypeError(f"{cls.__qualname__} needs a plain dataclass(frozen=True)")
    compared = _tuple_of([one.name for one in members if one.compare])
    methods = {"__init__": _InitOnDemand(cls, members), **_equality(compared), **_SHARED}
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


class _InitOnDemand:
    """Stands for ``__init__`` until somebody asks for it; a third of our classes nobody does."""

    def __init__(self, cls: type, members: tuple[Field[Any], ...]) -> None:
        self._cls = cls
        self._members = members

    def __get__(self, one: object, cls: type) -> Callable[..., None]:
        """Put the method in its place, and return it as the class would have."""
        method = _init(self._cls, self._members)
        self._cls.__init__ = method  # type: ignore[misc]
        bound: Callable[..., None] = method.__get__(one, cls)
        return bound


def _init(cls: type, members: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return ``__init__``: for every field a parameter, in their order."""
    given: dict[str, Any] = {"__put": object.__setattr__, "__left_out": MISSING}
    given["__name__"] = cls.__module__
    parameters, lines = ["self"], []
    named: list[str] = []
    for one in members:
        value = parameter = one.name
        made, default = f"__make_{one.name}", f"__default_{one.name}"
        if one.default_factory is not MISSING:
            given[made] = one.default_factory
            parameter = f"{one.name}=__left_out"
            value = f"{made}() if {value} is __left_out else {value}" if one.init else f"{made}()"
        elif one.default is not MISSING:
            given[default] = one.default
            parameter = f"{one.name}={default}"
            value = value if one.init else default
        elif not one.init:
            continue  # ``__post_init__`` has to find a value
        if one.init:
            (named if one.kw_only else parameters).append(parameter)
        lines.append(f" __put(self, {one.name!r}, {value})")
    if named:
        parameters += ["*", *named]
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    source = f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"])
    exec(source, given)  # noqa: S102  (as dataclasses does)
    init: Callable[..., None] = given["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in members if one.init} | {"return": None}
    return init


def _tuple_of(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    """Return what gives the values of some fields of an object."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple([getattr(one, name) for name in names])


def _equality(compared: Callable[[object], tuple[Any, ...]]) -> dict[str, Callable[..., Any]]:
    """Return the methods that compare objects of one class by some of their fields."""

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other.__class__ is self.__class__:
            return compared(self) == compared(other)
        return NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(compared(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


@recursive_repr()
def _repr(self: Any) -> str:
    told = ", ".join(
        [f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr]
    )
    return f"{self.__class__.__qualname__}({told})"


def _setattr(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Callable[..., Any]] = {
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
