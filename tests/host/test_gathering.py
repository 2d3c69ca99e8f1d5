"""Only what has changed is read; with the rest from before it is what reading everything gives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.blog.document import Document, KeptDocument
from plugins.host.content import paths_in
from plugins.host.edition import Order
from plugins.host.gathering import Reading, Stack, read_changed
from plugins.host.shelf import PackShelf
from plugins.state.pack import Pack
from tests.host.small_site import AUTHOR, NEU, NEW, Change, replaced, sound_base, write
from tests.sites.specimen import order

ICON = "images/icon.png"


@pytest.fixture
def given(tmp_path: Path) -> Order:
    """The sound base with a second article."""
    content = sound_base(tmp_path)
    write(content, NEU, NEW.format("Anfang.\n\n<!--more-->\n\nMitte.\n\n## Ende"))
    return order(content)


@pytest.fixture
def shelf(tmp_path: Path) -> PackShelf:
    return PackShelf(Pack(str(tmp_path / "pack")))


def everything(given: Order, shelf: PackShelf | None) -> Stack:
    return read_changed(given, Stack(), tuple(paths_in(given.content)), (), shelf)


def those(given: Order, before: Stack, paths: tuple[str, ...], shelf: PackShelf | None) -> Stack:
    """Read the files at some paths, as far as they are there."""
    there = set(paths).intersection(paths_in(given.content))
    return read_changed(given, before, there, set(paths) - there, shelf)


def plain(stack: Stack) -> dict[str, object]:
    """Return all that a stack holds, texts with their contents instead of their identity."""
    texts = [
        (d.kind, d.path, d.place, d.values, d.outline, d.intro, d.body)
        for d in stack.documents.values()
    ]
    assert list(stack.documents) == sorted(stack.documents)
    assert list(stack.files) == sorted(stack.files)
    return {
        "texts": texts, "files": dict(stack.files),
        "misplaced": stack.misplaced, "wrong": dict(stack.wrong), "material": [
            list(stack.material.files), stack.material.problems,
        ],
    }  # fmt: skip


def link_out(content: Path) -> None:
    (content / ICON).unlink()
    (content / ICON).symlink_to("/etc/hostname")


CHANGES: list[tuple[Change, tuple[str, ...]]] = [
    (lambda content: content, ()),
    (replaced(NEU, "Mitte", "Neues"), (NEU,)),
    (replaced(NEU, "Title", "Titel"), (NEU,)),
    (replaced(NEU, "Title: Neu", "Farbe: rot"), (NEU,)),
    (lambda content: write(content, "articles/a/index.md", NEW.format("A.")),
     ("articles/a/index.md",)),
    (lambda content: write(content, "irgendwo/a.md", "A."), ("irgendwo/a.md",)),
    (lambda content: write(content, "articles/neu/liste.csv", "a;b"), ("articles/neu/liste.csv",)),
    (lambda content: (content / NEU).write_bytes(b"\xff\xfe"), (NEU,)),
    (lambda content: (content / NEU).unlink(), (NEU,)),
    (lambda content: (content / ICON).unlink(), (ICON,)),
    (lambda content: (content / NEU).rename(content / "articles/neu/INDEX.md"),
     (NEU, "articles/neu/INDEX.md")),
    (lambda content: (content / AUTHOR).rename(content / "pages/erika.md"),
     (AUTHOR, "pages/erika.md")),
    (link_out, (ICON,)),
]  # fmt: skip


@pytest.mark.parametrize(("change", "paths"), CHANGES)
@pytest.mark.parametrize("shelved", [True, False])
def test_what_has_changed_is_read_and_nothing_else(
    given: Order, shelf: PackShelf, change: Change, paths: tuple[str, ...], shelved: bool
) -> None:
    """The result is that of reading everything; texts that are the same stay the same objects."""
    used = shelf if shelved else None
    before = everything(given, used)
    known = plain(before)
    change(given.content.root)

    now = those(given, before, paths, used)

    assert plain(now) == plain(everything(given, None))
    kept = before.documents.keys() - set(paths)
    assert all(now.documents[path] is before.documents[path] for path in kept)
    assert plain(before) == known
    assert all(isinstance(one, KeptDocument) == shelved for one in now.documents.values())
    if shelved:  # what is done is readable for other processes
        again = PackShelf(Pack(shelf.pack.path))
        assert [again.fetch(_kept(one).leaves["body"]) for one in now.documents.values()] == [
            one.body for one in now.documents.values()
        ]


def _kept(document: Document) -> KeptDocument:
    assert isinstance(document, KeptDocument)
    return document


def test_no_folder_is_listed(
    given: Order, shelf: PackShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With ten thousand articles that would take longer than all the rest."""
    before = everything(given, shelf)
    new = "articles/a/index.md"
    write(given.content.root, new, NEW.format("A."))

    def refuse(*given: object) -> None:
        raise AssertionError("listed")

    for name in ("scandir", "listdir"):
        monkeypatch.setattr(os, name, refuse)

    found = read_changed(given, before, [new], [NEU], shelf).documents
    assert (new in found, NEU in found) == (True, False)


def test_a_copy_of_the_process_reads_the_same(given: Order, shelf: PackShelf) -> None:
    """Texts, files and problems are what this process would read."""
    write(given.content.root, NEU, NEW.format("Mitte. <blink>"))
    paths = sorted(paths_in(given.content))
    reading = Reading(given, paths, None, pack=True)

    with reading.begun(worthwhile=True) as read:
        stack = reading.stack(read(), Stack(), paths, shelf)

    assert plain(stack) == plain(everything(given, shelf))
    assert stack.wrong
