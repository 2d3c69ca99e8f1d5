"""The table of all header keys that editors read in ``content/README.md``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.core.keys import Key, Registry

START, END = "<!-- keys:start -->", "<!-- keys:end -->"

# The kinds of documents in the order of the table, and how editors call them.
KINDS = {
    "article": "Beitrag (`articles/…/index.md`)",
    "series": "Rubrik oder Reihe (`series/….md`)",
    "author": "Autorenprofil (`authors/….md`)",
    "page": "Seite (`pages/….md`)",
    "whitepaper": "Whitepaper (`whitepapers/…/index.md`)",
    "event": "Veranstaltung (`events/…/index.md`)",
    "post": "Beitrag aus einem sozialen Netzwerk (Block ```` ```post ````)",
    "video": "Video, eigenes oder fremdes (Block ```` ```video ````)",
    "audio": "Tonaufnahme, eigene oder fremde (Block ```` ```audio ````)",
    "comment": "Kommentar (`comments/…/….md`)",
    "picture": "Bild (`titel.jpg.txt` neben `titel.jpg`)",
    "picture_rule": "Regel für eine Bildquelle (ein Absatz in `bildquellen.txt`)",
}


def key_table(registry: Registry) -> str:
    """Return one German table (Markdown) for each kind of document, its required keys first.

    Raises ``KeyError`` for a kind of document that has no German name here.
    """
    kinds = {kind for key in registry.keys for kind in key.kinds}
    for kind in sorted(kinds - KINDS.keys()):
        raise KeyError(f"kind of document {kind!r} has no German name in key_table.KINDS")
    tables = (_table(kind, registry) for kind in KINDS if kind in kinds)
    return "\n\n".join(tables)


def write_key_table(readme: Path, registry: Registry) -> bool:
    """Bring the table between the two markers up to date; return whether anything changed.

    Raises ``ValueError`` where the markers are missing.
    """
    old = readme.read_text(encoding="utf-8")
    new = with_table(old, key_table(registry))
    if new != old:
        readme.write_text(new, encoding="utf-8", newline="\n")
    return new != old


def with_table(text: str, table: str) -> str:
    """Return ``text`` with ``table`` between the markers."""
    head, start, rest = text.partition(START)
    _, end, tail = rest.partition(END)
    if not (start and end):
        raise ValueError(f"{START} and {END} do not stand in the file")
    return f"{head}{START}\n{table}\n{END}{tail}"


def _table(kind: str, registry: Registry) -> str:
    keys = [key for key in registry.keys if kind in key.kinds]
    keys.sort(key=lambda key: kind not in key.required)  # stable: the registry's own order stays
    rows = "\n".join(_row(key, kind) for key in keys)
    return f"### {KINDS[kind]}\n\n| Angabe | Bedeutung | Beispiel |\n|---|---|---|\n{rows}"


def _row(key: Key, kind: str) -> str:
    meaning = f"{key.meaning}{''.join(_remarks(key, kind))}"
    return f"| `{key.name}` | {_cell(meaning)} | `{_cell(f'{key.name}: {key.example}')}` |"


def _remarks(key: Key, kind: str) -> Iterator[str]:
    if kind in key.required:
        yield "; **nötig**"
    if key.repeated:
        yield "; darf mehrmals stehen"
    if key.synonyms:
        yield "; auch: " + ", ".join(f"`{word}`" for word in key.synonyms)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
