"""What templates may show of whitepapers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.blog.views import ArticleLink, Figure, ViewParts


@dataclass(frozen=True)
class FileView:
    """A PDF to download: ``size`` in bytes, ``language`` a key of the texts (``de``, ``en``)."""

    url: str
    pages: int
    size: int
    language: str
    version: str
    date: dt.date


@dataclass(frozen=True)
class WhitepaperView:
    """A whitepaper on its page, in the overview and in the download box of an article.

    ``summary`` is plain text, ``parts`` the longer text. ``not_accessible`` gives reason and
    alternative where the PDF is not accessible. ``url`` is the whitepaper's page.
    """

    title: str
    url: str
    summary: str
    parts: ViewParts
    cover: Figure
    file: FileView
    older: tuple[FileView, ...]
    articles: tuple[ArticleLink, ...]
    not_accessible: str = ""
