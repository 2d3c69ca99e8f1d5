"""Serves a built site to this computer only; in a preview its pages reload after each build.

A page of a preview carries a script that asks for ``/.stand?STATE`` with the state the page is of;
the answer comes when there is another one. Where the site cannot be built, every page says why.
Who asks for a picture that is yet to be drawn waits for it.
"""

from __future__ import annotations

import errno
import html
import http.server
import io
import os
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

HOST = "127.0.0.1"
PORT = 8000
STATE_PATH = "/.stand"
_ROOT = Path(__file__).resolve().parents[2]
# Put into the answers of a preview, never into a file.
_RELOAD = _ROOT / "theme" / "preview" / "reload.html"
_TROUBLE = _ROOT / "theme" / "preview" / "trouble.html"
# Seconds until an open page hears that nothing is new, and asks again.
_PATIENCE = 20
_TAKEN = {errno.EADDRINUSE, errno.EACCES, 10013, 10048}  # the last two are Windows' own numbers


class PortTakenError(Exception):
    """Nothing can be served at the wanted port."""


class Server(http.server.ThreadingHTTPServer):
    """Serves ``folder``. ``state`` changes with every build of a preview; "" serves files as is.

    ``ask`` is told which pictures somebody waits for, by output path; from any thread.
    Raises PortTakenError where another program holds the port.
    """

    # On Windows this option would let two servers share a port instead of saying it is taken.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def __init__(self, folder: Path, port: int, *, preview: bool) -> None:
        self.folder = folder
        self.preview = preview
        self._builds = 0
        self._trouble = ""
        self._awaited: set[str] = set()
        self._changed = threading.Condition()
        self.ask: Callable[[str], None] = lambda _path: None
        try:
            super().__init__((HOST, port), partial(Handler, directory=str(folder)))
        except OSError as error:
            if error.errno in _TAKEN:
                raise PortTakenError(port) from error
            raise

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, but not that somebody closed a page before its answer came."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

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
        self._follow("")

    def failed(self, text: str, place: str) -> None:
        """Show on every page why the site could not be built, until it was."""
        page = _TROUBLE.read_text("utf-8").replace("{place}", html.escape(place))
        self._follow(page.replace("{text}", html.escape(text)))

    @property
    def has_failed(self) -> bool:
        """Whether pages say why the site could not be built."""
        return bool(self._trouble)

    def _follow(self, trouble: str) -> None:
        with self._changed:
            self._builds += 1
            self._trouble = trouble
            self._changed.notify_all()

    def supplied(self, awaited: Iterable[str], come: Iterable[str]) -> None:
        """Note output paths of files that will come, and of those nobody has to wait for."""
        with self._changed:
            self._awaited = self._awaited.union(awaited).difference(come)
            self._changed.notify_all()

    @property
    def awaited(self) -> int:
        """How many files are yet to come."""
        return len(self._awaited)

    def forgotten(self) -> None:
        """Let nobody wait any more: whoever makes the files is gone."""
        self.supplied((), self._awaited)

    def wait_for(self, file: Path) -> bool:
        """Wait for a file of the site that will come; return whether it is there."""
        path = file.relative_to(self.folder).as_posix() if file.is_relative_to(self.folder) else ""
        if path in self._awaited:
            self.ask(path)
            with self._changed:
                self._changed.wait_for(lambda: path not in self._awaited)
        return file.is_file()

    def other_than(self, seen: str) -> str:
        """Return the state when it is another one, or after a while the same."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != seen, _PATIENCE)
            return self.state

    def now(self) -> tuple[str, bytes]:
        """Return what is shown in place of every page, if anything, and what is added to it."""
        with self._changed:
            if not self.preview:
                return "", b""
            script = _RELOAD.read_text("utf-8").replace("{state}", self.state)
            return self._trouble, script.encode()


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
        if self.server.preview and urlsplit(self.path).path == STATE_PATH:
            state = self.server.other_than(urlsplit(self.path).query)
            return self._answer(HTTPStatus.OK, state.encode(), "text/plain")
        path = Path(self.translate_path(self.path))
        ends_in_slash = urlsplit(self.path).path.endswith("/")
        if path.is_dir() and not ends_in_slash:
            return super().send_head()  # redirects to the address with a slash
        page = path / "index.html" if path.is_dir() else path
        if not (page.is_file() or self.server.wait_for(page)) or (
            ends_in_slash and not path.is_dir()
        ):
            return self._not_found()
        if page.suffix != ".html":
            return super().send_head()
        return self._page(HTTPStatus.OK, page)

    def _page(self, status: HTTPStatus, page: Path) -> io.BytesIO:
        trouble, script = self.server.now()  # before the page: at worst it is loaded once more
        if trouble:
            status = HTTPStatus.INTERNAL_SERVER_ERROR
        content = trouble.encode() if trouble else page.read_bytes()
        return self._answer(status, content + script, self.extensions_map[".html"])

    def _not_found(self) -> io.BytesIO:
        page = self.server.folder / "404.html"
        if page.is_file() or self.server.now()[0]:
            return self._page(HTTPStatus.NOT_FOUND, page)
        text = b"Diese Seite gibt es nicht. Steht im Terminal eine Meldung?"
        script = self.server.now()[1]  # before the first build is done there is no page at all
        kind = self.extensions_map[".html" if script else ".txt"]
        return self._answer(HTTPStatus.NOT_FOUND, text + script, kind)

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
