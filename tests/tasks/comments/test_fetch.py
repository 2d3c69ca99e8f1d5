"""`comments import`: mails become files that wait."""

from __future__ import annotations

import io
import mailbox
import os
import sys
from email import message_from_bytes
from pathlib import Path

import pytest

from plugins.commands.comments import words
from plugins.commands.comments.store import Store
from tests.comments.incoming.specimens import eml, form
from tests.tasks.comments.places import put, snapshot

NEW = form("Guter Beitrag", about="gut")
MAIL = eml(NEW, Subject="Kommentar")


def bring(content: Path, *names: Path | str) -> int:
    """Import and return the exit status."""
    return words.main(["import", *map(str, names)], content)


def numbered(number: int) -> bytes:
    """Return one of several mails."""
    return eml(NEW, Subject="Kommentar", Message_ID=f"<{number}@a.example>")


def test_a_mail(content: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """Its file lies outside of the texts, in a folder that git leaves out."""
    before = snapshot(content)
    (content / "../mail.eml").write_bytes(MAIL)

    assert bring(content, content / "../mail.eml") == 0

    (one,) = store.all_in(store.pending)
    assert one.path.parent == content.parent / ".comments/pending/gut"
    assert (one.get("Author"), one.body) == ("Johanna", "Guter Beitrag")
    assert (content.parent / ".comments/.gitignore").read_text() == "*\n"
    assert snapshot(content) == before
    assert "Mails: 1, neue Kommentare: 1" in capsys.readouterr().out


def test_a_second_time_nothing_happens(content: Path, store: Store) -> None:
    """Neither while it waits nor once it is decided."""
    (content / "../mail.eml").write_bytes(MAIL)
    bring(content, content / "../mail.eml")
    (one,) = store.all_in(store.pending)
    for task in ("", "reject"):
        if task:
            words.main([task, one.name], content)
        before = snapshot(content.parent)

        assert bring(content, content / "../mail.eml", content / "../mail.eml") == 0
        assert snapshot(content.parent) == before


def test_many_at_once(content: Path, store: Store, tmp_path: Path) -> None:
    """A folder, a Maildir, an mbox with a „From“ in its text, and pasted text."""
    folder = tmp_path / "post"
    (folder / "unter").mkdir(parents=True)
    (folder / "unter/a.eml").write_bytes(numbered(1))
    (folder / ".versteckt.eml").write_bytes(numbered(99))
    maildir = mailbox.Maildir(tmp_path / "Maildir")
    maildir.add(message_from_bytes(numbered(2)))
    (tmp_path / "Maildir/tmp/halb").write_bytes(numbered(98))
    box = mailbox.mbox(tmp_path / "Archiv")
    box.add(message_from_bytes(numbered(3)))
    box.add(message_from_bytes(eml(form("Zeile\n\nFrom hier an", about="gut"), Subject="x")))
    box.close()
    pasted = tmp_path / "kopiert.txt"
    pasted.write_text(form("Kopiert", about="gut"), "utf-16")

    assert bring(content, folder, tmp_path / "Maildir", tmp_path / "Archiv", pasted) == 0

    bodies = sorted(one.body for one in store.all_in(store.pending))
    assert bodies == [*["Guter Beitrag"] * 3, "Kopiert", "Zeile\n\nFrom hier an"]


@pytest.mark.parametrize("data", [MAIL, form("Guter Beitrag", about="gut").encode()])
def test_standard_input(
    content: Path, store: Store, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mail as it travels, or its text."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    assert bring(content, "-") == 0
    assert [one.body for one in store.all_in(store.pending)] == ["Guter Beitrag"]


def test_one_bad_mail_does_not_stop_the_others(
    content: Path, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every problem is told with the file it is about; the status says that there was one."""
    (tmp_path / "leer.eml").write_bytes(b"")
    (tmp_path / "mail.eml").write_bytes(MAIL)
    (tmp_path / "leerer-ordner").mkdir()
    names = [tmp_path / name for name in ("leer.eml", "fehlt.eml", "leerer-ordner", "mail.eml")]

    assert bring(content, *names) == 1

    said = capsys.readouterr().err
    assert len(store.all_in(store.pending)) == 1
    for name, code in (("leer.eml", "CMI001"), ("fehlt.eml", "CMI021"), ("-ordner", "CMI022")):
        assert f"{name}: Fehler {code}" in said


def test_an_answer_to_a_published_comment(content: Path, store: Store, tmp_path: Path) -> None:
    """Only what is published can be answered."""
    put(store.approved, "2026-03-12-frage", "Author: Johanna\n\nWirklich?\n")
    (tmp_path / "a.eml").write_bytes(
        eml(form("Ja.", about="gut / 2026-03-12-frage"), Subject="Kommentar")
    )

    assert bring(content, tmp_path / "a.eml") == 0
    assert [one.get("Reply_to") for one in store.all_in(store.pending)] == ["2026-03-12-frage"]


def test_names_that_collide(content: Path, store: Store, tmp_path: Path) -> None:
    """A file that is there is never written over."""
    (tmp_path / "a.eml").write_bytes(MAIL)
    bring(content, tmp_path / "a.eml")
    (one,) = store.all_in(store.pending)
    other = put(store.rejected, one.name, "Author: Max\n\nAnderes\n")
    one.path.unlink()

    assert bring(content, tmp_path / "a.eml") == 0

    (again,) = store.all_in(store.pending)
    assert again.name.startswith(one.name)
    assert again.name != one.name
    assert other.read_text("utf-8") == "Author: Max\n\nAnderes\n"


@pytest.mark.skipif(sys.platform != "linux", reason="platform: other systems have no such names")
def test_names_of_files_that_are_no_text(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Mail programs make them of subjects; what a terminal would obey is not shown."""
    path = tmp_path / os.fsdecode(b"\xff\x1b[31m\nrot.eml")
    path.write_bytes(b"")

    assert bring(content, path) == 1
    said = capsys.readouterr().err
    assert "[31m rot.eml: Fehler CMI001" in said
    assert "\x1b" not in said
    said.encode("utf-8")
