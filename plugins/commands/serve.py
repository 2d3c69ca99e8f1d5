"""Serves a built site to this computer only; in a preview its pages reload after each build."""

from __future__ import annotations

import errno
import http.server
import io
import os
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

HOST = "127.0.0.1"
PORT = 8000
STATE_PATH = "/.stand"
_ROOT = Path(__file__).resolve().parents[2]
# Put into the answers of a preview, never into a file.
_RELOAD = _ROOT / "theme" / "preview" / "reload.html"
_TAKEN = {errno.EADDRINUSE, errno.EACCES, 10013, 10048}  # the last two are Windows' own numbers


class PortTakenError(Exception):
    """Nothing can be served at the wanted port."""


class Server(http.server.ThreadingHTTPServer):
    """Serves ``folder``. ``state`` changes with every build of a preview; "" serves files as is.

    Raises PortTakenError where another program holds the port.
    """

    # On Windows this option would let two servers share a port instead of saying it is taken.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def __init__(self, folder: Path, port: int, *, preview: bool) -> None:
        self.folder = folder
        self.snippet = _RELOAD.read_bytes() if preview else b""
        self._builds = 0
        try:
            super().__init__((HOST, port), partial(Handler, directory=str(folder)))
        except OSError as error:
            if error.errno in _TAKEN:
                raise PortTakenError(port) from error
            raise

    @property
    def address(self) -> str:
        """Where a browser finds the site."""
        return f"http://{HOST}:{self.server_address[1]}"

    @property
    def state(self) -> str:
        """A word that differs after each build and after each start of a preview."""
        return f"{os.getpid()}-{self._builds}"

    def built(self) -> None:
        """Make every open page reload."""
        self._builds += 1


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers with files, a folder's index.html, or the site's own 404 page."""

    server: Server
    # Named here because Windows takes the types from its registry, which any program may change.
    extensions_map = {  # noqa: RUF012  (the base declares it without ClassVar)
        "": "application/octet-stream",
        ".atom": "application/atom+xml; charset=utf-8",
        ".avif": "image/avif",
        ".css": "text/css; charset=utf-8",
        ".gif": "image/gif",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/vnd.microsoft.icon",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".rss": "application/rss+xml; charset=utf-8",
        ".svg": "image/svg+xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json; charset=utf-8",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml; charset=utf-8",
        ".xsl": "text/xsl; charset=utf-8",
    }

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer with pages ourselves, so that a preview can add to them; leave files as is."""
        if self.server.snippet and urlsplit(self.path).path == STATE_PATH:
            return self._answer(HTTPStatus.OK, self.server.state.encode(), "text/plain")
        path = Path(self.translate_path(self.path))
        ends_in_slash = urlsplit(self.path).path.endswith("/")
        if path.is_dir() and not ends_in_slash:
            return super().send_head()  # redirects to the address with a slash
        page = path / "index.html" if path.is_dir() else path
        if not page.is_file() or (ends_in_slash and not path.is_dir()):
            return self._not_found()
        if page.suffix != ".html":
            return super().send_head()
        return self._page(HTTPStatus.OK, page)

    def _page(self, status: HTTPStatus, page: Path) -> io.BytesIO:
        content = page.read_bytes() + self.server.snippet
        return self._answer(status, content, self.extensions_map[".html"])

    def _not_found(self) -> io.BytesIO:
        page = self.server.folder / "404.html"
        if page.is_file():
            return self._page(HTTPStatus.NOT_FOUND, page)
        text = b"Diese Seite gibt es nicht. Steht im Terminal eine Meldung?"
        return self._answer(HTTPStatus.NOT_FOUND, text, self.extensions_map[".txt"])

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        """Keep browsers from showing what they kept from before the last build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base's name)
        """Say nothing: editors look for the messages of the build in the terminal."""
