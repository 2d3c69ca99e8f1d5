"""What a page shows is judged as somebody reads it."""

from __future__ import annotations

import pytest

from tests.benchmarks.jobs.contest import as_read


@pytest.mark.parametrize(
    "source",
    [
        "<p>Nr. 123 im Amt</p>",
        "<p>Nr.&nbsp;123 im&#8239;Amt</p>",
        "<p>Nr.\N{NARROW NO-BREAK SPACE}123\n im\N{NO-BREAK SPACE}Amt</p>",
        "<p>Nr. 123 im A\N{SOFT HYPHEN}mt</p>",
    ],
)
def test_typography_hides_no_change(source: str) -> None:
    """Spaces of any kind are spaces, and marks of syllables are not seen."""
    assert "Nr. 123 im Amt" in as_read(source)
