"""Classes of values: what ``dataclass`` makes of them, ready in a quarter of the time.

Python 3.11 has up to six methods compiled for each of those, one after the other. For all our
classes that took a tenth of the time of a small build, and most of the time of one in which a word
was corrected. Only ``__init__`` has to differ from class to class (``constructors.py``); the other
methods stand here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

from plugins.core.constructors import FROZEN, MUTABLE, InitOnDemand

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a dataclass whose objects never change.

    It is for type checkers and at run time what ``dataclass(frozen=True)`` gives; methods that the
    class has itself stay. TypeError for a field with a ``hash`` of its own, which nobody needed.
    """
    return _with(dataclass(init=False, repr=False, eq=False)(cls), FROZEN, _FROZEN)


@dataclass_transform(field_specifiers=(field,))
def mutable(cls: type[T]) -> type[T]:
    """Make ``cls`` what ``dataclass`` does."""
    return _with(dataclass(init=False, repr=False, eq=False)(cls), MUTABLE, _MUTABLE)


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: type[T]) -> type[T]:
    """Make ``cls`` what ``dataclass(slots=True)`` does: a new class."""
    return _with(dataclass(init=False, repr=False, eq=False, slots=True)(cls), MUTABLE, _MUTABLE)


def _with(cls: type[T], statement: str, shared: dict[str, Callable[..., Any] | None]) -> type[T]:
    """Give a class the methods that it has not itself."""
    members = fields(cls)  # type: ignore[arg-type]  # it became one before
    if any(one.hash is not None for one in members):
        raise TypeError(f"{cls.__qualname__} needs a plain dataclass")
    compared = _tuple_of([one.name for one in members if one.compare])
    methods = {"__init__": InitOnDemand(cls, statement), **_equality(compared), **shared}
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


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


_MUTABLE: dict[str, Callable[..., Any] | None] = {"__repr__": _repr, "__hash__": None}
_FROZEN: dict[str, Callable[..., Any] | None] = {
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
