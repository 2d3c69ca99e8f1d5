"""An editor's decision: a comment that waits is published with the next build, or is not."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from plugins.commands.comments.store import Kept, Store, called
from plugins.commands.comments.writing import move


def main(words: Sequence[str], store: Store, *, approve: bool) -> int:
    """Approve or reject the comments that are named; one that fails does not stop the others.

    Returns the exit status: 1 where any could not be moved.
    """
    failed = [word for word in dict.fromkeys(words) if not _decide(word, store, approve=approve)]
    if approve and len(failed) < len(set(words)):
        print("Veröffentlicht wird mit dem nächsten Bauen: python3 tasks.py publish")
        if (store.approved / ".git").exists():
            print(f"Das Archiv der Kommentare ist eigenständig: git -C {store.approved} add --all")
    return 1 if failed else 0


def _decide(word: str, store: Store, *, approve: bool) -> bool:
    found = called(word, store.all_in(store.pending))
    folder = store.approved if approve else store.rejected
    if len(found) != 1:
        return _say_unknown(word, found, store)
    one = found[0]
    if approve and not _is_fit(one, store):
        return False
    target = folder / one.article / one.path.name
    if not move(one.path, target):
        return _fail(
            f"{one.article}/{one.name}: In {target.parent} liegt schon eine andere Datei "
            "dieses Namens.",
            f"Die wartende Datei umbenennen: {one.path}",
        )
    print(f"{'Freigegeben' if approve else 'Abgelehnt'}: {one.article}/{one.name} → {target}")
    return True


def _is_fit(one: Kept, store: Store) -> bool:
    """Tell whether a comment can be published; say what is missing."""
    if one.problems:
        said = "\n".join(str(problem) for problem in one.problems)
        return _fail(said, f"Die Datei in Ordnung bringen: {one.path}")
    if not one.get("Author"):
        return _fail(f"{one.name}: Es fehlt der Name.", f"Author in der Datei ergänzen: {one.path}")
    if not one.body.strip():
        return _fail(f"{one.name}: Es fehlt der Text.", f"In der Datei ergänzen: {one.path}")
    parent = one.parent
    if parent and not (store.approved / one.article / f"{parent}.md").is_file():
        return _fail(
            f"{one.name}: Den Kommentar „{parent}“, auf den geantwortet wird, gibt es nicht.",
            f"Erst diesen freigeben oder die Zeile Reply_to löschen: {one.path}",
        )
    return True


def _say_unknown(word: str, found: Sequence[Kept], store: Store) -> bool:
    if found:
        names = ", ".join(f"{one.article}/{one.name}" for one in found)
        return _fail(f"„{word}“ passt zu mehreren Kommentaren.", f"Einen nennen: {names}")
    for folder, said in ((store.approved, "freigegeben"), (store.rejected, "abgelehnt")):
        if called(word, store.all_in(folder)):
            return _fail(f"„{word}“ ist schon {said}.", f"Die Datei liegt in {folder}.")
    return _fail(
        f"Es wartet kein Kommentar „{word}“.", "Die Kennungen zeigt: python3 tasks.py comments"
    )


def _fail(what: str, remedy: str) -> bool:
    sys.stderr.write(f"{what}\n    → {remedy}\n")
    return False
