"""A table that lies in a file, and is completed by later runs of the same program and machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.table import HEAD, Row


@dataclass
class Saved:
    """The lines of a table, by their first cell, below the line that says what was measured.

    A row that is measured again replaces the earlier one as a whole: a ratio compares rounds of one
    run.
    """

    heading: str
    file: Path | None = None
    lines: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.file is not None and self.file.is_file():
            self._take_over(self.file.read_text(encoding="utf-8"))

    def add(self, rows: Sequence[Row]) -> None:
        """Enter rows, and write the file if there is one."""
        for row in rows:
            cells = row.cells()
            self.lines[cells[0]] = _line(cells)
        if self.file is not None:
            self.file.write_text(self.text(), encoding="utf-8", newline="\n")

    def text(self) -> str:
        """Return the heading and the table."""
        head = (_line(HEAD), _line(("---",) * len(HEAD)))
        return f"{self.heading}\n\n{''.join((*head, *self.lines.values()))}"

    def _take_over(self, text: str) -> None:
        """Take the rows of an earlier run.

        Raises SystemExit where it was another machine, commit, size or number of rounds: such
        figures do not belong into one table, and nobody wants to lose them.
        """
        heading, _, table = text.partition("\n\n")
        if heading != self.heading:
            raise SystemExit(
                f"{self.file} holds other measurements; name another file.\n"
                f"There: {heading}\nHere:  {self.heading}"
            )
        for line in table.splitlines()[2:]:
            self.lines[line.split(" | ")[0].removeprefix("| ")] = f"{line}\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
