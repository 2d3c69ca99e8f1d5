"""Frozen dataclasses that cost little to define: their methods are written at their first use.

The house has some 150 of them. The standard library compiles six methods of each as its module is
imported, half a millisecond a class, which is an eighth of the time of a small build; a build uses
a third of them. What is written here does the same, and a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_WRITTEN = ("__init__", "__eq__", "__hash__")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make of a class what ``dataclass(frozen=True)`` makes of it.

    ``fields``, ``replace``, ``match``, inheritance and pickling work as ever. Methods that the
    class has of its own stay. Raises TypeError for what this does not know: ``__post_init__``,
    fields that have to be named and slots.
    """
    made = dataclass(init=False, repr=False, eq=False)(cls)
    known = fields(made)  # type: ignore[arg-type]
    own = vars(made)
    if hasattr(made, "__post_init__") or "__slots__" in own or any(one.kw_only for one in known):
        raise TypeError(f"{made.__qualname__} needs dataclass(frozen=True) itself")
    awaited = [name for name in _WRITTEN if own.get(name) is None]

    def write() -> None:
        for name, method in _methods(made, known).items():
            if name in awaited:
                setattr(made, name, method)

    for name in awaited:
        setattr(made, name, _waiting(made, name, write))
    for name, method in _SAME.items():
        if name not in own:
            setattr(made, name, method)
    return made


def _waiting(cls: type, name: str, write: Callable[[], None]) -> Callable[..., Any]:
    """Return what stands for a method until one of them is called: then all are written."""

    def method(self: object, *values: object, **named: object) -> Any:
        write()
        return getattr(cls, name)(self, *values, **named)

    return method


def _methods(cls: type, known: tuple[Field[Any], ...]) -> dict[str, Callable[..., Any]]:
    """Write the methods of a class."""
    names: dict[str, Any] = {"_frozen_set": object.__setattr__, "_frozen_no": MISSING}
    parameters, body = ["self"], []
    for index, one in enumerate(known):
        value = one.name
        if one.default_factory is not MISSING:
            names[f"_frozen_new_{index}"] = one.default_factory
            made = f"_frozen_new_{index}()"
            value = f"{made} if {one.name} is _frozen_no else {one.name}" if one.init else made
            default = "=_frozen_no"
        else:
            names[f"_frozen_{index}"] = one.default
            default = "" if one.default is MISSING else f"=_frozen_{index}"
        if one.init:
            parameters.append(one.name + default)
        elif one.default_factory is MISSING:
            continue  # the class has its default, if it has one
        body.append(f"_frozen_set(self, {one.name!r}, {value})")
    compared = [one.name for one in known if one.compare]
    hashed = [one.name for one in known if (one.compare if one.hash is None else one.hash)]
    source = (
        f"def __init__({', '.join(parameters)}):\n {'; '.join(body) or 'pass'}\n"
        "def __eq__(self, other):\n"
        " if other.__class__ is not self.__class__: return NotImplemented\n"
        f" return {_tuple('self', compared)} == {_tuple('other', compared)}\n"
        f"def __hash__(self):\n return hash({_tuple('self', hashed)})\n"
    )
    exec(source, names)  # noqa: S102  (as the standard library does; the names are Python's own)
    written = {name: names[name] for name in _WRITTEN}
    for name, method in written.items():
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        method.__module__ = cls.__module__
    return written


def _tuple(holder: str, names: list[str]) -> str:
    return f"({''.join(f'{holder}.{name}, ' for name in names)})"


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _set(self: object, name: str, value: object) -> NoReturn:  # noqa: ARG001
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: object, name: str) -> NoReturn:  # noqa: ARG001
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SAME: dict[str, Callable[..., Any]] = {
    "__repr__": _repr,
    "__setattr__": _set,
    "__delattr__": _delete,
}
