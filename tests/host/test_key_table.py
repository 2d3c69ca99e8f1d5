"""The editors' table of header keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.core import values
from plugins.core.keys import Key, Registry
from plugins.host.key_table import END, START, key_table, with_table, write_key_table

TITLE = Key("Title", values.text, ("article", "page"), "der Titel", "A | B", ("Titel",),
            required=("article",))  # fmt: skip
UPDATE = Key("Update", values.text, ("article",), "eine Änderung", "12.03.2026 neu", repeated=True)


def test_one_table_for_each_kind() -> None:
    """Required keys come first, synonyms and repetition are named, bars are escaped."""
    table = key_table(Registry([UPDATE, TITLE]))

    assert [line for line in table.splitlines() if line.startswith(("###", "| `"))] == [
        "### Beitrag (`articles/…/index.md`)",
        "| `Title` | der Titel; **nötig**; auch: `Titel` | `Title: A \\| B` |",
        "| `Update` | eine Änderung; darf mehrmals stehen | `Update: 12.03.2026 neu` |",
        "### Seite (`pages/….md`)",
        "| `Title` | der Titel; auch: `Titel` | `Title: A \\| B` |",
    ]


def test_a_kind_without_a_german_name_raises() -> None:
    """Whoever adds a kind of document says what editors call it."""
    with pytest.raises(KeyError, match="recipe"):
        key_table(Registry([Key("Place", values.text, ("recipe",), "x", "y")]))


def test_only_what_stands_between_the_markers_changes(tmp_path: Path) -> None:
    """Writing twice changes nothing more."""
    readme = tmp_path / "README.md"
    readme.write_text(f"Oben\n{START}\nalt\n{END}\nUnten\n", encoding="utf-8")
    registry = Registry([UPDATE])

    assert [write_key_table(readme, registry) for _ in "ab"] == [True, False]
    assert readme.read_text(encoding="utf-8") == (
        f"Oben\n{START}\n{key_table(registry)}\n{END}\nUnten\n"
    )


@pytest.mark.parametrize("text", ["", START, f"{END} {START}"])
def test_missing_markers_raise(text: str) -> None:
    """The table never lands somewhere else."""
    with pytest.raises(ValueError, match="do not stand in the file"):
        with_table(text, "x")
