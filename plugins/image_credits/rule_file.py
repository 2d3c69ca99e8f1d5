"""Reads rules on picture sources from a text file: one paragraph of ``Key: value`` lines each."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.blog.model import File
from plugins.core.frozen import frozen
from plugins.core.header import Field, decode, split
from plugins.core.keys import Registry, Values
from plugins.core.problems import Place, Problem
from plugins.image_credits.rule_keys import KIND, RULE_KEYS
from plugins.image_credits.source_rules import Rule

NAME = "bildquellen.txt"
"""The content path of an agency's own rules."""

_REGISTRY = Registry(RULE_KEYS)


@frozen
class RuleFile:
    """The rules of a file, in its order."""

    rules: tuple[Rule, ...]


def read_rules(data: bytes, place: Place) -> tuple[RuleFile, list[Problem]]:
    """Read a file of rules; lines that begin with ``#`` are passed over.

    IMG035 a rule without name or that says of no picture that it is for it, IMG037 two of one name;
    besides the codes of headers and keys, and IMG036 for what a rule cannot ask for.
    """
    text, problems = decode(data, place)
    rules: dict[str, Rule] = {}
    lines: dict[str, int] = {}
    for fields, found in _paragraphs(text or "", place):
        problems.extend(found)
        if not fields:
            continue
        line = fields[0].line
        values, found = _REGISTRY.read(KIND, fields, place)
        problems.extend(found)
        name = values.text("regel")
        named = name.casefold()
        if not name or not (values.all("quelle") or values.all("lizenz")):
            # One slip is one message: what cannot be read is no rule that lacks something.
            problems.extend([] if found else [_incomplete(name, place.at(line))])
        elif named in rules:
            problems.append(_twice(name, lines[named], place.at(line)))
        else:
            rules[named], lines[named] = _rule(name, values), line
    return RuleFile(tuple(rules.values())), problems


@functools.cache
def standard_rules() -> tuple[Rule, ...]:
    """Return the rules every site has."""
    path = Path(__file__).with_name(NAME)
    file, problems = read_rules(path.read_bytes(), Place(NAME))
    if problems:
        raise ValueError(str(problems[0]))
    return file.rules


def rules_with(own: File | None) -> tuple[Rule, ...]:
    """Return an agency's own rules, then those every site has; the own replace those of a name."""
    probed = own.probed if own else None
    first = probed.rules if isinstance(probed, RuleFile) else ()
    names = {rule.name.casefold() for rule in first}
    return (*first, *(rule for rule in standard_rules() if rule.name.casefold() not in names))


def _paragraphs(text: str, place: Place) -> Iterator[tuple[list[Field], list[Problem]]]:
    """Yield the fields of each paragraph; blank lines part them, remarks stand anywhere."""
    fields: list[Field] = []
    problems: list[Problem] = []
    for number, lines in _runs(text.split("\n")):
        if not lines:
            yield fields, problems
            fields, problems = [], []
            continue
        # Blank lines in front, so that what is found bears the number it has in the file.
        taken, found = split("\n" * number + "\n".join(lines), place)
        fields.extend(taken.fields)
        problems.extend(found)
    yield fields, problems


def _runs(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands together, with the number of lines before it; nothing for a blank line."""
    run: list[str] = []
    number = 0
    for number, line in enumerate(lines):
        if line.strip() and not line.startswith("#"):
            run.append(line)
            continue
        if run:
            yield number - len(run), run
            run = []
        if not line.strip():
            yield number, []
    if run:
        yield number + 1 - len(run), run


def _rule(name: str, values: Values) -> Rule:
    def listed(attribute: str) -> tuple[str, ...]:
        return values.get(attribute, tuple) or ()

    def allowed(attribute: str) -> bool:
        return values.get(attribute, bool) is not False

    return Rule(
        name=name,
        sources=listed("quelle"),
        licences=listed("lizenz"),
        required=listed("pflicht"),
        form=values.text("nachweis"),
        source_url=values.text("quelladresse"),
        licence_url=values.text("lizenzadresse"),
        editing=allowed("bearbeiten"),
        social=allowed("soziale_medien"),
        hint=values.text("hinweis"),
    )


def _incomplete(name: str, place: Place) -> Problem:
    if name:
        what = f"Die Regel „{name}“ sagt nicht, für welche Bilder sie gilt."
        remedy = "Eine Zeile „Quelle“ oder „Lizenz“ ergänzen, zum Beispiel Quelle: Bildwerk"
    else:
        what = "Diese Regel hat keinen Namen."
        remedy = "Darüber eine Zeile ergänzen, zum Beispiel Regel: Bildwerk"
    return Problem("IMG035", place, what, remedy)


def _twice(name: str, first: int, place: Place) -> Problem:
    what = f"Die Regel „{name}“ steht schon in Zeile {first}."
    return Problem("IMG037", place, what, "Beide zusammenfassen oder eine umbenennen.")
