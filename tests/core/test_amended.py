"""Amended copies are those that ``dataclasses.replace`` makes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from plugins.core.amended import amended


@dataclass(frozen=True)
class _Seen:
    title: str
    number: int = 0


@pytest.mark.parametrize(
    "fields", [{}, {"number": 2}, {"title": "b", "number": 3}, {"title": ""}], ids=str
)
def test_it_is_what_replace_gives(fields: dict[str, object]) -> None:
    """Equal, with the same hash, a thing of its own and as frozen; the original stays."""
    one = _Seen("a", 1)

    copy = amended(one, **fields)

    assert copy == replace(one, **fields)  # type: ignore[arg-type]
    assert hash(copy) == hash(replace(one, **fields))  # type: ignore[arg-type]
    assert copy is not one
    assert one == _Seen("a", 1)
    with pytest.raises(FrozenInstanceError):
        copy.title = "c"  # type: ignore[misc]


def test_a_field_that_is_none_raises() -> None:
    """A slip in a name is no new field."""
    with pytest.raises(TypeError, match="no field 'tilte'"):
        amended(_Seen("a"), tilte="b")
