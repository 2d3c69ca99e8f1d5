"""All rules together: whatever changes, a build with memory is a clean build."""

from __future__ import annotations

from collections import Counter

from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.incremental.builds import OTHER, held
from tests.incremental.rules_on_articles import ArticleRules
from tests.incremental.rules_on_comments import CommentRules
from tests.incremental.rules_on_events import EventRules
from tests.incremental.rules_on_media import MediaRules
from tests.incremental.rules_on_memory import MemoryRules
from tests.incremental.rules_on_output import OutputRules
from tests.incremental.rules_on_pictures import PictureRules
from tests.incremental.rules_on_surroundings import SurroundingsRules
from tests.incremental.rules_on_texts import TextRules

COMPARED: Counter[str] = Counter()
"""How many sequences and builds of this run were compared, and how many of these were refused."""


class Machine(
    ArticleRules,
    TextRules,
    EventRules,
    CommentRules,
    PictureRules,
    MediaRules,
    SurroundingsRules,
    OutputRules,
    MemoryRules,
):
    """Changes a site and builds it; several changes may come between two builds."""

    waiting = 0
    refused = 0
    steps = 0

    @rule(number=st.integers(1, 3))
    def hold_back(self, number: int) -> None:
        """Let the next changes come together in one build."""
        self.waiting = number + 1

    @invariant()
    def equals_a_clean_build(self) -> None:
        """Outcome, report and every byte are those of a clean build, and nothing is left over."""
        if not self.content.exists():  # before anything is laid out
            return
        self.waiting -= 1
        if self.waiting > 0:
            return
        outcome, files, published = self.build_anew()
        before, to_say = self.seen(), self._to_say_of_memory()
        built = self.build()
        assert built.outcome == outcome
        if outcome.written:
            after = held(self.output)
            assert sorted(after) == sorted(files)
            assert [path for path, data in files.items() if after[path] != data] == []
            self._kept_file_is_there()
        else:
            assert self.seen() == before
        assert self.published() == published
        assert len(built.of_memory) <= 1
        assert to_say in {None, "".join(built.of_memory)}
        self._count(outcome.written, said=bool(built.of_memory))
        if outcome.written and self.steps % 3 == 0:
            self._stands_still()

    def _stands_still(self) -> None:
        """A build after which nothing has changed prints nothing and writes nothing."""
        if self.mode.value == "publish":
            self.build()  # it has added to the list of addresses, which is a text
        before = self.seen()
        self.printed = 0
        again = self.build()
        assert again.idle
        assert self.seen() == before
        if self.of_memory is not None:  # else damage to memory may have been found only now
            assert again.of_memory == ()
            assert self.printed == 0

    def _kept_file_is_there(self) -> None:
        if self.retained:
            assert self.retained == (self.output / ".nojekyll").read_bytes()

    def _to_say_of_memory(self) -> str | None:
        """Return the line there is to be, the empty one for none, ``None`` where that is open."""
        other = self.made_by != (self.version, self.plugins)
        if self.of_memory == "" and other and (self.memory / "prints").exists():
            return OTHER
        return self.of_memory

    def _count(self, written: bool, said: bool) -> None:
        """Mend what was refused twice: most changes are to be seen in the output."""
        self.steps += 1
        COMPARED["sequences"] += self.steps == 1
        COMPARED["builds"] += 1
        COMPARED["refused"] += not written
        event("built" if written else "refused")
        if written:
            self.made_by = (self.version, self.plugins)
            if said:
                self.of_memory = ""  # all of it was made anew
            self.refused = 0
            self.good = self.contents()
            return
        self.refused += 1
        if self.refused >= 2:
            self.refused = 0
            self.restore(self.good)
            self.mend()
