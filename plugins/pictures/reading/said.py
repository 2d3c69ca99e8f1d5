"""What one block of metadata says, with all that is needed to weigh it against the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from plugins.core.frozen import frozen
from plugins.pictures.statement import Statement


@frozen
class Said:
    """A statement of one origin.

    ``others`` are further texts of a field (other languages), ``cut`` the fields that were
    probably cut because their room was used up.
    """

    statement: Statement = field(default_factory=Statement)
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()


NOTHING = Said()
