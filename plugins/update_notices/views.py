"""What templates may show of an article's changes."""

from __future__ import annotations

import datetime as dt

from plugins.blog.model import Change
from plugins.core.frozen import frozen


@frozen
class UpdatesView:
    """The notice on top and the list at the end of an article.

    ``latest`` is the change the notice speaks of (``addendum`` picks its wording), ``addenda``
    are the dated addenda in the body the notice links to, ``changes`` all changes, oldest first.
    ``period_document`` is the date whose state the article deliberately keeps, or ``None``.
    """

    latest: Change | None
    addenda: tuple[Change, ...]
    changes: tuple[Change, ...]
    period_document: dt.date | None = None
