"""What sources and licences ask of those who show their pictures: rules that editors may extend.

``rule_file.py`` reads them; ``bildquellen.txt`` beside it holds those every site has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.blog.credits import GENERATED, UNKNOWN, creator_and_source
from plugins.core.frozen import frozen
from plugins.core.late import late
from plugins.image_credits.model import Rights

_SPACE = re.compile(r"[\s_-]+")
_PARTS = re.compile(r"\s*[/|]\s*")


@frozen
class Rule:
    """What holds for pictures from one of ``sources`` under one of ``licences``; empty is any.

    ``required`` are attributes of ``Rights`` (and ``reason``) that must be given besides creator,
    source and licence; ``creator`` among them means a person's name. ``form`` is the credit readers
    see, with placeholders, or empty for the usual one. The addresses stand where the editor gives
    none. ``hint`` tells editors more.
    """

    name: str
    sources: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    form: str = ""
    source_url: str = ""
    licence_url: str = ""
    editing: bool = True
    social: bool = True
    hint: str = ""


class Demand(NamedTuple):
    """A part of the rights that the rule of that name wants."""

    part: str
    rule: str
    hint: str


@frozen
class Terms:
    """What all rules together ask of a picture. ``unedited`` names the one that forbids changes."""

    demands: tuple[Demand, ...] = ()
    name: str = ""
    source_url: str = ""
    licence_url: str = ""
    unedited: str = ""
    social: bool = True

    def completed(self, rights: Rights) -> Rights:
        """Return the rights with the addresses that the rules know."""
        if not (self.source_url or self.licence_url):
            return rights
        return replace(
            rights,
            source_url=rights.source_url or self.source_url,
            licence_url=rights.licence_url or self.licence_url,
        )

    def missing(self, rights: Rights, reason: str) -> tuple[Demand, ...]:
        """Return what is asked for and not there."""
        if not self.demands:
            return ()
        return tuple(one for one in self.demands if not _given(one.part, rights, reason))


_NONE = Terms()


class _Matched(NamedTuple):
    rule: Rule
    sources: re.Pattern[str]


class Rulebook:
    """Finds the terms for the rights of pictures; of several rules the first has the say.

    Thousands of pictures have a few sources and licences: what these match is found once.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = [
            (_Matched(rule, _of_source(rule.sources)), *_of_licence(rule.licences))
            for rule in rules
        ]
        # Most pictures are from no such source: then those of no single rule have to be compiled.
        self._any_source = _of_source(
            tuple([word for matched, _, _ in self._rules for word in matched.rule.sources])
        )
        self._matched: dict[tuple[str, str, str], tuple[_Matched, ...]] = {}
        self._terms: dict[tuple[str, ...], Terms] = {}

    def terms(self, rights: Rights) -> Terms:
        """Return what holds for a picture with these rights."""
        host = urlsplit(rights.source_url).hostname or "" if rights.source_url else ""
        key = (rights.source, host, rights.licence)
        if key not in self._matched:
            self._matched[key] = self._matching(*key)
        rules = self._matched[key]
        if not rules:
            return _NONE
        worded = any(matched.rule.form for matched in rules)
        more = (*key, rights.creator, rights.title) if worded else key
        if more not in self._terms:
            self._terms[more] = _terms(rules, rights)
        return self._terms[more]

    def _matching(self, source: str, host: str, licence: str) -> tuple[_Matched, ...]:
        named, plain = f"{source} {host}", _plain(licence)
        any_source = self._any_source.search(named) is not None
        return tuple(
            matched
            for matched, beginnings, licences in self._rules
            if plain.startswith(beginnings)
            and (any_source or not matched.rule.sources)
            and matched.sources.search(named)
            and licences.fullmatch(plain)
        )


def _terms(rules: tuple[_Matched, ...], rights: Rights) -> Terms:
    demands: dict[str, Demand] = {}
    for rule, _ in rules:
        for part in rule.required:
            demands.setdefault(part, Demand(part, rule.name, rule.hint))
    worded = next(((rule.form, sources) for rule, sources in rules if rule.form), None)
    return Terms(
        demands=tuple(demands.values()),
        name=_worded(*worded, rights) if worded else "",
        source_url=next((rule.source_url for rule, _ in rules if rule.source_url), ""),
        licence_url=next((rule.licence_url for rule, _ in rules if rule.licence_url), ""),
        unedited=next((rule.name for rule, _ in rules if not rule.editing), ""),
        social=all(rule.social for rule, _ in rules),
    )


def _worded(form: str, sources: re.Pattern[str], rights: Rights) -> str:
    """Return the credit; a creator written with the source, as ``Name/pixelio.de``, is bare."""
    creator = "" if rights.creator == GENERATED else rights.creator
    bare = "/".join(
        part for part in _PARTS.split(creator) if not sources.fullmatch(part) or not part
    )
    words = {
        "Urheber": bare,
        "Quelle": rights.source,
        "Titel": rights.title,
        "Name": creator_and_source(creator, rights.source),
    }
    return form.format_map(words).strip(" /|,")


def _given(part: str, rights: Rights, reason: str) -> bool:
    if part == "reason":
        return bool(reason)
    if part == "creator":
        return rights.creator not in {"", UNKNOWN, GENERATED}
    return bool(getattr(rights, part))


def _plain(licence: str) -> str:
    return _SPACE.sub(" ", licence.strip()).casefold()


def _of_source(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a source that names one of the words as a whole one, or comes from such a host."""
    if not words:
        return late("")
    either = "|".join(re.escape(word) for word in words)
    return late(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _of_licence(names: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Match a licence of one of the names, in which ``*`` stands for anything.

    With it comes how such a licence begins: few do, and for the others nothing is compiled.
    """
    if not names:
        return ("",), late(".*", re.DOTALL)
    plain = [_plain(name) for name in names]
    either = "|".join([re.escape(name).replace(r"\*", ".*") for name in plain])
    return tuple([name.partition("*")[0] for name in plain]), late(either)
