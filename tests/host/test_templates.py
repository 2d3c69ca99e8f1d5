"""The environment templates are rendered in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from plugins.core.texts import Texts
from plugins.host import templates
from plugins.host.templates import Once, environment, file_size


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, "1\u00a0kB"),
        (1, "1\u00a0kB"),
        (840_000, "840\u00a0kB"),
        (999_499, "999\u00a0kB"),
        (999_500, "1,0\u00a0MB"),
        (1_234_567, "1,2\u00a0MB"),
        (25_000_000, "25,0\u00a0MB"),
    ],
)
def test_file_sizes(size: int, expected: str) -> None:
    """As Germans read them, with a no-break space; never 0 and never 1000 kB."""
    assert file_size(size) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{{ day|long_date }}", "12. März 2026"),
        ("{{ day|short_date }}", "12.03.2026"),
        ("{{ moment|long_date }}", "12. März 2026"),
        ("{{ 3|month_name }}", "März"),
        ("{{ t('a.b', name='<i>') }}", "Hallo &lt;i&gt;"),
    ],
)
def test_templates_escape_and_write_german(tmp_path: Path, source: str, expected: str) -> None:
    """Dates without a locale, texts by key, everything escaped."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text(source, encoding="utf-8")
    env = environment(tmp_path, Texts({"a.b": "Hallo {name}"}))
    moment = dt.datetime(2026, 3, 12, 23, 59, tzinfo=dt.UTC)

    assert env.get_template("a.html").render(day=moment.date(), moment=moment) == expected


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ fehlt }}", UndefinedError),
        ("{% if fehlt %}x{% endif %}", UndefinedError),
        ("{{ fehlt.titel }}", UndefinedError),
        ("{{ fehlt(1) }}", UndefinedError),
        ("{{ view.fehlt }}", AttributeError),
        ("{% if view.fehlt %}x{% endif %}", AttributeError),
        ("{{ t('fehlt') }}", KeyError),
    ],
)
def test_an_undefined_name_raises(tmp_path: Path, source: str, error: type[Exception]) -> None:
    """A slip in a template never shows as a gap."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text(source, encoding="utf-8")

    with pytest.raises(error):
        environment(tmp_path, Texts({})).get_template("a.html").render(view=object())


def test_a_text_without_placeholders_takes_none(tmp_path: Path) -> None:
    """The short way for fixed texts is as strict as the long one."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text("{{ t('a', name='x') }}", encoding="utf-8")

    with pytest.raises(ValueError, match="'a'"):
        environment(tmp_path, Texts({"a": "Ja"})).get_template("a.html").render()


def test_compiled_templates_of_other_code_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept on the disk depends on how templates are compiled, not on their text alone."""
    cache = environment(tmp_path, Texts({})).bytecode_cache
    assert cache is not None
    before = cache.get_source_checksum("{{ a }}")
    monkeypatch.setattr(templates, "_COMPILER", "another")

    assert cache.get_source_checksum("{{ a }}") != before


@dataclass(frozen=True)
class Seen:
    """A view."""

    title: str


def test_a_view_is_printed_once_for_all_pages() -> None:
    """The same view with the same further arguments; anything else is printed anew."""
    asked: list[tuple[object, ...]] = []

    def macro(view: Seen, *rest: object) -> str:
        asked.append((view, *rest))
        return f"{view.title} {rest}"

    once, view = Once(), Seen("a")
    printed = [once(macro, view), once(macro, view), once(macro, view, True), once(macro, view)]

    assert printed == ["a ()", "a ()", "a (True,)", "a ()"]
    assert asked == [(view,), (view, True)]
    assert once(macro, Seen("b")) == "b ()"


def test_what_is_printed_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large archive does not fill the memory, and is printed right all the same."""
    monkeypatch.setattr(templates, "_PRINTED", 3)
    once, views = Once(), [Seen(str(number)) for number in range(10)]

    for _ in range(2):
        for view in views:
            assert once(lambda one: one.title, view) == view.title
            assert len(once._printed) <= 3
