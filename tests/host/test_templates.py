"""The environment templates are rendered in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from plugins.core.texts import Texts
from plugins.host.templates import environment, file_size


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
    "source", ["{{ fehlt }}", "{{ view.fehlt }}", "{% if fehlt %}x{% endif %}"]
)
def test_an_undefined_name_raises(tmp_path: Path, source: str) -> None:
    """A slip in a template never shows as a gap."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text(source, encoding="utf-8")

    with pytest.raises(UndefinedError):
        environment(tmp_path, Texts({})).get_template("a.html").render(view=object())
