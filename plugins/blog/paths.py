"""Paths below ``content/`` as documents write them: relative, with forward slashes."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

_PELICAN = re.compile(r"^[{|](filename|static|attach)[}|]/?", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^([a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def leads_elsewhere(target: str) -> bool:
    """Tell whether a target is an absolute address rather than a file of the site."""
    return _ELSEWHERE.match(target) is not None


def resolve(folder: str, target: str) -> str | None:
    """Return the content path that ``target`` means in a document of ``folder``.

    Pelican's ``{filename}`` and ``{static}`` are understood: with a leading slash from
    ``content/``, otherwise relative to the document. ``None`` means the target leaves
    ``content/``.
    """
    path = unquote(target).replace("\\", "/")
    marker = _PELICAN.match(path)
    if marker:
        rooted = marker.group().endswith("/")
        path = path[marker.end() :]
        folder = "" if rooted else folder
    elif path.startswith("/"):
        folder, path = "", path.lstrip("/")
    joined = posixpath.normpath(posixpath.join(folder, path))
    return None if joined == ".." or joined.startswith(("../", "/")) else joined
