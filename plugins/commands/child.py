"""Starts the process that builds the preview, and hears from it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Collection
from pathlib import Path

from plugins.commands.answers import Answer, Supplied

# With more changes than these it looks for itself.
_MANY = 500
# How long (seconds) it may take to write down what it knows at the end.
_PATIENCE = 20

Said = Answer | Supplied | None
Hear = Callable[["Child", Said], None]
"""Is told all it says, and ``None`` when there will be no more; from another thread."""


class Child:
    """A process of its own: fresh code with each start, and its end is not ours."""

    def __init__(self, root: Path, content: Path, output: Path, hear: Hear) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "plugins.commands.builder", str(content), str(output)],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._hear = hear
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def tell(self, paths: Collection[str]) -> bool:
        """Say which files have changed; return whether it was still there to hear it."""
        return self._write(sorted(paths) if len(paths) <= _MANY else None)

    def ask(self, path: str) -> bool:
        """Ask for the picture at an output path; return whether it was still there to hear it."""
        return self._write(path)

    def _write(self, words: list[str] | str | None) -> bool:
        stream = self._process.stdin
        if stream is None:
            raise ValueError("the process was started without an input")
        try:
            stream.write(json.dumps(words).encode() + b"\n")
            stream.flush()
        except OSError:
            return False
        return True

    def end(self) -> None:
        """Let it finish and write down what it knows."""
        self._close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once; what it was writing is completed by the next."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _close(self) -> None:
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # it is gone already
                self._process.stdin.close()

    def _listen(self) -> None:
        stream = self._process.stdout
        if stream is None:
            raise ValueError("the process was started without an output")
        with stream:
            for line in stream:
                said: Answer | Supplied = json.loads(line)
                self._hear(self, said)
        self._hear(self, None)
