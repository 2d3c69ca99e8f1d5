"""A site in a folder of its own that is built after every change, and compared with a new one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize
from jinja2.bccache import Bucket, BytecodeCache

import plugins.host.build
import plugins.host.memory
import plugins.host.templates
from plugins.core.settings import RequiredPage, Site
from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.fingerprint import fingerprint
from plugins.host.memory import folder_for
from plugins.host.modes import Mode
from plugins.host.press import Press
from plugins.host.registry import contributed
from tests.incremental import specimens
from tests.incremental.builds import Outcome, Run, held, numbers, run
from tests.sites.specimen import ROOT, order

SITE = Site(
    name="Amtsblog",
    tagline="Aus dem Rathaus",
    description="Ein Blog.",
    address="https://amtsblog.example",
    publisher="Stadt Musterhausen",
    barrier_email="barriere@amtsblog.example",
    teasers_per_page=2,
    feed_entries=2,
    required_pages=(RequiredPage("impressum", "Impressum"),),
)
TODAY = dt.date(2026, 11, 22)
PLUGINS = tuple(f"plugins.{plugin.name}" for plugin in order(Path()).plugins)
# Most of the style sheets say nothing about builds and take a tenth of their time.
_SHEETS = frozenset({"tokens.css", "base.css", "layout.css", "utilities.css", "print.css"})
_code = fingerprint()

Clean = tuple[Outcome, dict[str, bytes | None], bytes]


class Compiled(BytecodeCache):
    """Compiled templates; what takes longest in a small build is done once for all trials."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from the same source, of the same name and place."""
        known = self._known.get((bucket.key, bucket.checksum))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class Trial(RuleBasedStateMachine):
    """Folders, settings and day; ``change`` and its like are what rules are made of."""

    clean_builds: ClassVar[dict[bytes, Clean]] = {}
    templates: ClassVar[BytecodeCache] = Compiled()
    workers = 1

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.folder = _folder()
        self.patch.setattr(plugins.host.memory, "_ROOT", self.folder)
        self.patch.setattr(plugins.host.templates, "_compiled", lambda: self.templates)
        self.content, self.theme = self.folder / "content", self.folder / "theme"
        self.output, self.clean = self.folder / "output", self.folder / "clean"
        self.memory = folder_for(self.output)
        shutil.rmtree(self.memory, ignore_errors=True)
        self.version = b""
        self.patch.setattr(plugins.host.build, "fingerprint", self._fingerprint)
        self.printed = 0
        self.patch.setattr(Press, "print", self._counting(Press.print))
        self.site, self.mode, self.today, self.plugins = SITE, Mode.BUILD, TODAY, PLUGINS
        self.earlier: dict[str, tuple[bytes, int]] = {}
        self.of_memory: str | None = ""  # what the next build is to say; None where that is open
        self.made_by = (self.version, self.plugins)

    @initialize(rests=st.booleans())
    def lay_out(self, rests: bool) -> None:
        """Make the site; its entries are put to rest as those of a large one, or it has none."""
        self.patch.setattr(plugins.host.memory, "_WORTH_ENTRIES", 0 if rests else 2**32)
        shutil.copytree(ROOT / "theme", self.theme, ignore=_most_of_the_theme)
        for path, data in specimens.site().items():
            self.write(path, data)
        self.good = self.contents()

    def teardown(self) -> None:
        """Leave nothing behind."""
        for folder in (self.folder, self.memory, folder_for(self.clean)):
            shutil.rmtree(folder, ignore_errors=True)
        self.patch.undo()

    # changes

    def write(self, path: str, data: bytes | str) -> None:
        """Write a file of the texts; what was there can be brought back."""
        target = self.content / path
        self._remember(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data if isinstance(data, bytes) else data.encode())

    def delete(self, path: str) -> None:
        """Remove a file of the texts, where it is there."""
        self._remember(path)
        (self.content / path).unlink(missing_ok=True)

    def text(self, path: str) -> str:
        """Return a text; empty where there is none."""
        target = self.content / path
        return target.read_text("utf-8") if target.exists() else ""

    def contents(self) -> dict[str, bytes]:
        """Return all files of the texts."""
        files = [path for path in sorted(self.content.rglob("*")) if path.is_file()]
        return {path.relative_to(self.content).as_posix(): path.read_bytes() for path in files}

    def articles(self) -> list[str]:
        """Return the content paths of all articles."""
        found = sorted((self.content / "articles").rglob("*.md"))
        return [path.relative_to(self.content).as_posix() for path in found]

    def outputs(self) -> list[Path]:
        """Return all files that were built."""
        return sorted(self.output / path for path, data in held(self.output).items() if data)

    def _remember(self, path: str) -> None:
        target = self.content / path
        if target.exists():
            self.earlier[path] = (target.read_bytes(), target.stat().st_mtime_ns)

    def restore(self, files: dict[str, bytes]) -> None:
        """Bring all texts back to what they were."""
        for path in self.contents().keys() - files.keys():
            self.delete(path)
        for path, data in files.items():
            if not (self.content / path).exists() or (self.content / path).read_bytes() != data:
                self.write(path, data)

    # builds

    def order(self, content: Path) -> Order:
        """Return what is to be built."""
        return Order(
            Content(content, "content"),
            self.site,
            self.mode,
            self.today,
            contributed(self.plugins),
            self.workers,
        )

    def build(self) -> Run:
        """Build with memory."""
        return run(self.order(self.content), self.theme, self.output)

    def build_anew(self) -> Clean:
        """Build without memory into an empty folder, from a copy; the same site only once."""
        key = self._key()
        if key not in self.clean_builds:
            copy = self.folder / "copy"
            for folder in (copy, self.clean, folder_for(self.clean)):
                shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(self.content, copy, symlinks=True)
            outcome = run(self.order(copy), self.theme, self.clean).outcome
            files = held(self.clean) if self.clean.exists() else {}
            if len(self.clean_builds) > 100:
                self.clean_builds.clear()
            self.clean_builds[key] = (outcome, files, _read(copy / "published.txt"))
        return self.clean_builds[key]

    def published(self) -> bytes:
        """Return the list of published addresses."""
        return _read(self.content / "published.txt")

    def seen(self) -> dict[str, tuple[int, ...]] | None:
        """Return what would be different had anything in the output folder been touched."""
        return numbers(self.output) if self.output.exists() else None

    def _key(self) -> bytes:
        basics = (self.site, self.mode, self.today, self.plugins)
        key = hashlib.blake2b(repr(basics).encode())
        for root in (self.content, self.theme):
            for path in sorted(root.rglob("*")):
                if path.is_file():
                    key.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes() + b"\0")
        return key.digest()

    def _fingerprint(self, *more: str, read: object = None) -> bytes:
        """Stand in for the program's fingerprint, so that a rule can make it another program."""
        return _code + self.version + "\0".join(more).encode()

    def _counting(self, make):  # type: ignore[no-untyped-def]
        def counted(press: Press, piece):  # type: ignore[no-untyped-def]
            self.printed += 1
            return make(press, piece)

        return counted

    def set(self, **changes: object) -> None:
        """Change the settings."""
        self.site = dataclasses.replace(self.site, **changes)  # type: ignore[arg-type]


def _folder() -> Path:
    """Return an empty folder, the same for all trials of a process: templates know their paths."""
    folder = Path(tempfile.gettempdir()).resolve() / f"amtsblog-trial-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _most_of_the_theme(folder: str, names: Iterable[str]) -> set[str]:
    """Tell which files of the theme a trial can do without."""
    here = Path(folder).name
    if here == "css":
        return {name for name in names if name.endswith(".css") and name not in _SHEETS}
    if here == "components" and "css" in Path(folder).parts:
        return {name for name in names if name != "prose.css"}
    return {"examples", "preview"} & set(names)
