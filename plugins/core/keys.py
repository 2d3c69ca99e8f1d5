"""The registry of header keys: which key a document may carry, how it is read, what it means."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TypeVar

from plugins.core.frozen import frozen
from plugins.core.header import Field
from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem
from plugins.core.values import Reader

T = TypeVar("T")
_NOWHERE = Place("")


@frozen
class Key:
    """A header key. ``kinds`` are the kinds of documents that take it (``article``, ``page`` …).

    ``repeated`` keys may stand several times, all others at most once; ``required`` are the kinds
    that must have it. ``meaning`` and ``example`` are German, for editors.
    """

    name: str
    read: Reader
    kinds: tuple[str, ...]
    meaning: str
    example: str
    synonyms: tuple[str, ...] = ()
    repeated: bool = False
    required: tuple[str, ...] = ()

    @functools.cached_property
    def attribute(self) -> str:
        """The name under which ``Values`` keeps it: ``interviewee_role``."""
        return self.name.casefold().replace("-", "_")


@frozen
class Value:
    """A value that was read, with the place where it stands."""

    data: object
    place: Place
    raw: str


@frozen
class Values:
    """What a header says. Absent keys are absent; a key that was not registered raises."""

    known: frozenset[str] = frozenset()
    given: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    place: Place = _NOWHERE

    def __reduce__(self) -> tuple[object, ...]:
        # Sorted, so that equal values are equal bytes whatever the hash seed.
        return _values, (_spelt(self.known), self.given, self.place)

    def all(self, attribute: str) -> tuple[Value, ...]:
        """Return every value of a key in the order of the file."""
        if attribute not in self.known:
            raise KeyError(f"no header key is registered as {attribute!r} for this document")
        return self.given.get(attribute, ())

    def get(self, attribute: str, kind: type[T]) -> T | None:
        """Return the value of a key that stands at most once, checked to be of ``kind``."""
        values = self.all(attribute)
        if not values:
            return None
        data = values[0].data
        if not isinstance(data, kind):
            raise TypeError(f"{attribute} is {type(data).__name__}, not {kind.__name__}")
        return data

    def text(self, attribute: str) -> str:
        """Return the text of a key that stands at most once; empty where it does not stand."""
        return self.get(attribute, str) or ""

    def place_of(self, attribute: str) -> Place:
        """Return where a key stands, or the first line of the file."""
        values = self.all(attribute)
        return values[0].place if values else self.place.at(1)


def _values(known: str, given: Mapping[str, tuple[Value, ...]], place: Place) -> Values:
    return Values(_known(known), given, place)


@functools.cache
def _known(names: str) -> frozenset[str]:
    return frozenset(names.split())


@functools.cache
def _spelt(known: frozenset[str]) -> str:
    return " ".join(sorted(known))


class Registry:
    """All header keys of the site; built once from what the plugins contribute."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.keys = tuple(keys)
        self._by_word: dict[str, dict[str, Key]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self._required: dict[str, tuple[Key, ...]] = {}
        for key in self.keys:
            for kind in key.kinds:
                words = self._by_word.setdefault(kind, {})
                for word in (key.name, *key.synonyms):
                    if words.setdefault(_fold(word), key) is not key:
                        raise ValueError(f"header key {word!r} is registered twice for {kind}")
        for kind, words in self._by_word.items():
            self._known[kind] = frozenset(key.attribute for key in words.values())
            keys_of = dict.fromkeys(words.values())
            self._required[kind] = tuple(key for key in keys_of if kind in key.required)

    def read(
        self, kind: str, fields: Iterable[Field], place: Place
    ) -> tuple[Values, list[Problem]]:
        """Read the header fields of one document of ``kind``."""
        words = self._by_word.get(kind, {})
        given: dict[str, list[Value]] = {}
        first: dict[str, Field] = {}
        meant: set[str] = set()
        problems: list[Problem] = []
        for item in fields:
            spot = place.at(item.line)
            key = words.get(_fold(item.key))
            if key is None:
                near = _nearest(item.key, words)
                meant.update({near[1].attribute} if near else ())
                problems.append(_unknown(item.key, near, spot))
            elif key.attribute in first and not key.repeated:
                problems.append(_twice(item.key, first[key.attribute], spot))
            elif not item.value:
                problems.append(_empty(item.key, key, spot))
            else:
                data, found = key.read(item.value, spot)
                problems.extend(found)
                if data is not None:
                    given.setdefault(key.attribute, []).append(Value(data, spot, item.value))
            if key is not None:
                first.setdefault(key.attribute, item)
        problems.extend(
            _missing(key, place.at(1))
            for key in self._required.get(kind, ())
            # One slip in a key's name is one problem, though the key is missing for it.
            if key.attribute not in first and key.attribute not in meant
        )
        known = self._known.get(kind, frozenset())
        return Values(known, {name: tuple(found) for name, found in given.items()}, place), problems


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_")


def _nearest(word: str, words: Mapping[str, Key]) -> tuple[str, Key] | None:
    """Return the key that is meant perhaps, after the spelling that is like ``word``."""
    near = close_matches(_fold(word), sorted(words))
    if not near:
        return None
    key = words[near[0]]
    return next(name for name in (key.name, *key.synonyms) if _fold(name) == near[0]), key


def _unknown(word: str, near: tuple[str, Key] | None, place: Place) -> Problem:
    if near:
        name, key = near
        remedy = f"Meinten Sie „{name}“? So wird es geschrieben: {key.name}: {key.example}"
    else:
        remedy = "Die Zeile löschen. Alle Angaben stehen in content/README.md."
    return Problem("KEY001", place, f"Die Angabe „{word}“ gibt es hier nicht.", remedy)


def _twice(word: str, first: Field, place: Place) -> Problem:
    other = f", dort als „{first.key}“" if _fold(word) != _fold(first.key) else ""
    return Problem(
        "KEY002",
        place,
        f"„{word}“ steht schon in Zeile {first.line}{other}.",
        "Nur eine der beiden Zeilen behalten.",
    )


def _empty(word: str, key: Key, place: Place) -> Problem:
    return Problem(
        "KEY008",
        place,
        f"Hinter „{word}:“ steht nichts.",
        f"Ausfüllen oder die Zeile löschen. So sieht sie aus: {key.name}: {key.example}",
    )


def _missing(key: Key, place: Place) -> Problem:
    return Problem(
        "KEY003",
        place,
        f"Die Angabe „{key.name}“ fehlt ({key.meaning}).",
        f"Im Kopf der Datei ergänzen: {key.name}: {key.example}",
    )
