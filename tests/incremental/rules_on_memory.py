"""What may happen to the memory of builds."""

from __future__ import annotations

import shutil
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental.trial import Trial

WHICH = st.integers(0, 7)


class MemoryRules(Trial):
    """Rules on the files below ``.cache``; all apply once there are some."""

    def states(self) -> list[Path]:
        """Return the files of the memory."""
        return sorted(path for path in self.memory.iterdir() if path.is_file())

    def chosen_state(self, which: int) -> Path:
        """Return one of the files."""
        there = self.states()
        return there[which % len(there)]

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule(which=WHICH)
    def delete_state(self, which: int) -> None:
        """Delete a file of the memory."""
        self.chosen_state(which).unlink()
        self.of_memory = None

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule()
    def delete_memory(self) -> None:
        """Delete all of it, which nobody needs to be told of."""
        shutil.rmtree(self.memory)
        self.of_memory = ""

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule(which=WHICH, part=st.floats(0, 1, exclude_max=True))
    def cut_state(self, which: int, part: float) -> None:
        """Cut a file of the memory short."""
        path = self.chosen_state(which)
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
        self.of_memory = None

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule(which=WHICH, part=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
    def flip_bit_of_state(self, which: int, part: float, bit: int) -> None:
        """Flip a bit of a file of the memory."""
        path = self.chosen_state(which)
        data = bytearray(path.read_bytes())
        if data:
            data[int(len(data) * part)] ^= 1 << bit
            path.write_bytes(bytes(data))
            self.of_memory = None

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule()
    def become_another_program(self) -> None:
        """Go on with other code or another library: all is made anew, and one line says so."""
        self.version += b"+"

    @precondition(lambda self: self.memory.exists() and self.states())
    @rule()
    def copy_memory(self) -> None:
        """Put the memory aside, or bring back what was put aside."""
        aside = self.folder / "memory-aside"
        if aside.exists():
            shutil.rmtree(self.memory)
            aside.rename(self.memory)
            self.of_memory = None
        else:
            shutil.copytree(self.memory, aside)
