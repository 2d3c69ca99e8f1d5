"""The site of the trials as a project of its own, built by the real program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.host.memory import folder_for
from tests.incremental import specimens
from tests.incremental.apart import lay_out
from tests.incremental.builds import held
from tests.sites.specimen import ROOT

_SETTINGS = """\
import dataclasses
import runpy

settings = runpy.run_path({conf!r})
settings["SITE"] = dataclasses.replace(settings["SITE"], required_pages=(), teasers_per_page=2)
settings["AMTSBLOG_PLUGINS"] = tuple(
    name for name in settings["AMTSBLOG_PLUGINS"] if name != "plugins.style_guide"
)
settings["PLUGINS"] = ["plugins.host", *settings["AMTSBLOG_PLUGINS"]]
globals().update({{key: value for key, value in settings.items() if key.isupper()}})
"""


@dataclass
class Project:
    """Texts and settings in ``folder``; ``used`` are the output folders that were built."""

    folder: Path
    used: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        conf = str(ROOT / "pelicanconf.py")
        (self.folder / "settings.py").write_text(_SETTINGS.format(conf=conf), encoding="utf-8")
        self.lay_out(specimens.site())

    def lay_out(self, files: Mapping[str, bytes]) -> None:
        """Bring the texts to exactly these files."""
        lay_out(self.folder / "content", files)

    def start(
        self, output: str, *, dying: int | tuple[str, int] | None = None, **environment: str
    ) -> subprocess.Popen[str]:
        """Start a build into the folder ``output``.

        ``dying`` kills it: in front of an operation on files, counted from 0; or when a worker has
        done so many parts of ``reading`` or ``printing``.
        """
        self.used.append(self.folder / output)
        options = ["content", "-s", "settings.py", "-o", output]
        module = ["pelican"]
        if isinstance(dying, tuple):
            module = ["tests.incremental.dying_workers", *map(str, dying)]
        elif dying is not None:
            module = ["tests.incremental.dying", str(dying), str(self.folder / "operations")]
        return subprocess.Popen(
            [sys.executable, "-m", *module, *options],
            cwd=self.folder,
            env={
                **os.environ,
                "BUILD_DATE": "2026-11-22",
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "1",
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def build(self, output: str, *, dying: int | None = None, **environment: str) -> str:
        """Build to the end; return what was printed."""
        with self.start(output, dying=dying, **environment) as process:
            printed, said = process.communicate(timeout=120)
        assert process.returncode == 0, printed + said
        return printed

    def held(self, output: str) -> dict[str, bytes | None]:
        """Return all that readers can get from an output folder."""
        folder = self.folder / output
        return held(folder) if folder.exists() else {}

    def memories(self) -> set[Path]:
        """Return the folders with the memory of all builds."""
        return {folder_for(output) for output in self.used}


def other_site() -> dict[str, bytes]:
    """Return the site after a day of work: texts changed, deleted, added, a picture exchanged."""
    files = dict(specimens.site())
    first = files.pop(specimens.ARTICLES[0])
    files[specimens.ARTICLES[3]] = first.replace(b"Eins", b"Vier")
    files[specimens.ARTICLES[1]] += b"\n## Noch eine Stelle\n\nUnd mehr.\n"
    files["authors/leo.md"] = files["authors/leo.md"].replace(b"Redakteur", b"Leiter")
    files[f"{specimens.FOLDERS[1]}/bild.png"] = specimens.picture(9, 90)
    return files


def every_text_edited() -> dict[str, bytes]:
    """Return the site with a sentence more in each text that has a body: work for several."""
    more = b"\nUnd noch ein Satz.\n"
    return {
        path: data + more if path.endswith(".md") else data
        for path, data in specimens.site().items()
    }
