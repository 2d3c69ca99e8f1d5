"""Where copies of erased comments remain that no program can reach from here."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.comments.store import Kept, Store
from plugins.commands.places import ROOT
from plugins.state import standing

_MOST = 20
_ALWAYS = """\
- Veröffentlichte Website: Erst mit dem nächsten „python3 tasks.py publish“ und dem Übertragen auf
  den Server ist der Kommentar dort fort.
- Feeds: Leseprogramme behalten, was sie geholt haben. Suchmaschinen und Web-Archive vergessen erst
  nach einiger Zeit oder auf Antrag.
- Die E-Mails: im Postfach der Redaktion, in dessen Papierkorb und Sicherungen, und die Dateien, aus
  denen importiert wurde.
- Sicherungskopien dieses Rechners, andere Arbeitskopien, der Git-Server, dessen Sicherungen und was
  seine CI aufhebt.
- Läuft gerade eine Vorschau, dann beenden und neu starten: Sie hat noch alles im Gedächtnis."""
_MEMORIES = """\
- Zwischenstände früherer Bauten in {folder}:
  löschen mit „python3 tasks.py clean“; fertige Websites in anderen Ordnern löschen Sie selbst."""
_HISTORY = """\
- Git-Verlauf in {root} ({kind}): Jede frühere Fassung enthält den Kommentar weiter.
  Erst die Löschung einchecken, dann in einem frischen Klon, wie es content/README.md unter
  „Aus dem Verlauf löschen“ beschreibt:
    git filter-repo --invert-paths {options}"""


def told(
    store: Store, erased: Sequence[Kept], names: Sequence[str], built: Sequence[Path] = ()
) -> str:
    """Return the places an editor has to think of; ``built`` are the websites that are clean."""
    head = "Kopien bleiben an diesen Stellen, bis Sie sich darum kümmern:"
    found = [*_history(store, erased), *_mentions(store, names), *_memories(built)]
    return "\n".join([head, *found, _ALWAYS])


def _history(store: Store, erased: Sequence[Kept]) -> list[str]:
    """Return how git history that holds the files is purged; nothing where there is none."""
    paths = [one.path for one in erased if one.path.is_relative_to(store.approved)]
    root = _repository(store.approved)
    if not paths or root is None:
        return []
    shown = [path.relative_to(root).as_posix() for path in paths[:_MOST]]
    options = " ".join(f"--path {path}" for path in shown) + (" …" if len(paths) > _MOST else "")
    kind = "eigenes Archiv der Kommentare" if root == store.approved else "zusammen mit den Texten"
    return [_HISTORY.format(root=root, kind=kind, options=options)]


def _mentions(store: Store, names: Sequence[str]) -> list[str]:
    """Return the texts in which a name still stands, such as „Liebe Frau …“ in an answer."""
    words = [name.encode() for name in names if len(name) > 3]
    folders = [store.content, store.pending, store.rejected]
    found = [
        path
        for folder in folders
        for path in sorted(folder.rglob("*.md"))
        if path.is_file() and any(word in path.read_bytes() for word in words)
    ]
    if not found:
        return []
    shown = "".join(f"\n    {path}" for path in found[:_MOST])
    more = f"\n    und {len(found) - _MOST} weitere" if len(found) > _MOST else ""
    return [f"- Der Name steht noch in diesen Texten (Anreden, Zitate):{shown}{more}"]


def _memories(built: Sequence[Path]) -> list[str]:
    """Return where builds into other folders remember the words of comments."""
    states = Path(standing.cache_of(str(ROOT)), standing.STATES)
    fresh = {Path(standing.folder_of(str(ROOT), str(folder))).name for folder in built}
    if not states.is_dir() or {path.name for path in states.iterdir()} <= fresh:
        return []
    return [_MEMORIES.format(folder=states)]


def _repository(folder: Path) -> Path | None:
    """Return the root of the git repository that a folder lies in."""
    try:
        found = subprocess.run(
            ["git", "-C", str(folder), "rev-parse", "--show-toplevel"],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    path = found.stdout.decode(errors="replace").strip()
    return Path(path) if found.returncode == 0 and path else None
