"""What a build remembers is used only if it is whole and of this program; else all is made anew."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.host import build, memory, messages
from plugins.host.journal import MARK
from plugins.host.memory import folder_for
from plugins.host.resting import is_intact
from plugins.state.sealed import Damaged, OtherVersion
from tests.host.small_site import AUTHOR, GUT, Change, append, bytes_of, sound_base
from tests.sites.specimen import SITES, Run, run, snapshot

DAMAGED = f"{messages.forgotten(Damaged())}\n"
OTHER = f"{messages.forgotten(OtherVersion())}\n"
KINDS = ("prints", "readers-", "site-", "entries-", "pack-")

Damage = Callable[[bytes], bytes]


class Built(NamedTuple):
    """A site that was built once, with its memory."""

    content: Path
    output: Path

    @property
    def memory(self) -> Path:
        """The folder with the memory."""
        return folder_for(self.output)

    def file(self, kind: str) -> Path:
        """The one file of a kind."""
        (found,) = self.memory.glob(f"{kind}*")
        return found

    def run(self) -> Run:
        """Build again."""
        return run(self.content, self.output)

    def pages(self) -> dict[str, bytes]:
        """The bytes of every file."""
        return bytes_of(self.output)

    def made_anew(self) -> dict[str, bytes]:
        """What a build without memory makes of the texts as they are."""
        other = Built(self.content, self.output.with_name("anew"))
        assert other.run() == Run(True, "")
        return other.pages()


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """A sound site; its second build has added to what the first one has left."""
    made = Built(sound_base(tmp_path), tmp_path / "output")
    assert made.run() == Run(True, "")
    append(made.content, GUT, "\nEin Satz.\n")
    assert made.run() == Run(True, "")
    return made


def nothing(content: Path) -> None:
    """Change nothing."""


def words(content: Path) -> None:
    """Change the words of an article."""
    append(content, GUT, "\nNoch ein Satz.\n")


def author(content: Path) -> None:
    """Change what many pages show, so that many texts are needed."""
    text = (content / AUTHOR).read_text(encoding="utf-8")
    (content / AUTHOR).write_text(f"Role: Referentin\n{text}", encoding="utf-8")


def flip(part: float) -> Damage:
    """Return a damage of one bit, at a part of the whole length."""

    def damage(data: bytes) -> bytes:
        at = int((len(data) - 1) * part)
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]

    return damage


DAMAGES: dict[str, Damage] = {
    "emptied": lambda data: b"",
    "cut in two": lambda data: data[: len(data) // 2],
    "without its last byte": lambda data: data[:-1],
    "one byte too long": lambda data: data + b"\0",
    "bit in the middle": flip(0.5),
    "last bit": flip(1),
}


def test_a_memory_is_five_files(built: Built) -> None:
    """And a lock; builds leave nothing behind that nobody needs."""
    author(built.content)
    assert built.run() == Run(True, "")
    words(built.content)
    assert built.run() == Run(True, "")

    names = {path.name for path in built.memory.iterdir()}

    assert len(names & {"prints"}) == 1
    assert all(sum(name.startswith(kind) for name in names) == 1 for kind in KINDS)
    assert {name for name in names if not name.startswith(KINDS)} <= {"lock", "clock", "standing"}


def test_entries_that_were_found_intact_are_not_read_again(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While their stamp is the same; one that was damaged since has another."""
    words(built.content)
    assert built.run() == Run(True, "")
    read: list[Path] = []

    def noted(path: Path) -> bool:
        read.append(path)
        return is_intact(path)

    monkeypatch.setattr(memory, "is_intact", noted)
    words(built.content)
    assert built.run() == Run(True, "")
    assert read == []

    path = built.file("entries-")
    before = path.stat()
    path.write_bytes(flip(0.5)(path.read_bytes()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    words(built.content)
    assert built.run().written
    assert read == [path]
    assert built.pages() == built.made_anew()


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
@pytest.mark.parametrize("change", [nothing, words, author])
@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_memory_is_never_trusted(
    built: Built, kind: str, change: Change, damage: Damage
) -> None:
    """The site is what it would be without, and one line at most says why it took longer."""
    path = built.file(kind)
    path.write_bytes(damage(path.read_bytes()))
    change(built.content)

    first = built.run()

    assert first.written
    assert first.said in {"", DAMAGED, OTHER}
    assert built.pages() == built.made_anew()
    after = snapshot(built.output)
    assert built.run() == Run(True, "")
    assert snapshot(built.output) == after


@pytest.mark.parametrize(
    ("kind", "change"),
    [("prints", nothing), ("prints", words), ("prints", author), ("readers-", nothing),
     ("readers-", words), ("readers-", author), ("entries-", words), ("entries-", nothing),
     ("site-", author), ("pack-", author)],
)  # fmt: skip
@pytest.mark.parametrize("damage", ["cut in two", "bit in the middle"])
def test_damage_is_told_where_it_matters(
    built: Built, kind: str, change: Change, damage: str
) -> None:
    """Whoever waits for a whole build is told in one line, and only once."""
    path = built.file(kind)
    data = path.read_bytes()
    # Of the pack only what is read can be found damaged: here, all of it is.
    damaged = data[:30] + bytes(byte ^ 1 for byte in data[30:]) if kind == "pack-" else b""
    path.write_bytes(damaged or DAMAGES[damage](data))
    change(built.content)

    assert built.run() == Run(True, DAMAGED)
    assert built.run() == Run(True, "")


@pytest.mark.parametrize("change", [nothing, words, author])
@pytest.mark.parametrize("kind", KINDS)
def test_a_memory_that_lacks_a_file_is_never_trusted(
    built: Built, kind: str, change: Change
) -> None:
    """What is left of it leads to no other site; what is the same is not written."""
    before = snapshot(built.output)
    built.file(kind).unlink()
    change(built.content)

    first = built.run()

    assert (first.written, first.said) in {(True, ""), (True, DAMAGED)}
    assert built.pages() == built.made_anew()
    after = snapshot(built.output)
    assert {path for path in before if before[path] != after[path]} <= {
        MARK,
        *(path for path in before if before[path][0] != after[path][0]),
    }
    assert built.run() == Run(True, "")


@pytest.mark.parametrize("change", [nothing, words, author])
def test_who_deletes_the_memory_is_told_nothing(built: Built, change: Change) -> None:
    """Everything is made anew, as after ``clean``."""
    shutil.rmtree(built.memory)
    change(built.content)

    assert built.run() == Run(True, "")

    assert built.pages() == built.made_anew()


def test_another_program_begins_anew(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code, libraries or Python are not what they were: one line says so, once."""
    before = built.pages()
    fingerprint = build.fingerprint
    monkeypatch.setattr(
        build, "fingerprint", lambda *more, **read: fingerprint("other", *more, **read)
    )

    assert built.run() == Run(True, OTHER)

    assert built.pages() == before
    assert built.run() == Run(True, "")


def test_a_damaged_memory_of_a_site_with_a_mistake(built: Built) -> None:
    """The report is complete, and the last good site stays."""
    before = snapshot(built.output)
    append(built.content, GUT, "\n#### Zu tief\n")
    whole = built.run()
    path = built.file("prints")
    path.write_bytes(path.read_bytes()[:-1])

    again = built.run()

    assert not whole.written
    assert again == Run(False, DAMAGED + whole.said)
    assert snapshot(built.output) == before


def test_every_output_folder_has_a_memory_of_its_own(built: Built, tmp_path: Path) -> None:
    """However it is named; what one build knows does not serve another folder."""
    other = Built(built.content, tmp_path / "other")

    assert folder_for(built.output) == folder_for(tmp_path / "." / "x" / ".." / "output")
    assert folder_for(built.output) != folder_for(other.output)
    assert other.run() == Run(True, "")
    assert other.pages() == built.pages()


def test_a_memory_of_other_content_is_not_taken(built: Built, tmp_path: Path) -> None:
    """The same output folder with the texts of another folder."""
    content = Path(shutil.copytree(SITES / "base", tmp_path / "else" / "content"))
    author(content)

    assert run(content, built.output).written

    assert built.pages() == Built(content, built.output).made_anew()
