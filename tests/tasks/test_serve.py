"""The server of the preview: pages, folders, the 404 page, and the reload in answers only."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from pathlib import Path

import html5lib
import pytest

from plugins.commands.serve import PortTakenError, Server

PAGE = "<!DOCTYPE html><html lang=de><title>{}</title><body><p>Grüße</p></body></html>"
Start = Callable[[bool], Server]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    (tmp_path / "beitraege").mkdir()
    (tmp_path / "ohne-seite").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("Start"), "utf-8")
    (tmp_path / "beitraege/index.html").write_text(PAGE.format("Beiträge"), "utf-8")
    (tmp_path / "404.html").write_text(PAGE.format("Fehlt"), "utf-8")
    (tmp_path / "feed.atom").write_text("<feed/>", "utf-8")
    servers: list[Server] = []

    def begin(preview: bool) -> Server:
        server = Server(tmp_path, 0, preview=preview)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        servers.append(server)
        return server

    yield begin
    for server in servers:
        server.shutdown()
        server.server_close()


def get(server: Server, path: str) -> tuple[int, str, bytes, str]:
    """Return status, type, content and the final address of an answer."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        answer: HTTPResponse = opener.open(server.address + path)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read(), error.url
    with answer:
        return answer.status, answer.headers["Content-Type"], answer.read(), answer.url


def title(page: bytes) -> str | None:
    return html5lib.parse(page.decode(), namespaceHTMLElements=False).findtext("head/title")


def scripts(page: bytes) -> int:
    return len(html5lib.parse(page.decode(), namespaceHTMLElements=False).findall(".//script"))


@pytest.mark.parametrize(
    ("path", "status", "wanted"),
    [
        ("/", 200, "Start"),
        ("/index.html", 200, "Start"),
        ("/beitraege/", 200, "Beiträge"),
        ("/beitraege/?seite=2", 200, "Beiträge"),
        ("/nichts", 404, "Fehlt"),
        ("/nichts/", 404, "Fehlt"),
        ("/ohne-seite/", 404, "Fehlt"),
        ("/index.html/", 404, "Fehlt"),
        ("/.stand", 404, "Fehlt"),
        ("/../../etc/passwd", 404, "Fehlt"),
    ],
)
def test_pages(start: Start, path: str, status: int, wanted: str) -> None:
    """A folder shows its page, whatever is missing shows the site's own 404 page."""
    found, kind, page, _ = get(start(False), path)

    assert (found, kind, title(page)) == (status, "text/html; charset=utf-8", wanted)
    assert scripts(page) == 0


def test_folder_without_slash_is_redirected(start: Start) -> None:
    """Published addresses end in a slash; the preview leads there, too."""
    server = start(False)

    assert get(server, "/beitraege")[3] == f"{server.address}/beitraege/"


def test_files_keep_their_type(start: Start) -> None:
    """Types do not depend on what Windows has registered."""
    assert get(start(True), "/feed.atom")[1:3] == (
        "application/atom+xml; charset=utf-8",
        b"<feed/>",
    )


def test_preview_adds_the_reload_to_answers_only(start: Start, tmp_path: Path) -> None:
    """Pages of the preview carry the script that reloads them; the files do not."""
    server = start(True)

    assert scripts(get(server, "/")[2]) == 1
    assert scripts(get(server, "/nichts")[2]) == 1
    assert scripts((tmp_path / "index.html").read_bytes()) == 0


def test_state_changes_with_each_build(start: Start) -> None:
    """Open pages ask for the state and reload when it is another."""
    server = start(True)
    before = get(server, "/.stand")[2]
    same = get(server, "/.stand")[2]
    server.built()

    assert before == same
    assert get(server, "/.stand")[2] != before


def test_taken_port(start: Start, tmp_path: Path) -> None:
    """A second server at the same port is refused instead of shadowing the first."""
    first = start(False)

    with pytest.raises(PortTakenError):
        Server(tmp_path, first.server_address[1], preview=False)
