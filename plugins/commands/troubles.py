"""What kept a site from being built, for the person who has to put it right: words and a place.

It needs nothing of the program that may be what is wrong.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import NamedTuple

_FRAME = re.compile(r'File "([^"]+)", line (\d+)')
_TOML_LINE = re.compile(r"at line (\d+)")
_REMEDY = "    → Die genannte Stelle berichtigen und speichern."

Frame = tuple[str, str]
"""A file and the number of a line in it."""


class Trouble(NamedTuple):
    """German lines with a remedy, and a file with its line; empty where there is none.

    ``program`` tells that the program itself may be wrong: then its traceback helps.
    """

    text: str
    place: str
    program: bool = False


def trouble_of(error: BaseException, root: Path, theme: Path, output: Path) -> Trouble:
    """Return what an exception means; ``root`` is the working copy."""
    if isinstance(error, SystemExit):
        return Trouble(str(error), "")
    if type(error).__name__ == "ForeignFolderError" or isinstance(error, OSError):
        return Trouble(_about_files(error, output), "")
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    # The text has what a worker process says of its own frames, too.
    frames: list[Frame] = _FRAME.findall("".join(traceback.format_exception(error)))
    if isinstance(error, SyntaxError):
        frame = (error.filename or "", str(error.lineno or 1))
        said = f"Die Datei ist kein gültiges Python ({what}).\n{_REMEDY}"
        return Trouble(said, _shown([frame], root))
    line = _TOML_LINE.search(str(error))
    if isinstance(error, ValueError) and line:
        texts = [(str(path), line.group(1)) for path in sorted((theme / "texts").glob("*.toml"))]
        said = f"Die Texte des Themes lassen sich nicht lesen ({what}).\n{_REMEDY}"
        return Trouble(said, _shown(texts, root))
    in_theme = [frame for frame in frames if Path(frame[0]).is_relative_to(theme)]
    if in_theme or type(error).__module__.startswith("jinja2"):
        said = f"Eine Vorlage des Themes lässt sich nicht ausgeben ({what}).\n{_REMEDY}"
        return Trouble(said, _shown(in_theme, root))
    own = [frame for frame in frames if _is_own(Path(frame[0]), root)]
    said = (
        f"Das Programm ist auf einen Fehler gestoßen ({what}).\n"
        "    → Die zuletzt geänderte Datei prüfen; hilft das nicht, die Meldung weitergeben."
    )
    return Trouble(said, _shown(own, root), program=True)


def _about_files(error: BaseException, output: Path) -> str:
    from plugins.host import messages

    return messages.not_written(error) if isinstance(error, OSError) else messages.foreign(output)


def _is_own(path: Path, root: Path) -> bool:
    return path.is_relative_to(root) and not path.is_relative_to(root / ".venv")


def _shown(frames: list[Frame], root: Path) -> str:
    """Return the innermost of some places, relative to the working copy."""
    if not frames:
        return ""
    file, line = frames[-1]
    path = Path(file)
    return f"{path.relative_to(root).as_posix() if path.is_relative_to(root) else file}:{line}"
