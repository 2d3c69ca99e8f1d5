"""What templates may show of whitepapers."""

from __future__ import annotations

import datetime as dt

from plugins.blog.body_views import Figure, ViewParts
from plugins.blog.views import ArticleLink
from plugins.core.frozen import frozen


@frozen
class FileView:
    """A PDF to download: ``size`` in bytes, ``language`` a key of the texts (``de``, ``en``).

    ``language`` is empty where the file does not say it and is excused for that.
    """

    url: str
    pages: int
    size: int
    language: str
    version: str
    date: dt.date


@frozen
class WhitepaperView:
    """A whitepaper on its page, in the overview and in the download box of an article.

    ``summary`` is plain text, ``parts`` the longer text, which is empty except on the
    whitepaper's own page. ``not_accessible`` gives reason and alternative where the PDF is not
    accessible. ``url`` is the whitepaper's page. ``file`` and ``cover`` are ``None`` only in
    preview, where an error says that the PDF (or the picture) is missing.
    """

    title: str
    url: str
    summary: str
    parts: ViewParts
    cover: Figure | None
    file: FileView | None
    older: tuple[FileView, ...]
    articles: tuple[ArticleLink, ...]
    not_accessible: str = ""
