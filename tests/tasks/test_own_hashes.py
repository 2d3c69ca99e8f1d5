"""A build does without OpenSSL, and its digests are those of everybody else."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import Any

from plugins.commands.places import ROOT

_NAMES = ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b")


def _in_a_fresh_process(*lines: str) -> Any:
    """Run lines that leave what is to be told in ``told``."""
    code = "\n".join(
        [
            "import json, sys",
            "from plugins.commands import own_hashes",
            *lines,
            "print(json.dumps(told))",
        ]
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert done.stderr == b""
    return json.loads(done.stdout)


def test_digests_are_the_same_without_openssl() -> None:
    """It is not loaded, and whoever imports it for itself gets it."""
    told = _in_a_fresh_process(
        "own_hashes.prefer()",
        "import hashlib",
        f"told = {{name: hashlib.new(name, b'Amt').hexdigest() for name in {_NAMES}}}",
        "told['sha256 by name'] = hashlib.sha256(b'Amt').hexdigest()",
        "told['loaded'] = '_hashlib' in sys.modules",
    )
    assert told.pop("loaded") is False
    assert told.pop("sha256 by name") == hashlib.sha256(b"Amt").hexdigest()
    assert told == {name: hashlib.new(name, b"Amt").hexdigest() for name in _NAMES}


def test_guests_get_the_whole_module_back() -> None:
    """A foreign plugin may need what only OpenSSL has."""
    told = _in_a_fresh_process(
        "own_hashes.prefer()",
        "import hashlib",
        "before = sorted(name for name in dir(hashlib) if name[0] != '_')",
        "own_hashes.restore()",
        "after = sorted(name for name in dir(hashlib) if name[0] != '_')",
        "told = [before, after]",
    )
    before, after = map(set, told)
    assert after == {name for name in dir(hashlib) if name[0] != "_"} | before


def test_a_python_without_functions_of_its_own_keeps_openssl() -> None:
    """Then nothing is changed."""
    told = _in_a_fresh_process(
        "sys.modules['_md5'] = None",
        "own_hashes.prefer()",
        "told = sorted({'hashlib', '_hashlib'} & sys.modules.keys())",
    )
    assert told == []
