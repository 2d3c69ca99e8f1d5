"""Whatever the bytes are, reading them ends soon and raises nothing."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.pictures.reading.likeness import Likeness, compare
from plugins.pictures.reading.rights import read_rights
from plugins.pictures.reading.wording import MAX_LENGTH
from plugins.pictures.statement import Statement
from tests.pictures.reading.specimens import dataset, exif, gif, heif, jpeg, packet, picture, png
from tests.pictures.reading.test_containers import FILES
from tests.pictures.reading.test_xmp import EVERYTHING

SEEDS = [*(data for data, _ in FILES.values()), jpeg(EVERYTHING), gif(EVERYTHING)]
STARTS = [
    b"\xff\xd8\xff\xe1",
    b"\xff\xd8\xff\xedAAPhotoshop 3.0\x008BIM\x04\x04\x00\x00",
    b"\x89PNG\r\n\x1a\n",
    b"RIFF\x00\x00\x00\x00WEBP",
    b"\x00\x00\x00\x0cftypavif",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("put", "insert", "cut", "double")),
        st.floats(0, 1),
        st.binary(min_size=1, max_size=12),
    ),
    min_size=1,
    max_size=8,
)


def sound(data: bytes) -> None:
    """Read in well below a second; all texts are lines that can be shown."""
    begun = time.perf_counter()
    reading = read_rights(data)
    assert time.perf_counter() - begun < 5
    texts = [*reading.statement.creators, *vars(reading.statement).values()]
    shown = [text for text in texts if isinstance(text, str)]
    assert all(text.isprintable() and text == text.strip() for text in shown)
    assert all(len(text) <= MAX_LENGTH for text in shown)
    assert set(reading.unreadable) <= {"XMP", "IIM", "EXIF"}
    said = {name for name, value in vars(reading.statement).items() if value}
    assert set(reading.origins) == said - ({"licensor"} - set(reading.origins))


def changed(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """Return a file with bytes put, inserted, cut out or doubled somewhere."""
    for how, where, what in changes:
        at = int(where * len(data))
        if how == "put":
            data = data[:at] + what + data[at + len(what) :]
        elif how == "insert":
            data = data[:at] + what + data[at:]
        elif how == "cut":
            data = data[:at] + data[at + what[0] :]
        else:
            data = data[:at] + data[max(0, at - what[0] * 4) :]
    return data


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([b"", *STARTS]), st.binary(max_size=400))
def test_any_bytes(start: bytes, data: bytes) -> None:
    """Behind the first bytes of each format."""
    sound(start + data)


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(SEEDS), CHANGES)
def test_changed_files(data: bytes, changes: list[tuple[str, float, bytes]]) -> None:
    """Files of every container, wrong in some places."""
    sound(changed(data, changes))


@settings(max_examples=200, deadline=None)
@given(CHANGES)
def test_changed_packets(changes: list[tuple[str, float, bytes]]) -> None:
    """XMP, wrong in some places."""
    sound(exif({700: (1, changed(EVERYTHING, changes))}))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=60)), max_size=9), st.binary())
def test_any_datasets(datasets: list[tuple[int, bytes]], escape: bytes) -> None:
    """IIM with any declaration and any texts."""
    iim = dataset(90, escape[:30], record=1)
    sound(jpeg(iim=iim + b"".join(dataset(number, data) for number, data in datasets)))


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.integers(0, 65535), st.binary(max_size=60), max_size=9))
def test_any_tags(tags: dict[int, bytes]) -> None:
    """EXIF with any values in any tags, among them those that are read."""
    known = (0x010E, 0x013B, 0x8298, 0x9C9D, 33723, 34377)
    values = {tag: (2, data) for tag, data in tags.items()}
    values |= {tag: (7, data) for tag, data in zip(known, tags.values(), strict=False)}
    sound(exif(values, {0x9286: (7, b"".join(tags.values()))}))


@given(st.text(max_size=40), st.text(max_size=40), st.booleans(), st.booleans())
def test_likeness_is_the_same_from_both_sides(
    one: str, other: str, cut: bool, other_cut: bool
) -> None:
    """What is fuller from here is poorer from there."""
    there = compare(one, other, cut=cut, other_cut=other_cut)
    back = compare(other, one, cut=other_cut, other_cut=cut)

    assert compare(one, one, cut=cut, other_cut=cut) is Likeness.SAME
    assert (there is Likeness.SAME) == (back is Likeness.SAME)
    assert (there is Likeness.DIFFERENT) == (back is Likeness.DIFFERENT)


def test_many_small_parts_take_no_time() -> None:
    """Nothing grows faster than the file."""
    begun = time.perf_counter()
    for data in (
        jpeg(more=b"\xff\xe1\x00\x02" * 200_000),
        jpeg(more=b"\xff" * 1_000_000),
        b"\xff\xd8\xff" + b"\x00\xff" * 500_000,
        png(b"\x00\x00\x00\x00tEXt\x00\x00\x00\x00" * 80_000),
        picture("GIF")[:-1] + b"\x21\xfe\x01a\x00" * 200_000,
        heif(exif=exif({})) + b"\x00\x00\x00\x08free" * 100_000,
        exif({700: (1, packet('<dc:a b="&#60;"/>' * 40_000))}),
        exif({700: (1, b"<rdf:RDF" * 120_000)}),
        exif({33723: (7, dataset(25, b"") * 190_000)}),
        exif({0x013B: (2, b'";' * 400_000)}),
        exif({0x8298: (2, "ü?".encode() * 300_000)}),
        jpeg(iim=dataset(120, b"\x8a" * 32_000) + dataset(80, b"A;" * 10_000)),
    ):
        assert read_rights(data).statement.source == Statement().source
    assert time.perf_counter() - begun < 30
