"""What a file says of its rights, in the words of companion files."""

from __future__ import annotations

from plugins.image_credits.from_statement import rights_of
from plugins.image_credits.model import Rights
from plugins.pictures.statement import Licensor, Statement


def test_notice_and_licensor_travel_along() -> None:
    """§ 95c UrhG: what names owner and licence is not lost."""
    said = Statement(copyright="© 2026 Stadt", licensor=Licensor("Agentur", "https://a.example/l"))

    assert rights_of(said) == Rights(copyright="© 2026 Stadt", licensor_url="https://a.example/l")


def test_a_source_is_taken_before_a_credit_line() -> None:
    """The line stands in where nothing else is named."""
    assert rights_of(Statement(source="Stadt", credit_line="Agentur")).source == "Stadt"
    assert rights_of(Statement(credit_line="Agentur")).source == "Agentur"
