"""`comments erase`: texts and website without a person's comments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands.comments import copies, rebuild, words
from plugins.commands.comments.removal import removal_of
from plugins.commands.comments.store import Store
from plugins.commands.places import ROOT
from plugins.state import standing
from tests.tasks.comments.places import put, snapshot

MINE = "Author: Johanna Beispiel\nDate: 12.03.2026\nMail_reference: m1\nUrl: https://a.example\n\nIch\n"


@pytest.fixture(autouse=True)
def _no_website(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test touches what lies in the working copy."""
    monkeypatch.setattr("plugins.commands.places.ROOT", tmp_path)


def test_everywhere(content: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """Published, waiting and rejected ones; others' stay; upper case and spaces do not matter."""
    for number, folder in enumerate((store.approved, store.pending, store.rejected)):
        put(folder, f"2026-03-12-{number}", MINE)
        put(folder, ".half", MINE).rename(folder / "gut" / ".2026-03-12-9.md.4711")
    other = put(store.approved, "2026-03-14-andere", "Author: Johanna\n\nBleibt\n")

    assert words.main(["erase", "johanna", " BEISPIEL"], content) == 0

    assert snapshot(store.approved) == {"gut/2026-03-14-andere.md": other.read_bytes()}
    assert snapshot(store.pending) == snapshot(store.rejected) == {}
    assert "Gelöscht: 3 Kommentare" in capsys.readouterr().out


def test_one_alone_by_its_identifier(content: Path, store: Store) -> None:
    """For names that several people share."""
    put(store.approved, "2026-03-12-a1b2c3d4", MINE)
    put(store.approved, "2026-03-13-a1b2c3d5", MINE)

    assert words.main(["erase", "a1b2c3d4"], content) == 0
    assert list(snapshot(store.approved)) == ["gut/2026-03-13-a1b2c3d5.md"]


def test_a_place_stays_for_answers(content: Path, store: Store) -> None:
    """Nothing of the person is left in it; the answer still answers it."""
    path = put(store.approved, "2026-03-12-a1b2c3d4", MINE)
    answer = put(store.approved, "2026-03-13-x", f"Author: Max\nReply_to: {path.stem}\n\nJa\n")

    assert words.main(["erase", "Johanna Beispiel"], content) == 0

    (place,) = store.approved.glob("gut/2026-03-12-*.md")
    assert place.read_text("utf-8") == "Removed: auf eigenen Wunsch\nDate: 12.03.2026\n"
    assert answer.read_text("utf-8") == f"Author: Max\nReply_to: {place.stem}\n\nJa\n"


def test_history_is_purged_by_names_that_are_gone(content: Path, store: Store) -> None:
    """The empty place has another name than what lies in the history."""
    path = put(store.approved, "2026-03-12-a1b2c3d4", MINE)
    put(store.approved, "2026-03-13-x", f"Author: Max\nReply_to: {path.stem}\n\nJa\n")

    words.main(["erase", "Johanna Beispiel"], content)

    assert not path.exists()


def test_a_name_in_the_name_of_the_file(content: Path, store: Store) -> None:
    """The place gets another one; whoever answers points there, published or waiting."""
    put(store.approved, "2026-03-12-johanna-beispiel", MINE)
    reply = "Author: Max\nReply_to: 2026-03-12-johanna-beispiel.md\n\nJa\n"
    answers = [put(store.approved, "a", reply), put(store.pending, "b", reply)]

    assert words.main(["erase", "Johanna Beispiel"], content) == 0

    (place,) = store.approved.glob("gut/2026-*.md")
    assert "johanna" not in place.stem
    for answer in answers:
        assert answer.read_text("utf-8") == f"Author: Max\nReply_to: {place.stem}\n\nJa\n"


def test_a_conversation_with_oneself(content: Path, store: Store) -> None:
    """All of it goes where nobody else answers, and all stays empty where somebody does."""
    put(store.approved, "2026-03-12-1", MINE)
    put(store.approved, "2026-03-12-2", MINE.replace("\n\n", "\nReply_to: 2026-03-12-1\n\n"))
    kept = store.all_in(store.approved)

    assert len(removal_of(kept, kept, store).deleted) == 2

    put(store.approved, "2026-03-12-3", "Author: Max\nReply_to: 2026-03-12-2\n\nJa\n")
    everything = store.all_in(store.approved)
    found = removal_of(everything[:2], everything, store)
    first, second = (path.stem for path in list(found.written)[:2])
    assert [one.split(b"\n")[2:] for one in found.written.values()] == [
        [b""],
        [f"Reply_to: {first}".encode(), b""],
        [b"", b"Ja", b""],
    ]
    assert f"Reply_to: {second}".encode() in list(found.written.values())[2]


def test_nobody(content: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is alike is proposed; nothing changes."""
    put(store.approved, "1", MINE)
    before = snapshot(content)

    assert words.main(["erase", "Johanna Beispiehl"], content) == 1
    assert "Meinten Sie: Johanna Beispiel?" in capsys.readouterr().err
    assert snapshot(content) == before


def test_where_copies_remain(content: Path, store: Store) -> None:
    """The history of the repository they lie in, with the command that purges it; mentions."""
    command = ["git", "init", "-q", str(content / "comments")]
    subprocess.run(command, check=True)
    put(store.approved, "2026-03-12-1", MINE)
    put(store.approved, "2026-03-13-2", "Author: Max\n\nLiebe Johanna Beispiel, ja\n")
    (mine, other) = store.all_in(store.approved)

    said = copies.told(store, [mine], ["Johanna Beispiel"])

    assert "eigenes Archiv der Kommentare" in said
    assert "git filter-repo --invert-paths --path gut/2026-03-12-1.md" in said
    assert str(other.path) in said
    assert all(word in said for word in ("Postfach", "Sicherungskopien", "Feeds", "Server"))


@pytest.mark.parametrize("memory", [True, False])
def test_the_website_is_built_anew(
    content: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: bool
) -> None:
    """What builds remember goes first; each is built as it was last."""
    output = tmp_path / "output"
    (output / "gut").mkdir(parents=True)
    page = output / "gut/index.html"
    page.write_text("2026-03-12-a1b2c3d4")
    state = Path(standing.folder_of(str(ROOT), str(output)))
    state.mkdir(parents=True)
    (state / "pack").write_text("Ich")
    command = ("publishconf.py", str(content), str(output), "")
    monkeypatch.setattr(standing, "last_command", lambda _: command if memory else None)
    calls: list[list[str]] = []

    def build(call: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(call)
        assert not state.exists()
        page.write_text("")
        return subprocess.CompletedProcess(call, 0)

    monkeypatch.setattr(subprocess, "run", build)

    assert rebuild.rebuilt(store, str(output), ["2026-03-12-a1b2c3d4"])
    task = "publish" if memory else "build"
    paths = ["--content", str(content.resolve()), "--output", str(output)]
    assert calls == [[sys.executable, str(ROOT / "tasks.py"), task, *paths]]


def test_a_website_that_still_has_it(
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The build failed: the file is named, and the status tells."""
    page = tmp_path / "output" / "index.html"
    page.parent.mkdir()
    page.write_text("2026-03-12-a1b2c3d4")
    failed = subprocess.CompletedProcess([], 1)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)

    assert not rebuild.rebuilt(store, str(page.parent), ["2026-03-12-a1b2c3d4"])
    assert str(page) in capsys.readouterr().err


def test_what_other_builds_remember(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, unless it is of a website that was just built anew."""
    output = tmp_path / "output"
    monkeypatch.setenv(standing.CACHE, str(tmp_path / "memory"))
    fresh = Path(standing.folder_of(str(ROOT), str(output)))
    fresh.mkdir(parents=True)

    assert "Zwischenstände" not in copies.told(store, [], [], [output])
    (fresh.parent / "anderswo").mkdir()
    assert str(fresh.parent) in copies.told(store, [], [], [output])
