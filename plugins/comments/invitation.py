"""How readers comment: a mail that is filled in already. No form, no account, no third party."""

from __future__ import annotations

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


def mail_link(address: str, subject: str, body: str) -> str:
    """Return a ``mailto:`` address by RFC 6068: UTF-8, percent-encoded, lines ending in CR LF."""
    lines = "\r\n".join(body.split("\n"))
    return f"mailto:{quote(address, _PLAIN)}?subject={quote(subject, '')}&body={quote(lines, '')}"


def comment_link(address: str, reference: Reference, consent: str) -> str:
    """Return the link that opens a mail with a comment; ``consent`` is what its sender agrees to.

    The reference stands in the subject and again in the mail, as subjects get lost.
    """
    return mail_link(address, str(reference), comment_mail(reference, consent))


def comment_mail(reference: Reference, consent: str) -> str:
    """Return the lines a mail with a comment begins with."""
    return (
        f"{NAME_LABEL} \n{CONSENT_LABEL} {consent}\n{REFERENCE_LABEL} {reference}\n{TEXT_LABEL}\n"
    )
