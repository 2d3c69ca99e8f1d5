"""A person's comments are taken out of texts and website, and where copies remain is said."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from plugins.commands.comments import copies
from plugins.commands.comments.rebuild import folders, rebuilt
from plugins.commands.comments.removal import Removal, removal_of
from plugins.commands.comments.store import Kept, Store, called
from plugins.commands.comments.writing import replace
from plugins.core.likeness import close_matches


def main(person: str, store: Store, output: str) -> int:
    """Erase every comment under a name (or the one with that identifier), then build.

    The name must be the one that is shown; upper case and spaces do not matter. ``output`` is the
    folder with the website as it was named, empty for those of this working copy. Returns the exit
    status: 1 where nobody is called so, or where a website still has what was erased.
    """
    places = (store.approved, store.pending, store.rejected)
    kept = [one for place in places for one in store.all_in(place)]
    found = [one for one in kept if _folded(one.get("Author")) == _folded(person)]
    found = found or called(person, kept)
    if not found:
        return _say_unknown(person, kept)
    names = sorted({one.get("Author") for one in found} - {""})
    removal = removal_of(found, kept, store)
    store.sweep()
    _carry_out(removal)
    print(f"Gelöscht: {len(found)} Kommentare" if len(found) != 1 else "Gelöscht: 1 Kommentar")
    for one in found:
        print(f"  {one.path}")
    for place in removal.emptied:
        print(f"  {place}: bleibt leer stehen, weil andere darauf antworten")
    was_published = any(one.path.is_relative_to(store.approved) for one in found)
    clean = not was_published or rebuilt(store, output, removal.gone)
    print(copies.told(store, found, names, folders(output) if was_published else ()))
    return 0 if clean else 1


def _carry_out(removal: Removal) -> None:
    """Write first what takes the place of erased files, then delete: answers keep their parent."""
    for path, data in removal.written.items():
        replace(path, data)
    for path in removal.deleted:
        path.unlink(missing_ok=True)
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def _say_unknown(person: str, kept: Sequence[Kept]) -> int:
    names = sorted({one.get("Author") for one in kept} - {""})
    near = close_matches(person, names, most=5)
    remedy = (
        f"Meinten Sie: {', '.join(near)}?"
        if near
        else "Den Namen so schreiben, wie er über dem Kommentar steht. Sind nur noch Reste in der "
        "Website, hilft: python3 tasks.py rebuild"
    )
    sys.stderr.write(f"Von „{person}“ gibt es keinen Kommentar.\n    → {remedy}\n")
    return 1


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
