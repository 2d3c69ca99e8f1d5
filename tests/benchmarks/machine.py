"""On what and with what was measured."""

from __future__ import annotations

import os
import platform
import re
import subprocess

from plugins.commands.places import ROOT
from tests.benchmarks.tools.install import HUGO_PACKAGES, PELICAN_PACKAGES, locked


def machine() -> str:
    """Return one line: processors, memory, system, versions and the commit."""
    return ", ".join(
        (
            f"{os.cpu_count()} cores ({_processor()})",
            f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1024**3:.0f} GB",
            platform.platform(),
            f"Python {platform.python_version()}",
            *HUGO_PACKAGES,
            *locked(PELICAN_PACKAGES),
            f"commit {_commit()}",
        )
    )


def _processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123
        found = re.search(r"^model name\s*:\s*(.+)$", file.read(), re.MULTILINE)
    return found[1] if found else platform.machine()


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"
