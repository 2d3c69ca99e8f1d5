"""The tasks of the command line, for Invoke: which there are, with their options and their help.

What they do lies in the modules beside this one, which are imported when their task is called.
"""

from __future__ import annotations

import datetime as dt
import os
import queue
import shlex
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from invoke.context import Context
from invoke.tasks import task

from plugins.commands import places
from plugins.commands.places import ROOT

if TYPE_CHECKING:
    from plugins.commands.serve import Server

FOLDERS = {
    "content": "Ordner mit den Texten (sonst: content)",
    "output": "Ordner für die fertige Website",
}
EXPLAIN = {
    "explain": "Adresse einer Seite: ob und weshalb sie neu gemacht wurde, wovon sie abhängt"
}
PORT = {"port": "Port auf diesem Rechner (sonst: 8000)"}


@task(
    help={
        **FOLDERS,
        "preview": "Wie die Vorschau: mit Entwürfen, nach output-preview",
        **EXPLAIN,
    }
)
def build(
    c: Context, content: str = "", output: str = "", preview: bool = False, explain: str = ""
) -> None:
    """Baut die Website in den Ordner output."""
    mode = "preview" if preview else ""
    _build("pelicanconf.py", content, output, mode=mode, asked=explain)


@task(help={**FOLDERS, **EXPLAIN})
def publish(c: Context, content: str = "", output: str = "", explain: str = "") -> None:
    """Baut die Website zum Veröffentlichen: streng und mit der öffentlichen Adresse."""
    _build("publishconf.py", content, output, asked=explain)


@task
def clean(c: Context) -> None:
    """Löscht, was sich neu bauen lässt: fertige Websites und Zwischenstände."""
    print("Gelöscht: " + (", ".join(places.clean(ROOT)) or "nichts, es war alles sauber."))


@task(clean, help=FOLDERS)
def rebuild(c: Context, content: str = "", output: str = "") -> None:
    """Löscht alles Gebaute und baut die Website von Grund auf neu."""
    _build("pelicanconf.py", content, output)


@task(help={**FOLDERS, **PORT})
def preview(c: Context, content: str = "", output: str = "", port: int = 8000) -> None:
    """Baut die Vorschau, zeigt sie im Browser und lädt sie bei jedem Speichern neu."""
    from plugins.commands import saves, watch

    source, target = places.texts(content), places.of(output, places.PREVIEW)
    server = _open(target, port, preview=True)
    events: queue.Queue[Any] = queue.Queue()  # of all that the preview is told
    try:
        saves.follow(ROOT, source.resolve(), events, threading.Event())
        watch.Preview(server, watch.starter(ROOT, source, target, events), _say).run(events)
    except KeyboardInterrupt:
        print("\nVorschau beendet.")
    except OSError as error:
        sys.exit(
            f"Das System lässt die Dateien nicht beobachten: {error}\n"
            "    → Mit der Umgebungsvariablen WATCHFILES_FORCE_POLLING=1 noch einmal aufrufen."
        )


@task(help={**FOLDERS, **PORT})
def livereload(c: Context, content: str = "", output: str = "", port: int = 8000) -> None:
    """Dasselbe wie preview."""
    preview(c, content, output, port)


@task(help={"output": "Ordner mit der fertigen Website (sonst: output)", **PORT})
def serve(c: Context, output: str = "", port: int = 8000) -> None:
    """Zeigt die fertige Website im Browser, ohne sie zu bauen."""
    folder = places.of(output, places.OUTPUT)
    if not folder.is_dir():
        sys.exit(f"Den Ordner {folder} gibt es nicht.\n    → Erst bauen: python3 tasks.py build")
    server = _open(folder, port, preview=False)
    print(f"Die Website: {server.address}/  (Ende mit Strg+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nBeendet.")


@task(
    iterable=["file"],
    auto_shortflags=False,
    help={
        "file": "Datei, die geprüft wird; es dürfen mehrere sein, auch ohne --file (sonst: alle)",
        "format": "Form der Meldungen: text, github oder gitlab",
        "content": FOLDERS["content"],
    },
)
def check(
    c: Context,
    file: Sequence[str] | None = None,
    format: str = "text",  # noqa: A002  (the option is called so)
    content: str = "",
) -> None:
    """Prüft alle oder einzelne Texte nach den Regeln der Redaktion, ohne zu bauen."""
    from plugins.commands import check as checking

    sys.exit(checking.main(list(file or []), str(places.texts(content)), format))


@task(
    iterable=["file"],
    auto_shortflags=False,
    help={
        "file": "Bild oder Ordner; es dürfen mehrere sein, auch ohne --file (sonst: alle)",
        "write": "Fehlende Textdateien neben den Bildern anlegen, mit allem, was bekannt ist",
        "content": FOLDERS["content"],
    },
)
def credits(  # noqa: A001  (the task is called so)
    c: Context, file: Sequence[str] | None = None, write: bool = False, content: str = ""
) -> None:
    """Zeigt zu jedem Bild, was über die Rechte bekannt ist, woher, und was fehlt."""
    from plugins.commands import credits as listing

    sys.exit(listing.main(list(file or []), str(places.texts(content)), write=write))


