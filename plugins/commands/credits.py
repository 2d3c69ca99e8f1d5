"""What is known of the rights in every picture, from where, and what is missing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from plugins.commands.named_files import all_found, lies_in
from plugins.commands.places import ROOT
from plugins.host.contribution import Surveyed
from plugins.host.edition import Order
from plugins.host.examine import survey
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from, shown


def main(files: Sequence[str], content: str, *, write: bool) -> int:
    """List the pictures of ``content`` (with ``files`` these only, a folder means all in it).

    ``write`` makes the companion files that are not there, and changes none that is. Pictures of
    drafts are listed too. Returns the exit status: 1 only where a name is wrong.
    """
    order = order_from(load_settings(ROOT / "pelicanconf.py"), Path(content), Mode.PREVIEW)
    if not all_found(files, order.content):
        return 1
    wanted = tuple(shown(Path(name).resolve()) for name in files)
    found = [
        one
        for one in survey(order, "credits")
        if not wanted or lies_in(f"{order.content.shown}/{one.path}", wanted)
    ]
    _print_list(found, order.content.shown)
    if write:
        _write(found, order)
    _print_sum(found, written=write)
    return 0


def _print_list(found: Sequence[Surveyed], root: str) -> None:
    for folder, pictures in groupby(found, key=lambda one: one.path.rpartition("/")[0]):
        print(f"{root}/{folder}/".replace("//", "/"))
        for one in pictures:
            print(f"  {one.path.rpartition('/')[2]}")
            for line in one.lines:
                print(f"    {line}")
        print()


def _write(found: Sequence[Surveyed], order: Order) -> None:
    for one in found:
        if one.draft:
            said = (
                "Angelegt"
                if _make(order.content.root / one.draft_path, one.draft)
                else "Gibt es schon"
            )
            print(f"{said}: {order.content.shown}/{one.draft_path}")


def _make(path: Path, text: str) -> bool:
    """Write a file, whole or not at all; tell whether it was not there before."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_text(text, "utf-8", newline="\n")
        if os.name == "nt":
            draft.rename(path)  # fails where there is one; elsewhere it would replace it
        else:
            path.hardlink_to(draft)
    except FileExistsError:
        return False
    finally:
        draft.unlink(missing_ok=True)
    return True


def _print_sum(found: Sequence[Surveyed], *, written: bool) -> None:
    complete, drafts = sum(one.complete for one in found), sum(bool(one.draft) for one in found)
    print(f"Bilder: {len(found)}, vollständig: {complete}, ohne Textdatei: {drafts}")
    if drafts and written:
        print("In jeder neuen Datei die Angaben prüfen, ergänzen und bei „Checked“ unterschreiben.")
    elif drafts:
        print("Die fehlenden Textdateien anlegen: python3 tasks.py credits --write")
