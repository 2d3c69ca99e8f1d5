"""Whatever changes between two builds, in whatever order: the output is that of a clean build."""

from __future__ import annotations

import time

from hypothesis import settings

from plugins.host import printing, reading
from tests.incremental.conftest import MINUTES
from tests.incremental.crowds import crowded
from tests.incremental.machine import Machine

_PROFILE = settings.get_profile(
    "long" if settings.get_current_profile_name() == "long" else "incremental"
)
_FEWER = settings(_PROFILE, max_examples=max(1, _PROFILE.max_examples // 20))


class CrowdedMachine(Machine):
    """Two processes read and print, also where there is next to nothing to do."""

    workers = 2

    def __init__(self) -> None:
        super().__init__()
        crowded(self.patch, reading)
        crowded(self.patch, printing)


class TestAnySequence(Machine.TestCase):
    """By one process; where a time was given, other sequences again and again until it is over."""

    settings = _PROFILE
    minutes = MINUTES

    def runTest(self) -> None:  # noqa: N802  (unittest calls it so)
        """Run the machine."""
        end = time.monotonic() + 60 * self.minutes
        super().runTest()
        while time.monotonic() < end:
            super().runTest()


class TestAnySequenceByTwo(CrowdedMachine.TestCase):
    """By two processes."""

    settings = _FEWER
