"""Our frozen dataclasses are those of the standard library, only cheaper to define."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any, Generic, TypeVar

import pytest

from plugins.core.frozen import frozen

F = TypeVar("F")


class Plain:
    """Without fields."""


class Line:
    """With everything that a field may be."""

    path: str
    number: int = 3
    words: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    count: int = field(default=7, init=False)
    seen: list[int] = field(default_factory=list, init=False, hash=False)
    later: str = field(init=False, compare=False, repr=False)


class Holder(Generic[F]):
    """Of any type, with methods of its own."""

    facts: F
    name: str = "ohne"

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<{self.name}>"


class Same:
    """Decides for itself what is the same."""

    value: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self))

    def __hash__(self) -> int:
        return 1


CLASSES = [Plain, Line, Holder, Same]


def theirs(cls: type) -> Any:
    """Return a copy of a class as the standard library makes it."""
    return dataclass(frozen=True)(_copy(cls))


def ours(cls: type) -> Any:
    """Return the same as we make it."""
    return frozen(_copy(cls))


def _copy(cls: type) -> type:
    names = {
        key: value for key, value in vars(cls).items() if key not in {"__dict__", "__weakref__"}
    }
    return type(cls)(cls.__name__, cls.__bases__, names)


def outcome(act: Callable[[], object]) -> tuple[type, str]:
    """Return what an act gives, or how it fails."""
    try:
        value = act()
    except (TypeError, AttributeError) as error:
        return type(error), str(error)
    return type(None), repr(value)


ARGUMENTS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    (("a",), {}),
    (("a", 4), {}),
    (("a", 4, ("b",)), {}),
    (("a",), {"words": ("c",)}),
    (("a", 4, ("b",), "n"), {}),
    (("a",), {"name": "b"}),
    (("a",), {"count": 1}),
    (("a", 1, 2, 3, 4, 5, 6, 7), {}),
    ((), {"path": "a", "note": "x"}),
    ((), {"value": 5}),
    ((["a"],), {}),
]


@pytest.mark.parametrize("cls", CLASSES)
@pytest.mark.parametrize(("values", "named"), ARGUMENTS)
def test_made_shown_and_refused_alike(
    cls: type, values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    """The same arguments give the same object, or the same error."""
    their, our = theirs(cls), ours(cls)

    assert outcome(lambda: our(*values, **named)) == outcome(lambda: their(*values, **named))
    assert outcome(lambda: vars(our(*values, **named))) == outcome(
        lambda: vars(their(*values, **named))
    )
    for attribute in ("path", "unknown"):
        for act in (
            lambda one, at=attribute: setattr(one(*values, **named), at, 1),
            lambda one, at=attribute: delattr(one(*values, **named), at),
        ):
            assert outcome(lambda act=act: act(our)) == outcome(lambda act=act: act(their))


@pytest.mark.parametrize("cls", CLASSES)
def test_compared_and_hashed_alike(cls: type) -> None:
    """Of any two objects ours are the same exactly where theirs are, and hash as theirs."""
    their, our = theirs(cls), ours(cls)
    made = []
    for values, named in ARGUMENTS:
        try:
            made.append((their(*values, **named), our(*values, **named)))
        except TypeError:
            continue

    assert made
    for one, mine in made:
        assert outcome(lambda mine=mine: hash(mine)) == outcome(lambda one=one: hash(one))
        assert mine != one
        for other, yours in made:
            assert (mine == yours) is (one == other)
            assert (mine != yours) is (one != other)


@pytest.mark.parametrize("cls", CLASSES)
def test_described_alike(cls: type) -> None:
    """Fields and positional patterns are the same."""
    their, our = theirs(cls), ours(cls)

    assert repr(fields(our)) == repr(fields(their))
    assert our.__match_args__ == their.__match_args__


def test_every_object_has_its_own_values() -> None:
    """What a factory makes is not shared."""
    line = ours(Line)

    assert line("a").words is not line("a").words


@frozen
class Base:
    """To be inherited from."""

    a: int
    b: int = 2


@frozen
class Wider(Base):
    """With one field more."""

    c: int = 3


def test_inherited_replaced_and_matched() -> None:
    """Fields of a base come first; a copy may differ."""
    wider = replace(Wider(1), b=5)

    assert (wider.a, wider.b, wider.c) == (1, 5, 3)
    assert wider != Base(1, 5)
    assert {wider: "x"}[Wider(1, 5, 3)] == "x"
    with pytest.raises(FrozenInstanceError):
        wider.a = 2  # type: ignore[misc]


def test_comes_back_from_a_pickle() -> None:
    """A class whose first object comes from elsewhere compares and hashes like any."""

    @frozen
    class Fresh:
        a: int

    one, other = (Fresh.__new__(Fresh) for _ in range(2))
    for each in (one, other):
        vars(each).update(a=1)

    assert pickle.loads(pickle.dumps(Wider(1, 4))) == Wider(1, 4)  # noqa: S301
    assert one == other
    assert hash(one) == hash(other)
    assert Fresh(1) == one


def test_refuses_what_it_does_not_know() -> None:
    """Nothing is left out silently."""

    class Checked:
        a: int

        def __post_init__(self) -> None:
            """Check."""

    class Named:
        a: int = field(kw_only=True)

    for cls in (Checked, Named):
        with pytest.raises(TypeError, match="needs dataclass"):
            frozen(cls)
