"""What a build that is over has done, and what was other than in the build before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.core.frozen import frozen
from plugins.host.causes import Delivery
from plugins.host.composing import Composer
from plugins.host.difference import Difference
from plugins.host.journal import Changes
from plugins.host.memory import Memory
from plugins.host.output_folder import Found
from plugins.host.recollection import Recollection
from plugins.host.slots import Piece
from plugins.host.state import State


@frozen
class Done:
    """A build that is over; ``difference`` is ``None`` where it could rest on no other."""

    state: State
    output: Path
    difference: Difference | None
    delivery: Delivery

    @property
    def idle(self) -> bool:
        """Whether there was nothing to do: nothing else went in, and nothing was delivered."""
        delivery = self.delivery
        changed = self.difference is None or bool(self.difference)
        return not (changed or delivery.written or delivery.removed)


def account_of(
    memory: Memory,
    past: Recollection,
    composer: Composer,
    state: State,
    pieces: Mapping[str, Piece],
    output: Path,
    changes: Changes,
    found: Found,
) -> Done:
    """Return what a build has done; ``memory`` is still that of the build before."""
    difference = None
    if memory.prints.inputs:
        difference = Difference(composer.theme, past.inputs, past.before, state)
    reads = composer.register.reads
    delivery = Delivery(
        changes.written,
        changes.removed,
        found.foreign - reads.among(found.foreign),
        composer.why,
        pieces,
        reads,
        memory.prints.reads,
        composer.changed,
    )
    return Done(state, output, difference, delivery)
