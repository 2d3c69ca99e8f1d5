"""What is taken from a mail, whatever program wrote it; sender and recipients are never read."""

from __future__ import annotations

import datetime as dt

from plugins.core.frozen import frozen


@frozen
class Mail:
    """A mail as far as a comment needs it.

    ``date`` is aware, ``None`` where the mail has none that can be read. ``message_id`` is empty
    where there is none. ``text`` is plain text, its line ends normalised.
    """

    subject: str
    text: str
    date: dt.datetime | None = None
    message_id: str = ""
