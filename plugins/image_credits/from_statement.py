"""A picture file's own statement in the words of companion files."""

from __future__ import annotations

from plugins.image_credits.model import Rights
from plugins.pictures.statement import Statement

# https://cv.iptc.org/newscodes/digitalsourcetype/, with names that are retired by now
_KINDS = {
    "trainedAlgorithmicMedia": "ai",
    "compositeWithTrainedAlgorithmicMedia": "ai",
    "compositeSynthetic": "ai",
    "screenCapture": "screenshot",
    "digitalCapture": "photo",
    "computationalCapture": "photo",
    "compositeCapture": "photo",
    "negativeFilm": "photo",
    "positiveFilm": "photo",
    "print": "photo",
    "digitalArt": "graphic",
    "digitalCreation": "graphic",
    "dataDrivenMedia": "graphic",
    "softwareImage": "graphic",
}


def rights_of(statement: Statement) -> Rights:
    """Return what counts for the credit; who supplied a picture is its source if none is named.

    ``alt`` is a proposal.
    """
    return Rights(
        kind=_KINDS.get(statement.source_type, ""),
        creator=", ".join(statement.creators),
        source=statement.source or statement.credit_line,
        licence=statement.usage_terms,
        licence_url=statement.web_statement,
        title=statement.title,
        alt=statement.alt,
        copyright=statement.copyright,
        licensor_url=statement.licensor.url,
    )
