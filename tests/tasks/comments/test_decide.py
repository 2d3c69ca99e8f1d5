"""`comments`, `comments approve`, `comments reject`."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.comments import words, writing
from plugins.commands.comments.store import Store
from tests.tasks.comments.places import put, snapshot

NAME = "2026-03-12-a1b2c3d4"
TEXT = "Author: Johanna\nDate: 12.03.2026 10:30\nMail_reference: m1\n\nGuter Beitrag\n"


def test_the_list(content: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """Identifier, name, date and the first words of each, by article."""
    put(store.pending, NAME, TEXT)
    put(store.pending, "2026-03-13-b", "Author: Max\nReply_to: x\n\n" + "viele Worte " * 20)

    assert words.main([], content) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["gut:", f"  {NAME}   Johanna, 12.03.2026 10:30", "    Guter Beitrag"]
    assert "Antwort auf x" in lines[3]
    assert lines[4].endswith("…")
    assert "Es warten 2 Kommentare." in lines


@pytest.mark.parametrize("word", [NAME, f"{NAME}.md", f"gut/{NAME}", "a1b2c3d4"])
@pytest.mark.parametrize(("task", "place"), [("approve", "approved"), ("reject", "rejected")])
def test_moved(content: Path, store: Store, word: str, task: str, place: str) -> None:
    """The bytes stay, the empty folder goes."""
    put(store.pending, NAME, TEXT)

    assert words.main([task, word], content) == 0
    assert snapshot(getattr(store, place)) == {f"gut/{NAME}.md": TEXT.encode()}
    assert list(store.pending.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Date: 12.03.2026\n\nText\n", "Name"),
        ("Author: Johanna\n\n\n", "Text"),
        ("Author: Johanna\nKein Kopf\n\nText\n", "HDR004"),
        ("Author: Johanna\nReply_to: fehlt\n\nText\n", "fehlt"),
        ("Author: Johanna\nReply_to: ../../x\n\nText\n", "../../x"),
        ("", "HDR001"),
    ],
)
def test_not_fit_to_be_published(
    content: Path, store: Store, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    """It stays where it is, and its editor learns what to mend in which file."""
    path = put(store.pending, NAME, text)

    assert words.main(["approve", NAME], content) == 1
    assert said in (told := capsys.readouterr().err)
    assert str(path) in told
    assert path.read_text("utf-8") == text


def test_one_that_fails_does_not_stop_the_others(
    content: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also in the order in which an answer follows its parent."""
    put(store.pending, NAME, TEXT)
    put(store.pending, "2026-03-13-antwort", f"Author: Max\nReply_to: {NAME}\n\nJa\n")

    assert words.main(["approve", "fehlt", NAME, "2026-03-13-antwort"], content) == 1
    assert len(snapshot(store.approved)) == 2
    assert "Es wartet kein Kommentar „fehlt“." in capsys.readouterr().err


def test_what_was_decided_before(
    content: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said how."""
    put(store.approved, NAME, TEXT)

    assert words.main(["approve", NAME], content) == 1
    assert "schon freigegeben" in capsys.readouterr().err


def test_another_file_in_the_place(content: Path, store: Store) -> None:
    """Neither is lost."""
    path = put(store.pending, NAME, TEXT)
    other = put(store.approved, NAME, "Author: Max\n\nAnderes\n")

    assert words.main(["approve", NAME], content) == 1
    assert (path.read_text("utf-8"), "Anderes" in other.read_text("utf-8")) == (TEXT, True)


def test_killed_half_way(content: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy is complete before the original goes; asked again, the move is completed."""
    path = put(store.pending, NAME, TEXT)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _killed)
        with pytest.raises(KeyboardInterrupt):
            writing.move(path, store.approved / "gut" / path.name)
    assert path.read_text("utf-8") == TEXT

    assert words.main(["approve", NAME], content) == 0
    assert not path.exists()
    assert (store.approved / "gut" / f"{NAME}.md").read_text("utf-8") == TEXT


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_no_half_file_is_ever_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full leaves nothing behind under the name."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OSError, match="No space"):
        writing.write_new(tmp_path / "a.md", b"x")
    assert snapshot(tmp_path) == {}


def test_a_repository_of_its_own(
    content: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its hidden folder holds no comments, and editors are told to commit there."""
    put(store.pending, NAME, TEXT)
    (store.approved / ".git").mkdir(parents=True)
    (store.approved / ".git" / "x.md").write_text("x")

    assert words.main(["approve", NAME], content) == 0
    assert f"git -C {store.approved} add" in capsys.readouterr().out
    assert [one.name for one in store.all_in(store.approved)] == [NAME]
