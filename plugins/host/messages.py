"""What a build says of itself, in German."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.core.german_dates import short_date
from plugins.core.problems import Problem, Severity
from plugins.host import report
from plugins.host.edition import Counts, Edition
from plugins.host.journal import Changes
from plugins.host.orders import shown
from plugins.host.progress import PROGRESS
from plugins.host.published import NAME
from plugins.state.sealed import OtherVersion, StateError


def say(text: str) -> None:
    """Say what is no result: problems, and what became of them."""
    PROGRESS.clear()
    print(text, file=sys.stderr, flush=True)


def tell(text: str) -> None:
    """Say what the result is."""
    PROGRESS.clear()
    print(text, flush=True)


def waiting(output: Path) -> str:
    """Another build of the same folder is running."""
    return f"{output} wird gerade von einem anderen Lauf gebaut; dieser wartet, bis er fertig ist."


def foreign(output: Path) -> str:
    """The output folder is somebody else's."""
    return (
        f"In {output} liegen Dateien, die nicht von diesem Blog stammen; nichts geschrieben.\n"
        "    → Einen leeren Ordner angeben (--output) oder diesen selbst leeren."
    )


def not_written(error: OSError) -> str:
    """The disk is full, or something may not be written or read."""
    where = f" ({error.filename})" if error.filename else ""
    return (
        f"Die Website ließ sich nicht schreiben: {error.strerror}{where}.\n"
        "    → Platz und Rechte prüfen, dann noch einmal bauen; der nächste Lauf vollendet diesen."
    )


def forgotten(error: StateError) -> str:
    """The memory of the last build is of no use."""
    if isinstance(error, OtherVersion):
        return "Programm oder Bibliotheken sind andere als beim letzten Mal: Alles wird neu gebaut."
    return "Der Zwischenstand in .cache ist beschädigt: Alles wird neu gebaut."


def refused(problems: Sequence[Problem], output: Path) -> str:
    """Errors keep the site from being written."""
    state = "bleibt, wie sie war" if output.exists() else "wurde nicht gebaut"
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return f"Wegen {errors} Fehler{'n' if errors != 1 else ''}: Die Website in {output} {state}."


def delivered(
    edition: Edition,
    output: Path,
    changes: Changes,
    files: int,
    new: Sequence[str] = (),
    why_all: str = "",
    why: Sequence[str] = (),
) -> None:
    """Say what was written; ``new`` are addresses published for the first time.

    ``why`` are lines that say what it was written for.
    """
    order = edition.order
    _report(edition)
    if new:
        tell(
            f"Neu veröffentlicht: {', '.join(f'/{url}' for url in new)}\n"
            f"    → {order.content.shown}/{NAME} ins Git aufnehmen."
        )
    tell(
        f"{edition.counts.shown} Beiträge, {files} Dateien in {output}: "
        f"{len(changes.written)} geschrieben, {len(changes.removed)} entfernt "
        f"(Stand {order.today.isoformat()}"
        + _not_shown(edition.counts)
        + (f", alles neu gerendert wegen: {why_all}" if why_all else "")
        + ")."
        + "".join(f"\n  {line}" for line in why)
    )


def unchanged(edition: Edition, output: Path, files: int) -> None:
    """Say in one line that everything is as it was; the problems there are stay problems."""
    _report(edition)
    tell(nothing_to_do(edition, output, files))


def _report(edition: Edition) -> None:
    if edition.problems:
        say(report.as_text(edition.problems))


def nothing_to_do(edition: Edition, output: Path, files: int) -> str:
    """Nothing has changed since the last build: the one line that is said then."""
    counts = edition.counts
    return (
        f"Nichts zu tun: {counts.shown} Beiträge, {files} Dateien in {shown(output)} sind auf dem "
        f"Stand vom {short_date(edition.order.today)}" + _not_shown(counts) + "."
    )


def _not_shown(counts: Counts) -> str:
    """Say what there is that readers do not see: articles to come, pictures that had to go."""
    pictures = "Bild" if counts.withdrawn == 1 else "Bilder"
    return (f", {counts.waiting} noch nicht erschienen" if counts.waiting else "") + (
        f", {counts.withdrawn} {pictures} nicht mehr verfügbar" if counts.withdrawn else ""
    )
