"""A cold build finds nothing, and nothing is removed while others are measured."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.corpus.forms import Hugo
from tests.benchmarks.tools.tool import Tool


def test_what_is_cleared_goes_in_the_end(tmp_path: Path) -> None:
    """However often it was made anew; what others have made stays."""
    output, state, other = (tmp_path / name for name in ("output", "state", "other"))
    tool = Tool("Any", Hugo(()), tmp_path, output, ("true",), tmp_path, made=(state,))
    other.mkdir()
    for text in ("first", "second"):
        output.mkdir()
        (output / "index.html").write_text(text)
        tool.clear()
        tool.clear()
        assert not output.exists()

    assert sorted(page.read_text() for page in tmp_path.rglob("index.html")) == ["first", "second"]
    tool.drop()
    assert list(tmp_path.iterdir()) == [other]
