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

from plugins.commands.serve import HOST, PortTakenError, Server

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
    assert get(server, f"/.stand?{before.decode()}")[2] != before


def test_page_knows_the_state_it_is_of(start: Start) -> None:
    """A build between a page and its first question is not missed."""
    server = start(True)
    page = html5lib.parse(get(server, "/")[2].decode(), namespaceHTMLElements=False)
    script = page.find(".//script")

    assert script is not None
    assert script.get("data-stand").encode() == get(server, "/.stand")[2]


def test_answer_comes_with_the_next_build(start: Start) -> None:
    """Whoever asks for another state than the present one is answered when there is one."""
    server = start(True)
    before = server.state
    asked = threading.Event()
    wait = server.other_than

    def note(seen: str) -> str:
        asked.set()
        return wait(seen)

    server.other_than = note  # type: ignore[method-assign]
    answers: list[bytes] = []
    reader = threading.Thread(
        target=lambda: answers.append(get(server, f"/.stand?{before}")[2]), daemon=True
    )
    reader.start()
    assert asked.wait(10)
    assert answers == []
    server.built()
    reader.join(10)

    assert answers == [server.state.encode()]


@pytest.mark.parametrize("path", ["/", "/beitraege/", "/nichts/"])
def test_failed_build_is_shown_on_every_page(start: Start, tmp_path: Path, path: str) -> None:
    """Message and place instead of the page, which reloads by itself; files stay as they are."""
    server = start(True)
    server.failed("Fehler <b> & mehr.\n    → Abhilfe.", "theme/templates/a.html:12")

    status, kind, page, _ = get(server, path)
    tree = html5lib.parse(page.decode(), namespaceHTMLElements=False)

    assert (status, kind) == (500, "text/html; charset=utf-8")
    assert tree.findtext(".//pre") == "Fehler <b> & mehr.\n    → Abhilfe."
    assert tree.findtext(".//strong") == "theme/templates/a.html:12"
    assert scripts(page) == 1
    assert get(server, "/feed.atom")[2] == b"<feed/>"
    assert title((tmp_path / "index.html").read_bytes()) == "Start"


def test_next_good_build_shows_the_pages_again(start: Start) -> None:
    """What was wrong is forgotten."""
    server = start(True)
    server.failed("Fehler.", "")
    failed = server.state
    server.built()

    assert server.state != failed
    assert title(get(server, "/")[2]) == "Start"


def test_before_the_first_build_pages_wait_for_it(start: Start, tmp_path: Path) -> None:
    """There is no page yet, not even one that says so; what is shown reloads."""
    server = start(True)
    (tmp_path / "404.html").unlink()

    assert scripts(get(server, "/nichts/")[2]) == 1


@pytest.mark.parametrize(
    ("error", "told"),
    [(BrokenPipeError(), False), (ConnectionResetError(), False), (OSError(), True)],
)
def test_a_page_that_was_closed_is_no_error(
    start: Start, capsys: pytest.CaptureFixture[str], error: OSError, told: bool
) -> None:
    """Its answer finds nobody; whatever else goes wrong is said."""
    server = start(True)
    try:
        raise error
    except OSError:
        server.handle_error(None, HOST)

    assert bool(capsys.readouterr().err) is told


def test_taken_port(start: Start, tmp_path: Path) -> None:
    """A second server at the same port is refused instead of shadowing the first."""
    first = start(False)

    with pytest.raises(PortTakenError):
        Server(tmp_path, first.server_address[1], preview=False)


def test_who_asks_for_a_picture_to_come_waits_for_it(start: Start, tmp_path: Path) -> None:
    """Whoever draws is told, by the output path, whatever the address looks like."""
    server = start(True)
    asked: list[str] = []

    def draw(path: str) -> None:
        asked.append(path)
        (tmp_path / path).write_bytes(b"picture")
        server.supplied((), {path})

    server.ask = draw
    server.supplied({"beitraege/grün.jpg.480.avif", "anderes.jpg.480.avif"}, ())
    status, kind, data, _ = get(server, "/beitraege/gr%C3%BCn.jpg.480.avif?x")

    assert (status, kind, data) == (200, "image/avif", b"picture")
    assert asked == ["beitraege/grün.jpg.480.avif"]
    assert server.awaited == 1


def test_nobody_waits_for_what_will_not_come(start: Start) -> None:
    """Dead links are answered at once, and all when whoever draws is gone."""
    server = start(True)
    assert get(server, "/nichts.jpg.480.avif")[0] == 404

    server.supplied({"titel.jpg.480.avif"}, ())
    server.ask = lambda _path: server.forgotten()
    assert get(server, "/titel.jpg.480.avif")[0] == 404
