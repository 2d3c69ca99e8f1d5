"""Settings that do not run, or cannot be, in German with their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host import settings_file
from plugins.host.orders import order_from
from plugins.host.settings_file import SettingsError
from tests.blog.small_blog import make_site

BASE = """from plugins.core.settings import Site

SITE = Site(
    name="Amtsblog", tagline="", description="", address="https://amtsblog.example/",
    publisher="Amt", barrier_email="a@amtsblog.example",
    timezone = "Mond",
)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "pelicanconf.py").write_text(BASE, "utf-8")
    return tmp_path / "pelicanconf.py"


def said(path: Path) -> list[str]:
    """Return the lines of what is said of a settings file."""
    with pytest.raises(SettingsError) as error:
        settings_file.check(settings_file.run(path)["SITE"], path)
    return str(error.value).splitlines()


def test_every_mistake_has_its_line(path: Path) -> None:
    """Sorted, with how to put it right."""
    lines = said(path)

    assert [line.partition(" ist ")[0] for line in lines[::2]] == [
        "pelicanconf.py:4: Fehler SET003: address = „https://amtsblog.example/“",
        "pelicanconf.py:6: Fehler SET003: timezone = „Mond“",
        "2 Fehler, 0 Warnungen.",
    ]
    assert all(line.startswith("    → ") for line in lines[1::2])


def test_the_line_in_the_file_that_others_take_over(path: Path) -> None:
    """What is published differs in little from it."""
    other = path.with_name("publishconf.py")
    other.write_text(f"import runpy\nSITE = runpy.run_path({str(path)!r})['SITE']\n", "utf-8")

    assert said(other)[0].startswith("pelicanconf.py:4: Fehler SET003")


@pytest.mark.parametrize(
    ("source", "start"),
    [
        ("a = 1\nb = (\n", "pelicanconf.py:2: Fehler HST007: "),
        ("a = 1\n\nb = c\n", "pelicanconf.py:3: Fehler HST007: "),
        (BASE.replace("timezone", "time_zone"), "pelicanconf.py:3: Fehler HST007: "),
        ("import gibt_es_nicht\n", "pelicanconf.py:1: Fehler HST007: "),
    ],
)
def test_a_file_that_does_not_run(path: Path, source: str, start: str) -> None:
    """A slip in it, or a setting that there is not."""
    path.write_text(source, "utf-8")

    assert said(path)[0].startswith(start)


def test_a_site_that_can_be(path: Path) -> None:
    """Is given back as it is."""
    site = make_site()

    assert settings_file.check(site, path) is site


def test_a_way_to_build_that_there_is_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The variable of the environment has three values."""
    monkeypatch.setenv("AMTSBLOG_MODE", "foo")
    settings = {"SITE": make_site(), "AMTSBLOG_PLUGINS": (), "AMTSBLOG_MODE": "build"}

    with pytest.raises(SystemExit, match="build, publish, preview"):
        order_from(settings, tmp_path)
