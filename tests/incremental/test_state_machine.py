"""Whatever changes between two builds, in whatever order: the output is that of a clean build."""

from __future__ import annotations

from hypothesis import settings

from plugins.host import printing, reading
from tests.incremental.crowds import crowded
from tests.incremental.machine import Machine

_LONG = settings.get_current_profile_name() == "long"
_PROFILE = settings.get_profile("long" if _LONG else "incremental")


class CrowdedMachine(Machine):
    """Two processes read and print, also where there is next to nothing to do."""

    workers = 2

    def __init__(self) -> None:
        super().__init__()
        crowded(self.patch, reading)
        crowded(self.patch, printing)


TestAnySequence = Machine.TestCase
TestAnySequence.settings = _PROFILE
TestAnySequenceByTwo = CrowdedMachine.TestCase
TestAnySequenceByTwo.settings = settings(_PROFILE, max_examples=_PROFILE.max_examples // 20)
