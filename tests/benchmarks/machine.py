"""On what and with what was measured."""

from __future__ import annotations

import hashlib
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
    """Return the commit, and of what was changed since a digest."""
    commit = _git("describe", "--always", "--dirty").decode().strip()
    if commit.endswith("-dirty"):
        commit += f"-{hashlib.sha256(_git('diff', 'HEAD')).hexdigest()[:8]}"
    return commit or "unknown"


def _git(*words: str) -> bytes:
    command = ["git", *words]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True).stdout
