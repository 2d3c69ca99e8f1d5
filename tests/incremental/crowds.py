"""Lets small sites be read and printed by several processes, which are meant for large ones."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from plugins.host.workers import METHOD, on_all_cores

_PART = 4


def crowded(
    patch: pytest.MonkeyPatch, module: ModuleType, method: str = METHOD, **more: Any
) -> list[int]:
    """Let a module work in parts of four from the fifth item on; return how many it was given.

    ``more`` are further arguments for ``on_all_cores``.
    """
    given: list[int] = []

    def in_small_parts(items: Any, *rest: Any, **options: Any) -> Iterator[Any]:
        if items:
            given.append(len(items))
        options.update(part=_PART, worthwhile=_PART + 1, method=method, **more)
        return on_all_cores(items, *rest, **options)

    patch.setattr(module, "on_all_cores", in_small_parts)
    return given
