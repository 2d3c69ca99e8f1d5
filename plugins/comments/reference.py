"""The reference by which a mail says what it comments on, and the labels of its lines.

Whoever invites a comment writes them, whoever reads the mail finds them again. They are no words
of the theme: invitations that lie in mailboxes keep theirs, so these must never change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.core.late import late

NAME_LABEL = "Angezeigter Name (Pseudonym möglich):"
CONSENT_LABEL = "Einwilligung:"
REFERENCE_LABEL = "Bezug:"
TEXT_LABEL = "Mein Kommentar:"
LABELS = (NAME_LABEL, CONSENT_LABEL, REFERENCE_LABEL, TEXT_LABEL)
"""The lines of a mail in their order; the comment is what follows the last of them."""

MAX_NAME = 80
"""Characters a comment's file name may have, without ``.md``."""

_WORD = late(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Mail programs fold long lines and quote them with „>“; neither is part of the reference.
_BRACKETS = late(r"\[[\s>]{0,20}Kommentar[\s>]{0,20}:([^\[\]]{1,400})\]", re.IGNORECASE)
_FOLDED = late(r"[\s>\u00ad\u200b-\u200d\u2060\ufeff]+")


class Reference(NamedTuple):
    """What a comment is about: the article's folder in ``comments/``, and the comment it answers.

    ``comment`` is the name of that comment's file without ``.md``; empty for the article itself.
    """

    article: str
    comment: str = ""

    def __str__(self) -> str:
        """Return it as it stands in a subject: ``[Kommentar: giesskanne / 2026-03-12-a1b2]``."""
        return f"[Kommentar: {' / '.join(part for part in self if part)}]"


def is_name(word: str) -> bool:
    """Tell whether a comment's file may be called so, without ``.md``.

    Small letters a-z, digits and single hyphens between them, as in a slug, at most ``MAX_NAME``:
    what stands in mails, addresses and folders on any system.
    """
    return len(word) <= MAX_NAME and bool(_WORD.fullmatch(word))


def find_references(text: str) -> tuple[Reference, ...]:
    """Return the references in a subject or a body, each once, in the order of the text.

    Upper case, folded lines and quotation signs do not matter. What cannot be a reference, such as
    a path, is passed over; whether article and comment exist is for the caller to look up.
    """
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Reference]:
    for match in _BRACKETS.finditer(text):
        parts = _FOLDED.sub("", match[1]).lower().split("/")
        if len(parts) <= 2 and all(is_name(part) for part in parts):
            yield Reference(*parts)
