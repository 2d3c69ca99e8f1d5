"""Values that never change: what ``dataclass(frozen=True)`` gives, and nothing else."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.frozen import frozen, mutable, slotted


class _Members:
    """The same fields for both kinds of classes."""

    first: int
    second: str = "b"
    third: list[int] = field(default_factory=list)
    beside: int = field(default=0, compare=False)
    silent: str = field(default="", repr=False)
    later: dict[str, int] = field(default_factory=dict, init=False, compare=False)
    fixed: int = field(default=7, init=False)
    called: str = field(default="", kw_only=True)
    found: int = field(init=False)

    def __post_init__(self) -> None:
        self.later[self.second] = self.first
        object.__setattr__(self, "found", self.first + self.fixed)


class _Single:
    only: float


class _Empty:
    pass


def twins(of: type) -> list[Any]:
    """Make of a class one of the house's kind and one of the standard library's."""
    kinds: list[Callable[[type], type]] = [frozen, dataclass(frozen=True)]
    content = {name: value for name, value in vars(of).items() if name != "__dict__"}
    return [kind(type(of.__name__, (), dict(content))) for kind in kinds]


OURS, THEIRS = twins(_Members)
GIVEN = st.fixed_dictionaries(
    {"first": st.integers(0, 1)},
    optional={
        "second": st.sampled_from("ab"),
        "beside": st.integers(0, 1),
        "called": st.sampled_from("ab"),
        "third": st.lists(st.integers(0, 1), max_size=1),
    },
)


@frozen
class Base:
    """One that another builds on."""

    name: str


@frozen
class Further(Base):
    """One that can travel: it lies in a module."""

    number: int = 1


@given(one=GIVEN, other=GIVEN)
def test_objects_are_told_and_compared_as_ever(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Fields that do not count are left out of each."""
    assert repr(OURS(**one)) == repr(THEIRS(**one))
    assert (OURS(**one) == OURS(**other)) == (THEIRS(**one) == THEIRS(**other))
    assert OURS(**one) != THEIRS(**one)
    assert [getattr(OURS(**one), f.name) for f in fields(OURS)] == [
        getattr(THEIRS(**one), f.name) for f in fields(THEIRS)
    ]


@pytest.mark.parametrize("of", [_Single, _Empty])
def test_one_field_or_none_will_do(of: type) -> None:
    """Not a number equals itself only as the same object, as in a tuple."""
    for kind in twins(of):
        values = [float("nan")] * len(fields(kind))

        assert kind(*values) == kind(*values)
        assert hash(kind(*values)) == hash(kind(*values))


@pytest.mark.parametrize("kind", [OURS, THEIRS])
def test_what_is_missing_or_too_much_is_a_mistake(kind: Any) -> None:
    """As with any function."""
    for arguments, named in (((), {}), ((1, 2, 3, 4, 5, 6), {}), ((1,), {"later": {}})):
        with pytest.raises(TypeError):
            kind(*arguments, **named)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [((), {}), ((1, 2, 3, 4, 5, 6), {}), ((1,), {"later": {}}), ((1,), {"first": 1})],
)
def test_mistakes_are_told_in_the_same_words(arguments: Any, named: Any) -> None:
    """They name the parameters of this class, not of the one that was compiled for its shape."""
    told = []
    for kind in (OURS, THEIRS):
        with pytest.raises(TypeError) as raised:
            kind(*arguments, **named)
        told.append(str(raised.value))

    assert told[0] == told[1]


def test_classes_of_one_shape_keep_their_own_names_and_defaults() -> None:
    """What is compiled once is not what the first of them was."""
    one = frozen(type("One", (), {"__annotations__": {"a": "int", "b": "int"}, "b": 1}))
    other = frozen(type("Other", (), {"__annotations__": {"x": "str", "y": "str"}}))
    third = frozen(type("Third", (), {"__annotations__": {"b": "int", "a": "int"}, "b": 2, "a": 3}))

    assert [str(inspect.signature(each)) for each in (one, other, third)] == [
        "(a: 'int', b: 'int' = 1) -> None",
        "(x: 'str', y: 'str') -> None",
        "(b: 'int' = 2, a: 'int' = 3) -> None",
    ]
    assert repr([one(0), other(y="y", x="x"), third(a=4)]) == (
        "[One(a=0, b=1), Other(x='x', y='y'), Third(b=2, a=4)]"
    )


def test_a_default_before_a_field_without_one_is_a_mistake() -> None:
    """As with any function."""
    of = frozen(type("Of", (), {"__annotations__": {"a": "int", "b": "int"}, "a": 1}))

    with pytest.raises(TypeError, match="non-default argument 'b' follows default argument"):
        of(1, 2)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(mutable, dataclass), (slotted, dataclass(slots=True))]
)
def test_what_may_change_is_what_the_standard_library_makes(ours: Any, theirs: Any) -> None:
    """In all that one can see of it."""

    def seen(make: Any) -> list[object]:
        content = {"second": field(default_factory=list), "third": field(default=2, repr=False)}
        content["__annotations__"] = {"first": "int", "second": "list[int]", "third": "int"}
        of = make(type("Of", (), content))
        one, other = of(1), of(1, [], third=2)
        alike, one.first = one == other, 5
        return [
            alike,
            one == other,
            one != 5,
            repr(one),
            of.__hash__,
            list(inspect.signature(of).parameters),
            hasattr(one, "__dict__"),
            copy.deepcopy(one) == one,
            replace(one, third=3) == of(5, [], 3),
        ]

    assert seen(ours) == seen(theirs)


@pytest.mark.parametrize("kind", [OURS, THEIRS])
def test_nothing_can_be_changed(kind: Any) -> None:
    """What was made is never another; what came of a factory is its own."""
    made = kind(1)

    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'first'"):
        made.first = 2
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'first'"):
        del made.first
    with pytest.raises(FrozenInstanceError):
        made.other = 2
    assert made.third is not kind(1).third


def test_equal_objects_have_one_place_in_a_set() -> None:
    """The hash goes by the fields that are compared."""
    assert len({Further("a"), Further("a", 1), Further("a", 2), Base("a")}) == 3


def test_the_standard_library_takes_it_for_its_own() -> None:
    """Functions for dataclasses, copies, pickles and type hints know nothing of the difference."""
    made = Further("a", 2)

    assert is_dataclass(Further)
    assert replace(made, number=3) == Further("a", 3)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  (made in the line above)
    assert copy.deepcopy(made) == made
    assert get_type_hints(Further.__init__) == {"name": str, "number": int, "return": type(None)}
    assert list(inspect.signature(Further).parameters) == ["name", "number"]
    match made:
        case Further(name, number):
            assert (name, number) == ("a", 2)


def test_methods_of_its_own_stay() -> None:
    """A class may know better what makes its objects equal."""

    @frozen
    class Folded:
        word: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Folded) and self.word.casefold() == other.word.casefold()

        def __hash__(self) -> int:
            return hash(self.word.casefold())

    assert Folded("A") == Folded("a")


def test_an_option_that_would_do_nothing_is_refused() -> None:
    """It must not die silently."""
    of = type("Of", (), {"__annotations__": {"one": "int"}, "one": field(hash=False)})

    with pytest.raises(TypeError, match="plain dataclass"):
        frozen(of)
