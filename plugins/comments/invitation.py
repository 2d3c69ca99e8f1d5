"""How readers comment: a mail that is filled in already. No form, no account, no third party."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from plugins.comments.reference import (
    CONSENT_LABEL,
    NAME_LABEL,
    REFERENCE_LABEL,
    TEXT_LABEL,
    Reference,
)

# RFC 6068, 2: what an address may hold without being encoded; „%“, „&“, „?“ and „/“ may not.
_PLAIN = "@!$'*+-._~"
_END_OF_LINE = "%0D%0A"


def mail_link(address: str, subject: str, body: str) -> str:
    """Return a ``mailto:`` address by RFC 6068: UTF-8, percent-encoded, lines ending in CR LF."""
    lines = _END_OF_LINE.join(map(_quoted, body.split("\n")))
    return f"mailto:{quote(address, _PLAIN)}?subject={_quoted(subject)}&body={lines}"


def comment_link(address: str, reference: Reference, consent: str) -> str:
    """Return the link that opens a mail with a comment; ``consent`` is what its sender agrees to.

    The reference stands in the subject. In the one mail for the article it stands in a line, too,
    as subjects get lost; a thousand answers on a page have to be short.
    """
    name, agreed, text = lines_of(consent)
    about = () if reference.comment else (f"{REFERENCE_LABEL} {reference}",)
    return mail_link(address, str(reference), "\n".join([f"{name} ", agreed, *about, text, ""]))


def lines_of(consent: str) -> tuple[str, str, str]:
    """Return the lines that a mail must have where no link prepares it; the comment follows."""
    return NAME_LABEL, f"{CONSENT_LABEL} {consent}", TEXT_LABEL


@lru_cache(16)
def _quoted(line: str) -> str:
    """Return a line percent-encoded; most lines are the same below every article."""
    return quote(line, "")


def report_link(address: str, subject: str) -> str:
    """Return the link that opens a mail about a comment that should not be there."""
    return f"mailto:{quote(address, _PLAIN)}?subject={_quoted(subject)}"
