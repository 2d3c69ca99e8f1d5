"""What people are told of an exception, and where they are sent."""

from __future__ import annotations

import errno
import tomllib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.commands.troubles import Trouble, trouble_of
from plugins.host.journal import ForeignFolderError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "theme/templates").mkdir(parents=True)
    (tmp_path / "theme/texts").mkdir()
    return tmp_path


def told(error: BaseException, root: Path) -> Trouble:
    return trouble_of(error, root, root / "theme", root / "output")


def raised(call: object) -> BaseException:
    try:
        call()  # type: ignore[operator]
    except Exception as error:  # noqa: BLE001  (any is what is tested)
        return error
    raise AssertionError("nothing was raised")


def render(theme: str) -> str:
    """Render a template as a worker process does."""
    env = Environment(
        loader=FileSystemLoader(f"{theme}/templates"), undefined=StrictUndefined, autoescape=True
    )
    return env.get_template("seite.html").render()


@pytest.mark.parametrize("source", ["\n\n{{ fehlt.name }}", "\n\n{% if %}", "a\n\n{{ 'a' / 2 }}"])
def test_template(root: Path, source: str) -> None:
    """The line of the template."""
    (root / "theme/templates/seite.html").write_text(source, "utf-8")
    found = told(raised(lambda: render(str(root / "theme"))), root)

    assert found.place == "theme/templates/seite.html:3"
    assert found.text.startswith("Eine Vorlage")


def test_template_in_another_process(root: Path) -> None:
    """The same where it was rendered by a worker."""
    (root / "theme/templates/seite.html").write_text("\n{{ fehlt.name }}", "utf-8")
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        error = raised(pool.submit(render, str(root / "theme")).result)

    assert told(error, root).place == "theme/templates/seite.html:2"


def test_texts_of_the_theme(root: Path) -> None:
    """The line of the file with the words."""
    (root / "theme/texts/de.toml").write_text('a = "b"\nc = \n', "utf-8")
    error = raised(lambda: tomllib.loads((root / "theme/texts/de.toml").read_text("utf-8")))

    assert told(error, root).place == "theme/texts/de.toml:2"


def test_settings_that_are_no_python(root: Path) -> None:
    """The line of the settings file."""
    error = raised(lambda: compile("a = 1\nb = (\n", str(root / "pelicanconf.py"), "exec"))
    found = told(error, root)

    assert found.place == "pelicanconf.py:2"
    assert found.text.startswith("Die Datei ist kein gültiges Python")


def test_mistake_in_our_code(root: Path) -> None:
    """The innermost line that is ours, not the one in a library."""
    path = root / "pelicanconf.py"
    code = compile("import json\n\njson.loads([])\n", str(path), "exec")
    found = told(raised(lambda: exec(code, {})), root)  # noqa: S102  (as settings are run)

    assert found.place == "pelicanconf.py:3"
    assert "TypeError" in found.text


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/output/a"), "Platz"),
        (ForeignFolderError("/output"), "nicht von diesem Blog"),
        (SystemExit("BUILD_DATE=x ist kein Datum."), "BUILD_DATE=x"),
    ],
)
def test_what_has_its_own_words(root: Path, error: BaseException, words: str) -> None:
    """Full disks, others' folders, and what ends the program with a message."""
    found = told(error, root)

    assert words in found.text
    assert found.place == ""