@task(
    iterable=["word"],
    auto_shortflags=False,
    help={
        "word": "Was zu tun ist; auch ohne --word: import MAIL …, approve KENNUNG …, "
        "reject KENNUNG …, erase NAME (sonst: zeigen, was wartet)",
        **FOLDERS,
    },
)
def comments(
    c: Context, word: Sequence[str] | None = None, content: str = "", output: str = ""
) -> None:
    """Kommentare aus Mails: importieren, freigeben, ablehnen, löschen, zeigen, was wartet."""
    from plugins.commands.comments import words

    sys.exit(words.main(list(word or []), places.texts(content), output))


@task(
    help={
        "title": "Titel; bei einem Interview das Thema",
        "authors": "Autorinnen und Autoren, mehrere mit Semikolon",
        "series": "Rubriken und Reihen, mehrere mit Komma",
        "date": "Tag der Veröffentlichung, zum Beispiel 12.03.2026 (sonst: heute)",
        "interview": "Ein Interview mit fünf Fragen",
        "whitepaper": "Ein Whitepaper mit PDF-Datei",
        "person": "Wer interviewt wird",
        "role": "Funktion der interviewten Person",
        "organisation": "Behörde oder Organisation der interviewten Person",
        "content": FOLDERS["content"],
    }
)
def new(
    c: Context,
    title: str = "",
    authors: str = "",
    series: str = "",
    date: str = "",
    interview: bool = False,
    whitepaper: bool = False,
    person: str = "",
    role: str = "",
    organisation: str | None = None,
    content: str = "",
) -> None:
    """Beginnt einen Beitrag: fragt nach dem Nötigen und legt den Ordner mit dem Gerüst an."""
    from plugins.commands import begin
    from plugins.commands.new import ExistsError

    kind = begin.whitepaper if whitepaper else begin.interview if interview else begin.article
    try:
        given = begin.Given(title, authors, series, date, person, role, organisation)
        today = dt.datetime.now(ZoneInfo("Europe/Berlin")).date()
        file = kind(places.texts(content), given, today, input, print)
    except ExistsError as error:
        sys.exit(f"Den Ordner {error} gibt es schon.\n    → Einen anderen Titel wählen.")
    except ValueError as error:
        sys.exit(str(error))
    except (EOFError, KeyboardInterrupt):
        sys.exit("\nAbgebrochen, es wurde nichts angelegt.")
    print(f"Angelegt: {file}\nSolange dort „Status: draft“ steht, wird nichts veröffentlicht.")


@task(
    help={
        "no-browser": "Die Tests weglassen, die einen Browser brauchen",
        "arguments": "Was pytest bekommt; auch ohne --arguments: test tests/core -k slug",
    }
)
def test(c: Context, no_browser: bool = False, arguments: str = "") -> None:
    """Führt alle Tests aus; holt dafür einen Chromium, wo keiner installiert ist."""
    from plugins.commands import browser

    words = shlex.split(arguments)
    variables = dict(os.environ)
    if no_browser:
        words += ["-m", "not browser"]
    else:
        variables[browser.VARIABLE] = str(browser.get(_say) or "")
    command = [sys.executable, "-m", "pytest", *words]
    sys.exit(subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode)


@task
def keys(c: Context) -> None:
    """Schreibt die Tabelle aller Angaben in content/README.md neu."""
    from plugins.host.key_table import write_key_table
    from plugins.host.orders import load_settings
    from plugins.host.registry import contributed
    from plugins.host.vocabulary import registry_of

    names = load_settings(ROOT / "pelicanconf.py")["AMTSBLOG_PLUGINS"]
    changed = write_key_table(ROOT / "content" / "README.md", registry_of(contributed(names)))
    print("Neu geschrieben." if changed else "Die Tabelle ist auf dem Stand.")


@task
def lint(c: Context) -> None:
    """Prüft den Programmcode: ruff (Stil und Fehler), ruff format, mypy (Typen)."""
    checks = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    failed = [
        " ".join(words)
        for words in checks
        if subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=False).returncode
    ]
    sys.exit(f"Nicht bestanden: {', '.join(failed)}" if failed else 0)


def _build(settings: str, content: str, output: str, mode: str = "", asked: str = "") -> None:
    """Build in this process, as the plain ``pelican`` command does; exit as it exits."""
    from plugins.commands import building

    standard = places.PREVIEW if mode else places.OUTPUT
    source, target = places.of(content, "content"), places.of(output, standard)
    building.run(settings, source, target, mode, asked)


def _say(text: str) -> None:
    """Print at once: the programs that the tasks start write to the same terminal."""
    print(text, flush=True)


def _open(folder: Path, port: int, *, preview: bool) -> Server:
    """Return a server for ``folder``; end with a German message where it gets no port."""
    from plugins.commands.serve import PortTakenError, Server

    try:
        return Server(folder, port, preview=preview)
    except PortTakenError:
        sys.exit(
            f"Der Port {port} ist belegt; vielleicht läuft schon eine Vorschau.\n"
            f"    → Die andere beenden oder einen anderen Port nehmen: --port {port + 1}"
        )
    except (OverflowError, PermissionError):
        sys.exit(
            f"Den Port {port} gibt es nicht, oder er ist dem System vorbehalten.\n"
            "    → Eine Zahl von 1024 bis 65535 nehmen: --port 8000"
        )
