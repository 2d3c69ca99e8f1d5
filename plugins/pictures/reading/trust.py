"""Which origin is believed where several speak (Metadata Working Group, Guidelines 2.0, 3 and 5).

EXIF counts first for creator, copyright and description; XMP before IIM, whose fields are short,
except where a program that knows no XMP has changed the IIM since (its digest tells).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from plugins.core.frozen import frozen
from plugins.pictures.reading.blocks import EXIF, IIM, XMP
from plugins.pictures.reading.likeness import Likeness, compare
from plugins.pictures.reading.said import Said
from plugins.pictures.statement import Contradiction, Licensor, Statement

Value = str | tuple[str, ...] | Licensor

_EXIF_FIRST = frozenset({"creators", "copyright", "description"})


@frozen
class _Voice:
    origin: str
    value: Value
    others: tuple[str, ...]
    cut: bool


def reconcile(
    xmp: Said, iim: Said, exif: Said, *, iim_is_newer: bool
) -> tuple[Statement, dict[str, str], tuple[Contradiction, ...]]:
    """Return what is believed, from where each field is, and what the others say against it."""
    middle = ((IIM, iim), (XMP, xmp)) if iim_is_newer else ((XMP, xmp), (IIM, iim))
    believed, origins = dict[str, Any](), dict[str, str]()
    contradictions: list[Contradiction] = []
    for name in (one.name for one in fields(Statement)):
        order = ((EXIF, exif), *middle) if name in _EXIF_FIRST else (*middle, (EXIF, exif))
        voices = tuple(_voices(name, order))
        if not voices:
            continue
        taken, against = _believed(voices)
        believed[name] = taken.value
        origins[name] = taken.origin
        contradictions += [
            Contradiction(name, shown(taken.value), taken.origin, shown(one.value), one.origin)
            for one in against
        ]
    return Statement(**believed), origins, tuple(contradictions)


def shown(value: Value) -> str:
    """Return a field's value as one text."""
    if isinstance(value, Licensor):
        return ", ".join(part for part in (value.name, value.url) if part)
    return value if isinstance(value, str) else ", ".join(value)


def _voices(name: str, order: Iterable[tuple[str, Said]]) -> Iterator[_Voice]:
    for origin, said in order:
        value = getattr(said.statement, name)
        if value and value != Licensor():
            yield _Voice(origin, value, said.others.get(name, ()), name in said.cut)


def _believed(voices: tuple[_Voice, ...]) -> tuple[_Voice, list[_Voice]]:
    """Take the first voice, or one that says the same more fully; return who contradicts it."""
    taken = voices[0]
    for voice in voices[1:]:
        likeness = _compared(taken, voice)
        if likeness is Likeness.FULLER or (likeness is Likeness.SAME and voice.origin == XMP):
            taken = voice
    others = [voice for voice in voices if voice is not taken]
    return taken, [one for one in others if _compared(one, taken) is Likeness.DIFFERENT]


def _compared(one: _Voice, other: _Voice) -> Likeness:
    """Tell what ``other`` is to ``one``; a text in another language says the same."""
    if shown(one.value) in other.others or shown(other.value) in one.others:
        return Likeness.SAME
    return compare(one.value, other.value, cut=one.cut, other_cut=other.cut)
