"""Which files a picture becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pictures.making.kinds import FORMATS, Kind, Shape, plan, widths_of


@pytest.mark.parametrize(
    ("width", "wanted", "found"),
    [
        (4000, (480, 960, 1440, 1920), (480, 960, 1440, 1920)),
        (1920, (480, 960, 1440, 1920), (480, 960, 1440, 1920)),
        (1500, (480, 960, 1440, 1920), (480, 960, 1500)),
        (1000, (1920, 480), (480, 1000)),
        (500, (480, 960), (500,)),
        (1, (480, 960), (1,)),
    ],
)
def test_no_width_is_larger_than_the_picture(
    width: int, wanted: tuple[int, ...], found: tuple[int, ...]
) -> None:
    """What is wanted beyond it becomes its own width, and nothing is made nearly twice."""
    assert widths_of(width, wanted) == found


@pytest.mark.parametrize("wanted", [(), (0,), (-5, 480)])
def test_widths_are_positive(wanted: tuple[int, ...]) -> None:
    """Anything else is a mistake of a programmer."""
    with pytest.raises(ValueError, match="widths"):
        widths_of(100, wanted)


def test_files_stand_in_the_order_in_which_browsers_are_offered_them() -> None:
    """The last format is the one for programs that know no other."""
    assert plan(1000, 500, Kind.CUTOUT, (400, 800)) == tuple(
        Shape(format_, width, width // 2)
        for format_ in ("avif", "webp", "png")
        for width in (400, 800)
    )


@given(
    st.integers(1, 20_000),
    st.integers(1, 20_000),
    st.sampled_from(Kind),
    st.lists(st.integers(1, 4_000), min_size=1),
)
def test_plans_are_sane(width: int, height: int, kind: Kind, wanted: list[int]) -> None:
    """Each format has the same rising widths; no side is 0 or beyond the picture's own."""
    found = plan(width, height, kind, wanted)

    by_format = {name: [one.width for one in found if one.format == name] for name in FORMATS[kind]}
    assert len({tuple(widths) for widths in by_format.values()}) == 1
    assert all(widths == sorted(set(widths)) for widths in by_format.values())
    assert all(1 <= one.width <= width and 1 <= one.height <= height for one in found)
