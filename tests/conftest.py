"""What holds for all tests: one site's settings, and in CI a skipped test fails the run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from plugins.core.settings import Site
from plugins.host import memory
from plugins.state.standing import CACHE

# A test may be skipped where the platform makes it pointless: skipif(…, reason="platform: …").
_ALLOWED = "platform: "


class SkipsFail:
    """Counts skipped tests and turns a run that has any into a failed one."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note each test that was skipped; an expected failure (xfail) is no skip."""
        if report.skipped and not hasattr(report, "wasxfail"):
            self._note(report.nodeid, report.longrepr)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note each test file that was skipped as a whole."""
        if report.skipped:
            self._note(report.nodeid, report.longrepr)

    def _note(self, nodeid: str, why: object) -> None:
        reason = str(why[2]) if isinstance(why, tuple) else str(why)
        if not reason.removeprefix("Skipped: ").startswith(_ALLOWED):
            self.skipped.append(f"{nodeid}: {reason}")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run that would have passed."""
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say which tests were skipped and that this counts as failure."""
        if self.skipped:
            terminalreporter.section("skipped in CI, which counts as failed", red=True)
            for line in self.skipped:
                terminalreporter.line(line)


def pytest_configure(config: pytest.Config) -> None:
    """Watch for skipped tests in CI only; at a desk they are reported and no more."""
    if os.environ.get("CI"):
        config.pluginmanager.register(SkipsFail(), "skips-fail")


@pytest.fixture(scope="session", autouse=True)
def _memory_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What builds remember goes with the tests; a test begins without memory of earlier runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _entries_of_small_sites() -> Iterator[None]:
    """All sites of tests are small: their entries are put to rest as those of large ones are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "_WORTH_ENTRIES", 0)
        yield


@pytest.fixture
def site() -> Site:
    """The settings of a blog nobody has to change."""
    return Site(
        name="Amtsblog",
        tagline="",
        description="",
        address="https://amtsblog.example",
        publisher="Stadt Musterhausen",
        barrier_email="barriere@amtsblog.example",
    )
