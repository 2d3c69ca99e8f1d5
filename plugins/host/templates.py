"""The theme's Jinja environment: strict, escaping, with the few filters templates may use."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from plugins.core.german_dates import long_date, month_name, short_date
from plugins.core.texts import Texts


def load_texts(theme: Path, language: str) -> Texts:
    """Return the words readers see."""
    return Texts.parse((theme / "texts" / f"{language}.toml").read_text(encoding="utf-8"))


def environment(theme: Path, texts: Texts) -> Environment:
    """Return the environment in which pages are rendered; an undefined name raises."""
    env = Environment(
        loader=FileSystemLoader(theme / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    env.globals["t"] = texts
    env.filters["long_date"] = lambda value: long_date(_day(value))
    env.filters["short_date"] = lambda value: short_date(_day(value))
    env.filters["iso_date"] = lambda value: value.isoformat()
    env.filters["month_name"] = month_name
    env.filters["file_size"] = file_size
    return env


def _compiled() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept, by checksum of their source; none if read-only.

    Compiling takes a third of a small build. The folder is one of those that ``clean`` removes.
    """
    folder = Path(__file__).resolve().parents[2] / ".cache" / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def file_size(size: int) -> str:
    """Return a size in bytes as Germans read it: ``840 kB``, ``1,2 MB`` (SI units)."""
    if size < 999_500:  # from here on it would read 1000 kB
        return f"{max(round(size / 1000), 1)}\u00a0kB"
    return f"{size / 1_000_000:.1f}\u00a0MB".replace(".", ",")
