"""What an example is: one call of one component's macro with views that are complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Example:
    """A component as it looks in one case. ``arguments`` go to ``macro`` of ``component``.

    ``component`` is the file ``templates/components/<component>.html``; ``title`` says, in
    German, which case is shown: the style guide prints it.
    """

    component: str
    title: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    macro: str = ""

    def __post_init__(self) -> None:
        if not self.macro:
            object.__setattr__(self, "macro", self.component)
