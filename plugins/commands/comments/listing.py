"""Which comments wait for an editor."""

from __future__ import annotations

from itertools import groupby

from plugins.commands.comments.store import Kept, Store

_WIDTH = 76


def show(store: Store) -> int:
    """Print every comment that waits, by article; return the exit status, which is always 0."""
    waiting = store.all_in(store.pending)
    for article, comments in groupby(waiting, key=lambda one: one.article):
        print(f"{article}:")
        for one in comments:
            _print(one)
        print()
    count = len(waiting)
    print("Es wartet 1 Kommentar." if count == 1 else f"Es warten {count} Kommentare.")
    if waiting:
        print(f"Die Dateien liegen in {store.pending}.")
        print("Freigeben: python3 tasks.py comments approve KENNUNG …, ablehnen: reject KENNUNG …")
    return 0


def _print(one: Kept) -> None:
    answer = f", Antwort auf {one.parent}" if one.parent else ""
    print(f"  {one.name}   {one.get('Author') or 'ohne Namen'}, {one.get('Date')}{answer}")
    words = " ".join(one.body.split())
    print(f"    {words if len(words) <= _WIDTH else f'{words[: _WIDTH - 1]}…'}")
    for problem in one.problems:
        print(f"    {problem}")
