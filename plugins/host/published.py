"""Keeps the tracked list of published addresses, ``content/published.txt``."""

from __future__ import annotations

from plugins.host.edition import Edition, Order

NAME = "published.txt"
_HEAD = (
    "# Jede Adresse, die einmal veröffentlicht wurde. „publish“ ergänzt neue; keine löschen:\n"
    "# Wer eine Adresse aufgibt, schreibt „Formerly: /adresse/“ in den Text, der sie ersetzt.\n"
)


def remember(edition: Edition, order: Order) -> tuple[str, ...]:
    """Add the addresses of this run to the list and return those that are new, sorted."""
    path = order.content.root / NAME
    tables = edition.tables
    current = {url for url, source in tables.paths.items() if source in tables.texts}
    text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    known = {line.strip().lstrip("/") for line in text.splitlines()}
    new = tuple(sorted(current - known))
    if new:
        comments = [line for line in text.splitlines() if line.startswith("#")]
        kept = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
        listed = sorted({*(f"/{url}" for url in new), *kept})
        path.write_text("\n".join([*comments, *listed, ""]), encoding="utf-8", newline="\n")
    return new
