"""Makes ``.venv`` from the locked dependencies and goes on inside it; standard library only.

Any Python of 3.11 or later starts this, on a machine that has nothing but Python and git.
The stamp is written last: a set-up that was killed half-way has none and is begun anew.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.commands import own_hashes

ROOT = Path(__file__).resolve().parents[2]
LOCK = "requirements.lock"
# What builds the packages that come as source only; pip would fetch it without checking hashes.
BUILDERS = ("setuptools",)


class SetupError(Exception):
    """The environment could not be made; the text says in German why and what helps."""


def python_of(environment: Path) -> Path:
    """Return where an environment keeps its Python on this platform."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(lock: bytes, python: Path) -> str:
    """Return what an environment was made from: the lock, its place and the Python behind it.

    The place counts because the programs in it name it; the Python because an update of the
    system may put another version behind the same link.
    """
    own_hashes.prefer()  # every start asks here, and nothing has imported hashlib before
    import hashlib

    return f"{hashlib.sha256(lock).hexdigest()}\n{python}\n{os.path.realpath(python)}\n"


def is_ready(root: Path) -> bool:
    """Tell whether ``.venv`` below ``root`` was completed from the lock as it is now."""
    python = python_of(root / ".venv")
    stamp = root / ".venv" / "stamp"
    if not (stamp.is_file() and python.exists()):
        return False
    return stamp.read_text("utf-8") == stamp_of((root / LOCK).read_bytes(), python)


def entries_of(lock: str, names: Sequence[str]) -> str:
    """Return the part of a lock that concerns ``names``, hashes included.

    Raises KeyError for a name that is not locked.
    """
    entries: dict[str, list[str]] = {}
    name = ""
    for line in lock.splitlines():
        if line and not line.startswith((" ", "#")):
            name = line.partition("==")[0]
        entries.setdefault(name, []).append(line)
    return "".join(f"{line}\n" for wanted in names for line in entries[wanted])


def enter(script: str, arguments: Sequence[str]) -> None:
    """Return when already inside a ready ``.venv``; else make it and run ``script`` in it.

    In the second case this never returns: the script's exit status becomes that of the process.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Windows' own encoding lacks our arrows
            stream.reconfigure(encoding="utf-8", errors="replace")
    python = python_of(ROOT / ".venv")
    inside = Path(sys.prefix).resolve() == (ROOT / ".venv").resolve()
    if not is_ready(ROOT):
        try:
            with _alone(ROOT):
                if not is_ready(ROOT):  # another run may have made it while we waited
                    make(ROOT)
        except SetupError as error:
            sys.exit(f"\n{error}")
        except KeyboardInterrupt:
            sys.exit("\nAbgebrochen. Der nächste Aufruf richtet die Umgebung fertig ein.")
    elif inside:
        return
    _run([str(python), script, *arguments])


def make(root: Path) -> None:
    """Make ``.venv`` below ``root`` anew and install what is locked; raise SetupError."""
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "Diesem Python fehlt das Modul, das Umgebungen anlegt.\n"
            "Abhilfe unter Debian und Ubuntu:  sudo apt install python3-venv\n"
            "Danach denselben Befehl noch einmal aufrufen."
        )
    _say("Richte die Umgebung in .venv ein (nur beim ersten Mal, etwa eine Minute) …")
    import subprocess  # all of this is needed once; every start would pay for it
    import venv

    environment = root / ".venv"
    try:
        if environment.is_symlink():  # what it leads to is somebody else's, and would be emptied
            environment.unlink()
        venv.create(environment, clear=True, symlinks=os.name != "nt", with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(
            f"Der Ordner {environment} ließ sich nicht anlegen: {error}\n"
            "Abhilfe: laufende Vorschauen beenden, prüfen, ob auf dem Datenträger Platz ist und "
            "Sie dort schreiben dürfen, und denselben Befehl noch einmal aufrufen.\n"
            "Unter Debian und Ubuntu hilft auch:  sudo apt install python3-venv"
        ) from error
    python = python_of(environment)
    lock = (root / LOCK).read_bytes()
    builders = environment / "builders.lock"
    builders.write_text(entries_of(lock.decode(), BUILDERS), "utf-8")
    _install(python, builders)
    _install(python, root / LOCK)
    (environment / "stamp").write_text(stamp_of(lock, python), "utf-8")
    _say("Fertig eingerichtet.\n")


def _install(python: Path, lock: Path) -> None:
    """Install a lock, complete in itself, from wherever this machine's pip is told to look."""
    import subprocess

    command = [str(python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-input"]
    command += ["--no-build-isolation", "--use-pep517", "--disable-pip-version-check", "-qq"]
    # A machine-wide "user = true" would make pip refuse to install into an environment.
    done = subprocess.run(
        [*command, "-r", str(lock)], env={**os.environ, "PIP_USER": "0"}, check=False
    )
    if done.returncode:
        raise SetupError(
            "Die Pakete ließen sich nicht installieren; die Meldung von pip steht darüber.\n"
            "Abhilfe: Verbindung ins Internet prüfen. In Behördennetzen müssen oft ein Proxy "
            "(Umgebungsvariable HTTPS_PROXY) oder ein eigener Paketspiegel (pip.conf) "
            "eingetragen sein; die IT kennt die Werte. Danach denselben Befehl noch einmal "
            "aufrufen.\n"
            "Nennt pip abweichende HASHES, wurde ein Paket unterwegs verändert: bitte nicht "
            "umgehen, sondern der IT zeigen."
        )


def _run(command: list[str]) -> None:
    """Become ``command``; on Windows, which cannot, wait for it and exit as it did."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if os.name != "nt":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606  (no shell is what we want)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl+C is for the child, which gets it too
    sys.exit(subprocess.call(command, env=environment))


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep a second set-up waiting; the system frees the file when a run dies."""
    with (root / ".venv.lock").open("w", encoding="utf-8") as handle:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # it gives up after ten seconds; try again
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
