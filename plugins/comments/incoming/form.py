"""The lines that an invitation to comment prepares in a mail: name, consent, reference, comment."""

from __future__ import annotations

import re

from plugins.comments.reference import (
    CONSENT_LABEL,
    NAME_LABEL,
    REFERENCE_LABEL,
    TEXT_LABEL,
    find_references,
)
from plugins.core.frozen import frozen


def _pattern(label: str) -> str:
    """Return a pattern for a label that may have come by hand or through a wrong character set."""
    words, _, aside = label.rstrip(":").partition(" (")
    parts = [r"\s+".join(re.escape(word) for word in words.split())]
    if aside:
        parts.append(r"(?:\s*\([^()\n]{1,60}\))?")
    return "".join(parts)


_NAMES = {"name": NAME_LABEL, "consent": CONSENT_LABEL, "about": REFERENCE_LABEL}
_NAMES["text"] = TEXT_LABEL
_LABELS = "|".join(f"(?P<{name}>{_pattern(label)})" for name, label in _NAMES.items())
_LINE = re.compile(
    rf"[\s*_]{{0,9}}(?:{_LABELS})[ \t]*[*_]{{0,2}}[ \t]*:[*_ \t\u00a0]*(?P<value>.*)", re.IGNORECASE
)
_NAME = re.compile(_pattern(NAME_LABEL), re.IGNORECASE)
_BARE_LABELS = "|".join(_pattern(label) for label in _NAMES.values())
_INSIDE = re.compile(rf"[ \t]+(?=(?:{_BARE_LABELS})[ \t]*:)", re.IGNORECASE)

_YES = re.compile(
    r"[\s(\[]*(?:ja|yes|x|ok|okay|einverstanden|erteilt|zugestimmt|eingewilligt"
    r"|(?:hiermit\s+)?(?:ich\s+)?(?:bin|willige|stimme|erlaube|erteile|habe))\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:nicht|nein|kein\w*|ohne|no|not)\b", re.IGNORECASE)
_FIRST_SENTENCE = re.compile(r"[^.,;:!?–]*")
_MOST_CONSENT = 1_000
_MOST_NAME = 80
# Mail programs break lines at 65 to 78 characters; the label is not part of the value.
_BROKEN_LINE = 40


@frozen
class Form:
    """The lines of the form, and the comment without them. ``about`` holds the reference."""

    name: str
    consent: str
    about: str
    comment: str

    @property
    def consents(self) -> bool:
        """Whether the person agrees that the comment is published: a yes, and no „nein“ with it."""
        value = self.consent[:_MOST_CONSENT]
        first = _FIRST_SENTENCE.match(value)
        return bool(_YES.match(value)) and not (first and _NO.search(first[0]))


def taken_apart(text: str) -> Form:
    """Return the form's values; the comment is everything else, wherever it was written.

    A value that is long may go on in the next line; the name may stand below its label.
    Each label counts once, and none but the missing ones below „Mein Kommentar:“.
    """
    values: dict[str, list[str]] = {}
    comment: list[str] = []
    current = ""
    lines = _split_labels(text).split("\n")
    matches = [_LINE.fullmatch(line) if ":" in line else None for line in lines]
    for line, match, is_inside in zip(lines, matches, _inside(lines, matches), strict=True):
        label = _label_of(match) if match else ""
        if match and label not in values:
            values[label] = [match["value"]]
            current = label
            if label == "text":
                comment += ["", match["value"]]
            continue
        if current and line.strip() and _goes_on(values[current], current, is_inside=is_inside):
            values[current].append(line)
            continue
        if current == "name" and not values["name"][0].strip() and len(line) <= _MOST_NAME:
            values["name"] = [line]
        elif not _is_reference_only(line):
            comment.append(line)
        current = ""
    joined = {label: " ".join(" ".join(lines).split()) for label, lines in values.items()}
    return Form(
        joined.get("name", ""),
        joined.get("consent", ""),
        joined.get("about", ""),
        "\n".join(comment),
    )


def _inside(lines: list[str], matches: list[re.Match[str] | None]) -> list[bool]:
    """Tell of each line whether a label follows before the next empty line."""
    found: list[bool] = []
    is_inside = False
    for line, match in zip(reversed(lines), reversed(matches), strict=True):
        found.append(is_inside)
        is_inside = bool(line.strip()) and (is_inside or match is not None)
    return found[::-1]


def _goes_on(value: list[str], label: str, *, is_inside: bool) -> bool:
    """Tell whether a mail program has broken a value: a label follows, or the line was long.

    A reference goes on as long as its bracket is open.
    """
    if label == "about":
        return " ".join(value).count("[") > " ".join(value).count("]")
    return label == "consent" and (is_inside or len(value[-1]) >= _BROKEN_LINE)


def _label_of(match: re.Match[str]) -> str:
    return next(name for name in _NAMES if match[name] is not None)


def _split_labels(text: str) -> str:
    """Begin a line with each label where a mail program has made one line of the form."""
    return "\n".join(
        _INSIDE.sub("\n", line) if _NAME.search(line) else line for line in text.split("\n")
    )


def _is_reference_only(line: str) -> bool:
    if "[" not in line or not find_references(line):
        return False
    return not re.sub(r"\[[^\]]*\]", "", line).strip()
