"""What may happen to the output folder between two builds."""

from __future__ import annotations

import os
import shutil

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from plugins.host.journal import MARK
from tests.incremental.builds import KEPT, run
from tests.incremental.trial import Trial

WHICH = st.integers(0, 60)
NAMES = ("fremd.html", "beitraege/fremd/index.html", "rubriken", "theme/fremd.css", "a/b/c.txt")


class OutputRules(Trial):
    """Rules on the output folder; most apply once there is one."""

    retained = b""
    copied = False

    def chosen_output(self, which: int) -> int:
        """Return the number of a file that was built."""
        return which % len(self.outputs())

    @precondition(lambda self: self.output.exists() and self.outputs())
    @rule(which=WHICH)
    def delete_output(self, which: int) -> None:
        """Delete a file."""
        self.outputs()[self.chosen_output(which)].unlink()

    @precondition(lambda self: self.output.exists() and self.outputs())
    @rule(which=WHICH, secretly=st.booleans(), same_size=st.booleans())
    def tamper(self, which: int, secretly: bool, same_size: bool) -> None:
        """Write other bytes into a file; secretly, so that its time does not tell."""
        path = self.outputs()[self.chosen_output(which)]
        data, time = path.read_bytes(), path.stat().st_mtime_ns
        path.write_bytes(bytes(reversed(data)) if same_size else data + b" ")
        if secretly:
            os.utime(path, ns=(time, time))

    @precondition(lambda self: self.output.exists() and self.outputs())
    @rule(which=WHICH)
    def touch_output(self, which: int) -> None:
        """Write the same bytes again."""
        path = self.outputs()[self.chosen_output(which)]
        path.write_bytes(path.read_bytes())

    @precondition(lambda self: self.output.exists() and self.outputs())
    @rule(which=WHICH, other=WHICH)
    def swap_outputs(self, which: int, other: int) -> None:
        """Let two files exchange their places, times and all."""
        there = self.outputs()
        one, two = there[which % len(there)], there[other % len(there)]
        if one != two:
            aside = self.folder / "aside"
            one.rename(aside)
            two.rename(one)
            aside.rename(two)

    @precondition(lambda self: (self.output / MARK).exists())
    @rule(name=st.sampled_from(NAMES), content=st.sampled_from((b"fremd", b"")))
    def add_foreign_file(self, name: str, content: bytes) -> None:
        """Put a file there that nobody asked for."""
        path = self.output / name
        if all(not parent.is_file() for parent in path.parents):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_dir():
                path.write_bytes(content)

    @precondition(lambda self: (self.output / MARK).exists())
    @rule(name=st.sampled_from(("leer", "beitraege/leer", "theme/leer/tief")))
    def add_foreign_folder(self, name: str) -> None:
        """Put an empty folder there."""
        (self.output / name).mkdir(parents=True, exist_ok=True)

    @precondition(lambda self: self.output.exists() and self.outputs())
    @rule(which=WHICH, kind=st.sampled_from(("folder", "link", "full folder")))
    def replace_output(self, which: int, kind: str) -> None:
        """Put something else in the place of a file: a folder, or a link to the file itself."""
        path = self.outputs()[self.chosen_output(which)]
        if kind == "link":
            aside = self.folder / "linked"
            aside.unlink(missing_ok=True)
            path.rename(aside)
            path.symlink_to(aside)
            return
        path.unlink()
        path.mkdir()
        if kind == "full folder":
            (path / "fremd.txt").write_bytes(b"fremd")

    @precondition(lambda self: (self.output / MARK).exists())
    @rule()
    def keep_file_of_others(self) -> None:
        """Put a file there that the settings keep."""
        self.retained += b"x"
        (self.output / KEPT).write_bytes(self.retained)

    @rule()
    def delete_output_folder(self) -> None:
        """Delete all that was built."""
        shutil.rmtree(self.output, ignore_errors=True)
        self.retained = b""

    @rule()
    def empty_output_folder(self) -> None:
        """Delete all that was built, but leave the folder."""
        shutil.rmtree(self.output, ignore_errors=True)
        self.output.mkdir()
        self.retained = b""

    @rule()
    def copy_output_folder(self) -> None:
        """Put the output folder aside, or bring back what was put aside."""
        aside = self.folder / "output-aside"
        if aside.exists():
            shutil.rmtree(self.output, ignore_errors=True)
            aside.rename(self.output)
            kept = self.output / KEPT
            self.retained = kept.read_bytes() if kept.exists() else b""
        elif self.output.exists():
            shutil.copytree(self.output, aside, symlinks=True)

    @precondition(lambda self: self.output.exists())
    @rule()
    def give_the_folder_to_others(self) -> None:
        """A folder that others have filled is not touched; then it is ours again."""
        aside = self.folder / "ours"
        self.output.rename(aside)
        self.output.mkdir()
        (self.output / "fremd.html").write_bytes(b"fremd")
        if self.build_anew()[0].written:
            built = run(self.order(self.content), self.theme, self.output)
            assert not built.outcome.written
            assert "nicht von diesem Blog" in built.outcome.said
            assert [path.name for path in self.output.iterdir()] == ["fremd.html"]
            self.of_memory = None
        shutil.rmtree(self.output)
        aside.rename(self.output)
