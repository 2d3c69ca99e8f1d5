"""What is known of a PDF that lies in ``content/``."""

from __future__ import annotations

from plugins.core.frozen import frozen


@frozen
class PdfFacts:
    """A PDF's own words about itself. ``language`` as in the file (``de-DE``), empty if absent.

    ``tagged`` tells whether it has the structure screen readers need (PDF/UA, ISO 14289).
    ``width`` and ``height`` are those of the first page in points, rotation applied.
    """

    pages: int
    title: str = ""
    language: str = ""
    tagged: bool = False
    width: float = 0.0
    height: float = 0.0
