"""A message that Outlook has saved (``.msg``, MS-OXMSG), read by python-oxmsg."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

from plugins.comments.incoming import findings, limits
from plugins.comments.incoming.charsets import decode
from plugins.comments.incoming.mail import Mail
from plugins.core.problems import Place, Problem

if TYPE_CHECKING:
    from oxmsg import Message

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_BYTES = 64_000_000
"""A message is read as a whole; servers rarely take larger ones."""

# Identities of properties (MS-OXPROPS).
_MESSAGE_ID = 0x1035
_RTF = 0x1009
_HTML = 0x1013
_SHORT_NAME = 0x3704
_PROPERTIES = "__properties_version1.0"
_MOST_PROPERTIES = 500_000


def read(data: bytes, place: Place) -> tuple[Mail | None, list[Problem]]:
    """Return what a message says, or the problem that makes it unreadable."""
    # The libraries take a while to import, which most runs can do without.
    from olefile import OleFileIO
    from oxmsg import Message

    if len(data) > MAX_BYTES:
        return None, [findings.unreadable(place, "sie ist größer als 64 MB")]
    try:
        with OleFileIO(io.BytesIO(data)) as ole:
            sizes = [(path[-1], ole.get_size(path)) for path in ole.listdir()]
        # Parts that lie over each other in the file would be read many times.
        if sum(size for _, size in sizes) > 2 * len(data) or any(
            name == _PROPERTIES and size > _MOST_PROPERTIES for name, size in sizes
        ):
            return None, [findings.tangled(place)]
        return _mail(Message.load(io.BytesIO(data)), place)
    except (
        OSError,
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
        ArithmeticError,
        RecursionError,
        struct.error,
    ) as error:
        # Neither library promises anything for a file that is damaged.
        return None, [findings.unreadable(place, f"beschädigte .msg-Datei, {type(error).__name__}")]


def _mail(message: Message, place: Place) -> tuple[Mail | None, list[Problem]]:
    text = message.body or ""
    if not text.strip():
        text = _from_html(message)
    if not text.strip() and message.properties.binary_prop_value(_RTF):
        return None, [findings.unreadable(place, "der Text liegt nur als RTF vor")]
    if not text.strip() and not message.subject:
        return None, [findings.unreadable(place, "es steht kein Text darin")]
    names = [
        one.file_name or one.properties.str_prop_value(_SHORT_NAME) or "ohne Namen"
        for one in message.attachments
    ]
    mail = Mail(
        subject=message.subject or "",
        text=text[: limits.MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n"),
        date=message.sent_date,
        message_id=(message.properties.str_prop_value(_MESSAGE_ID) or "").strip(),
    )
    return mail, [findings.attachments(place, names)] if names else []


def _from_html(message: Message) -> str:
    # The library takes a while to import, which most runs can do without.
    from plugins.comments.incoming.html_text import plain

    data = message.properties.binary_prop_value(_HTML)
    html = decode(data, message.properties.body_encoding).text if data else message.html_body
    return plain(html[: limits.MAX_TEXT]) if html else ""
