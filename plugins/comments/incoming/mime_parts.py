"""Which parts of a mail are its text, and which are attachments."""

from __future__ import annotations

import copy
from dataclasses import field
from email.message import Message

from plugins.comments.incoming.mime_headers import decoded
from plugins.core.frozen import mutable

# They prove who wrote the mail and hold nothing that readers would see.
_SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature"} | {
    "application/x-pkcs7-signature",
    "application/pgp-keys",
}
_ENCRYPTED = {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
_READABLE = ("text/plain", "text/html")


@mutable
class Parts:
    """The parts of a mail by what they are for; ``attachments`` are names or types."""

    texts: list[Message] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    encrypted: bool = False


def parts_of(message: Message) -> Parts:
    """Return the texts of a mail in their order, of several forms of one text only one.

    Plain text is preferred to HTML. Mails that come as attachments stay closed.
    """
    parts = Parts()
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        inner = _inner(part)
        if kind in _ENCRYPTED or kind == "multipart/encrypted":
            parts.encrypted = True
        elif inner and kind == "multipart/alternative":
            waiting.append(_preferred(inner))
        elif inner and kind.startswith("multipart/"):
            waiting += reversed(inner)
        elif kind in _SIGNATURES or kind.startswith("multipart/"):
            continue
        elif kind in _READABLE and not _is_attached(part):
            parts.texts.append(part)
        else:
            parts.attachments.append(_name(part) or kind)
    return parts


def content_of(part: Message) -> bytes:
    """Return the bytes of a part without its transfer encoding.

    On the way the library decodes them by the declared character set, some of which take time that
    grows with the square of the length. It gets to see none; defects go to the part all the same.
    """
    bare = copy.copy(part)
    del bare["content-type"]
    content = bare.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _preferred(forms: list[Message]) -> Message:
    """Return the plain form where it says something, else the last one: the richest."""
    for part in forms:
        if part.get_content_type() == "text/plain" and content_of(part).strip():
            return part
    return forms[-1]


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_name(part))


def _name(part: Message) -> str:
    name = part.get_filename()
    return decoded(name) if name else ""
