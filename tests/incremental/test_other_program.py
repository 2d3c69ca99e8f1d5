"""Another program, another library, other plugins: all is made anew, and one line says so."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.host import fingerprint
from plugins.host.edition import Order
from plugins.host.memory import folder_for
from plugins.host.press import Press
from tests.incremental import specimens
from tests.incremental.builds import DAMAGED, OTHER, held, numbers, run
from tests.sites.specimen import ROOT

THEME = ROOT / "theme"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program and of a library, which count as those that run."""
    copy = tmp_path / "plugins"
    shutil.copytree(ROOT / "plugins", copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprint, "_PLUGINS", copy)
    library = tmp_path / "site-packages"
    (library / "beispiel-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(library))
    return tmp_path


@pytest.fixture
def output(tmp_path: Path) -> Iterator[Path]:
    """An output folder; its memory goes with it."""
    yield tmp_path / "output"
    shutil.rmtree(folder_for(tmp_path / "output"), ignore_errors=True)


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of all pieces that were printed."""
    printed: list[str] = []
    make = Press.print

    def counting(press: Press, piece):  # type: ignore[no-untyped-def]
        printed.append(piece.what.url)
        return make(press, piece)

    monkeypatch.setattr(Press, "print", counting)
    return printed


def add_line(program: Path) -> None:
    """Change the code of a plugin."""
    file = program / "plugins/archive/model.py"
    file.write_text(file.read_text("utf-8") + "# anders\n", "utf-8")


def add_file(program: Path) -> None:
    """Add a file to a plugin."""
    (program / "plugins/archive/new.py").touch()


def renew_library(program: Path) -> None:
    """Install another version of a library."""
    library = program / "site-packages"
    (library / "beispiel-1.0.dist-info").rename(library / "beispiel-1.1.dist-info")


CHANGES = (add_line, add_file, renew_library)


@pytest.mark.parametrize("change", CHANGES)
def test_all_is_made_anew(
    order: Order, output: Path, program: Path, prints: list[str], change: Callable[[Path], None]
) -> None:
    """Every piece is printed, nothing is written that is there already, one line says why."""
    assert run(order, THEME, output).of_memory == ()
    before, everything = numbers(output), sorted(prints)
    prints.clear()
    change(program)

    built = run(order, THEME, output)

    assert (built.outcome.written, built.of_memory, built.idle) == (True, (OTHER,), True)
    assert sorted(prints) == everything
    assert numbers(output) == before
    prints.clear()
    assert run(order, THEME, output).of_memory == ()
    assert prints == []


def test_what_python_leaves_beside_the_code_does_not_count(
    order: Order, output: Path, program: Path, prints: list[str]
) -> None:
    """Compiled modules come and go with every run."""
    run(order, THEME, output)
    (program / "plugins/__pycache__").mkdir()
    (program / "plugins/__pycache__/model.cpython-311.pyc").touch()
    prints.clear()

    assert run(order, THEME, output).of_memory == ()
    assert prints == []


def test_other_plugins_make_another_site(order: Order, output: Path) -> None:
    """A plugin that was taken out of the settings leaves no page behind."""
    run(order, THEME, output)
    fewer = tuple(plugin for plugin in order.plugins if plugin.name != "archive")

    built = run(dataclasses.replace(order, plugins=fewer), THEME, output)

    assert built.of_memory == (OTHER,)
    assert not (output / "archiv").exists()
    assert run(order, THEME, output).of_memory == (OTHER,)
    assert (output / "archiv/index.html").exists()


@pytest.mark.parametrize("kind", ["prints", "readers-*", "site-*", "pack-*"])
@pytest.mark.parametrize("damage", ["cut", "flipped", "longer", "empty"])
def test_damaged_memory_is_never_believed(
    order: Order, output: Path, kind: str, damage: str
) -> None:
    """The site is that of a clean build whatever happened to a file, and one line says so."""
    run(order, THEME, output)
    (state,) = folder_for(output).glob(kind)
    data = state.read_bytes()
    middle = len(data) // 2
    flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    changed = {"cut": data[:middle], "flipped": flipped, "longer": data + b"\0", "empty": b""}
    state.write_bytes(changed[damage])
    text = order.content.root / specimens.ARTICLES[1]
    text.write_bytes(text.read_bytes().replace(b"Zwei", b"Drei"))

    built = run(order, THEME, output)

    clean = output.parent / "clean"
    assert built.outcome == run(order, THEME, clean).outcome
    shutil.rmtree(folder_for(clean))
    assert held(output) == held(clean)
    harmless = kind == "pack-*" and damage in {"longer", "flipped"}
    assert built.of_memory in (((), (DAMAGED,)) if harmless else ((DAMAGED,),))
