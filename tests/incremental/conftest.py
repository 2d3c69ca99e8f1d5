"""How long the state machine runs: in CI always the same 200 sequences, on request many others."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from plugins.host.edition import Order
from tests.incremental import specimens
from tests.incremental.apart import lay_out, order_for
from tests.incremental.machine import COMPARED
from tests.incremental.pelican_runs import Project

_NEVER_TOO_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

# In so many minutes, or with so many sequences.
MINUTES = float(os.environ.get("AMTSBLOG_MINUTES", "0"))
EXAMPLES = int(os.environ.get("AMTSBLOG_EXAMPLES", "20" if MINUTES else "2000"))

settings.register_profile(
    "incremental",
    max_examples=200,
    stateful_step_count=12,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=_NEVER_TOO_SLOW,
)
settings.register_profile(
    "long",
    max_examples=EXAMPLES,
    stateful_step_count=40,
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=_NEVER_TOO_SLOW,
    phases=(Phase.reuse, Phase.generate, Phase.shrink),
)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how much the state machine has compared, where it has run."""
    if COMPARED:
        terminalreporter.section("incremental builds compared with clean ones")
        terminalreporter.line(
            f"{COMPARED['sequences']} sequences of changes, {COMPARED['builds']} builds, "
            f"{COMPARED['refused']} of them refused for errors"
        )


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project for the real program; its memory goes with it."""
    project = Project(tmp_path)
    yield project
    for memory in project.memories():
        shutil.rmtree(memory, ignore_errors=True)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """What is to be built by one process; the texts are laid out."""
    lay_out(tmp_path / "content", specimens.site())
    return order_for(tmp_path / "content")
