"""What a build believes of files that are saved while it looks at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host import recollection
from plugins.host.modes import Mode
from plugins.state.changes import Changes
from tests.host.small_site import GUT, bytes_of, sound_base
from tests.sites.specimen import run

Look = Callable[..., Changes]


@pytest.mark.parametrize("more", ["\nWörter.\n", "\n## Eine Überschrift\n"])
def test_file_that_is_saved_between_look_and_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    """What was read counts: put back afterwards, the file is another one than was read."""
    content = sound_base(tmp_path)
    output, file = tmp_path / "output", content / GUT
    assert run(content, output, Mode.PREVIEW).written
    first = file.read_text(encoding="utf-8") + "\nEin Satz.\n"
    file.write_text(first, encoding="utf-8")
    look: Look = recollection.changes

    def saved_after(*given: object) -> Changes:
        found = look(*given)
        file.write_text(first + more, encoding="utf-8")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(recollection, "changes", saved_after)
        assert run(content, output, Mode.PREVIEW).written
    file.write_text(first, encoding="utf-8")
    assert run(content, output, Mode.PREVIEW).written
    assert run(content, tmp_path / "anew", Mode.PREVIEW).written

    assert bytes_of(output) == bytes_of(tmp_path / "anew")
