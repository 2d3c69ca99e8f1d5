"""The theme's Jinja environment: strict, escaping, with the few filters templates may use."""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from plugins.core.german_dates import long_date, month_name, short_date
from plugins.core.texts import Texts
from plugins.host import theme_jinja
from plugins.state.digests import digest_of
from plugins.state.standing import COMPILED, cache_of

# Teasers are about 2 kB each: some 40 MB at most.
_PRINTED = 16_384
_COMPILER = jinja2.__version__ + digest_of(Path(theme_jinja.__file__).read_bytes()).hex()


def load_texts(theme: Path, language: str) -> Texts:
    """Return the words readers see."""
    return _parsed((theme / "texts" / f"{language}.toml").read_text(encoding="utf-8"))


@functools.lru_cache(1)
def _parsed(toml: str) -> Texts:
    return Texts.parse(toml)


def environment(theme: Path, texts: Texts) -> Environment:
    """Return the environment in which pages are rendered; an undefined name raises."""
    env = theme_jinja.ThemeEnvironment(
        loader=FileSystemLoader(theme / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    env.globals["t"] = _quick(texts)
    env.globals["once"] = Once()
    env.filters["long_date"] = lambda value: long_date(_day(value))
    env.filters["short_date"] = lambda value: short_date(_day(value))
    env.filters["iso_date"] = lambda value: value.isoformat()
    env.filters["month_name"] = month_name
    env.filters["file_size"] = file_size
    return env


class Once:
    """What a macro prints of a view, printed once for all pages that show the view.

    The macro may use its arguments and the texts, nothing else. Views are told apart by identity,
    which costs nothing; whoever makes views gives the same one to all pages.
    """

    def __init__(self) -> None:
        self._printed: dict[tuple[object, ...], tuple[object, str]] = {}

    def __call__(self, macro: Callable[..., str], view: object, *rest: object) -> str:
        """Return ``macro(view, *rest)``; the view is kept with it, so that its id stays its own."""
        key = (macro, id(view), *rest)
        known = self._printed.get(key)
        if known is None:
            if len(self._printed) >= _PRINTED:
                self._printed.clear()
            known = self._printed[key] = (view, macro(view, *rest))
        return known[1]

    def forget(self) -> None:
        """Let go of all views; none of them will be shown again."""
        self._printed.clear()


def once_of(templates: Environment) -> Once:
    """Return what the templates of an environment print once."""
    once = templates.globals["once"]
    if not isinstance(once, Once):
        raise TypeError("the environment is not one of ours")
    return once


def _quick(texts: Texts) -> Callable[..., str]:
    """Return the texts as templates call them: those without placeholders need no look at them."""
    fixed = {key: text for key, text in texts.by_key.items() if not {"{", "}"} & set(text)}

    def text(key: str, **values: object) -> str:
        if not values and key in fixed:
            return fixed[key]
        return texts(key, **values)

    return text


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates, each with a checksum of its source and of what compiled it."""

    def get_source_checksum(self, source: str) -> str:
        """Return the checksum of a template that is compiled by this code and this Jinja."""
        return super().get_source_checksum(f"{_COMPILER}{source}")


def _compiled() -> FileSystemBytecodeCache | None:
    """Return where compiled templates are kept, by checksum; none if read-only.

    Compiling takes a third of a small build. The folder is one of those that ``clean`` removes.
    """
    folder = Path(cache_of(str(Path(__file__).resolve().parents[2])), COMPILED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(folder)) if os.access(folder, os.W_OK) else None


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def file_size(size: int) -> str:
    """Return a size in bytes as Germans read it: ``840 kB``, ``1,2 MB`` (SI units)."""
    if size < 999_500:  # from here on it would read 1000 kB
        return f"{max(round(size / 1000), 1)}\u00a0kB"
    return f"{size / 1_000_000:.1f}\u00a0MB".replace(".", ",")
