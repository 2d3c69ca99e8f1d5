"""One run from content to output: read, check, render everything, then write."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.core.problems import Problem, Severity, has_errors
from plugins.host import journal, published, report
from plugins.host.edition import Edition, Order
from plugins.host.examine import examine
from plugins.host.modes import Mode
from plugins.host.press import Composition, print_site


def build(order: Order, theme: Path, output: Path, retained: Iterable[str] = ()) -> bool:
    """Build the site and say what happened; return whether it was written.

    Errors keep it from being written, except in preview, where the pages carry them as marks.
    """
    composition = prepare(order, theme, output)
    if composition is None:
        return False
    return deliver(composition.edition, print_site(composition).files, output, retained)


def prepare(order: Order, theme: Path, output: Path) -> Composition | None:
    """Read and check the site; report and return ``None`` where errors keep it back."""
    composition = examine(order, theme)
    problems = composition.edition.problems
    if order.mode is not Mode.PREVIEW and has_errors(problems):
        _refuse(problems, output)
        return None
    return composition


def deliver(
    edition: Edition,
    files: Mapping[str, bytes],
    output: Path,
    retained: Iterable[str] = (),
    why_all: str = "",
) -> bool:
    """Bring ``output`` to ``files`` and report; ``why_all`` says why everything was rendered."""
    order = edition.order
    new: tuple[str, ...] = ()
    try:
        changes = journal.apply(files, output, retained)
        if order.mode is Mode.PUBLISH:
            new = published.remember(edition.blog, order.content.root)
    except journal.ForeignFolderError:
        _say(
            f"In {output} liegen Dateien, die nicht von diesem Blog stammen; nichts geschrieben.\n"
            "    → Einen leeren Ordner angeben (--output) oder diesen selbst leeren."
        )
        return False
    except OSError as error:
        _say(
            f"Die Website ließ sich nicht schreiben: {error.strerror} ({error.filename}).\n"
            "    → Platz und Rechte prüfen, dann noch einmal bauen; der nächste Lauf vollendet "
            "diesen."
        )
        return False
    if edition.problems:
        _say(report.as_text(edition.problems))
    if new:
        print(
            f"Neu veröffentlicht: {', '.join(f'/{url}' for url in new)}\n"
            f"    → {order.content.shown}/{published.NAME} ins Git aufnehmen."
        )
    waiting = len(edition.blog.waiting)
    print(
        f"{len(edition.blog.articles)} Beiträge, {len(files)} Dateien in {output}: "
        f"{len(changes.written)} geschrieben, {len(changes.removed)} entfernt "
        f"(Stand {order.today.isoformat()}"
        + (f", {waiting} noch nicht erschienen" if waiting else "")
        + (f", alles neu gerendert wegen: {why_all}" if why_all else "")
        + ")."
    )
    return True


def _refuse(problems: Iterable[Problem], output: Path) -> None:
    found = tuple(problems)
    _say(report.as_text(found))
    state = "bleibt, wie sie war" if output.exists() else "wurde nicht gebaut"
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    _say(f"Wegen {errors} Fehler{'n' if errors != 1 else 's'}: Die Website in {output} {state}.")


def _say(text: str) -> None:
    print(text, file=sys.stderr)
