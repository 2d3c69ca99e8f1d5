"""Text between tags and in attributes."""

from __future__ import annotations

from xml.sax import saxutils

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.pictures.escaping import escape, quoteattr


@given(st.text(alphabet="&<>\"'\n\r\tä;"))
@example("\"Bund\" & 'Länder' <\r\n\t>")
def test_is_what_the_standard_library_gives(text: str) -> None:
    """Byte for byte, so that it does not matter who wrote a packet or a drawing."""
    assert escape(text) == saxutils.escape(text)
    assert quoteattr(text) == saxutils.quoteattr(text)
