"""A site that is built by another process each time, which knows what lies on disk and no more."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.memory import folder_for
from plugins.host.modes import Mode
from plugins.host.registry import contributed
from plugins.host.workers import METHOD
from tests.incremental.builds import Run, held, run
from tests.incremental.trial import PLUGINS, SITE, TODAY
from tests.sites.specimen import ROOT

Twist = Callable[[pytest.MonkeyPatch], None]
"""Makes something else of the process of a build; a function of a module, so that it can travel."""


def lay_out(content: Path, files: Mapping[str, bytes]) -> None:
    """Bring the texts to exactly these files; what is the same already is not touched."""
    for path in content.rglob("*"):
        if path.is_file() and path.relative_to(content).as_posix() not in files:
            path.unlink()
    for name, data in files.items():
        target = content / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)


def order_for(content: Path) -> Order:
    """Return what is to be built, by one process."""
    return Order(
        Content(content, "content"), SITE, Mode.BUILD, TODAY, contributed(PLUGINS), workers=1
    )


def build_apart(content: Path, output: Path, *twists: Twist) -> Run:
    """Build in a process that ends with the build."""
    with ProcessPoolExecutor(1, multiprocessing.get_context(METHOD)) as pool:
        return pool.submit(_build, content, output, twists).result(timeout=120)


def _build(content: Path, output: Path, twists: tuple[Twist, ...]) -> Run:
    with pytest.MonkeyPatch.context() as patch:
        for twist in twists:
            twist(patch)
        return run(order_for(content), ROOT / "theme", output)


@dataclass
class Diary:
    """The builds of one output folder, each compared with one without memory."""

    content: Path
    output: Path
    twists: tuple[Twist, ...] = ()
    _clean: list[tuple[dict[str, bytes], dict[str, bytes | None]]] = field(default_factory=list)

    def write(self, files: Mapping[str, bytes]) -> Run:
        """Bring the texts to these files, build, and demand that this is the clean build."""
        lay_out(self.content, files)
        built = build_apart(self.content, self.output, *self.twists)
        assert built.outcome.written, built.outcome.said
        assert built.of_memory == ()
        assert held(self.output) == self._made_anew(dict(files))
        return built

    def site_on_disk(self) -> str:
        """Return the name of the file with the site as a whole, which stands for its bytes."""
        (found,) = folder_for(self.output).glob("site-*")
        return found.name

    def _made_anew(self, files: dict[str, bytes]) -> dict[str, bytes | None]:
        for known, result in self._clean:
            if known == files:
                return result
        clean = self.output.with_name(f"clean-{len(self._clean)}")
        build_apart(self.content, clean)
        self._clean.append((files, held(clean)))
        return self._clean[-1][1]
