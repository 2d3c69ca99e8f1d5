"""The lock: complete, with hashes, and silent about where packages come from."""

from __future__ import annotations

import re
import tomllib

from plugins.commands.environment import BUILDERS, LOCK, ROOT, entries_of

TEXT = (ROOT / LOCK).read_text("utf-8")
NAMES = re.findall(r"^([a-z0-9-]+)==", TEXT, re.MULTILINE)


def normalised(requirement: str) -> str:
    """Return the name of a requirement as PEP 503 spells it."""
    name = re.split(r"[^A-Za-z0-9._-]", requirement)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def test_names_no_address() -> None:
    """Where packages come from is decided by each machine's pip, not by the lock."""
    assert not re.search(r"://|^-", TEXT, re.MULTILINE)


def test_every_package_has_hashes() -> None:
    """A package without hash would make pip refuse the whole lock."""
    without = [name for name in NAMES if "--hash=sha256:" not in entries_of(TEXT, [name])]

    assert without == []


def test_holds_what_the_project_asks_for() -> None:
    """A dependency added to pyproject.toml must be locked, too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"]
    for group in project["dependency-groups"].values():
        wanted += group

    assert {normalised(name) for name in wanted} - set(NAMES) == set()
    assert set(BUILDERS) <= set(NAMES)
