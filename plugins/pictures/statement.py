"""What a picture file says of itself, whichever way it was written into the file."""

from __future__ import annotations

from plugins.core.frozen import frozen


@frozen
class Licensor:
    """Who grants licences: a name and the address where one is to be had (PLUS 2.0.1)."""

    name: str = ""
    url: str = ""


@frozen
class Statement:
    """Rights and descriptions of a picture; an empty field says nothing.

    The properties are those of the IPTC Photo Metadata Standard 2021.1,
    https://iptc.org/std/photometadata/specification/. All texts are one line without invisible
    characters, addresses begin with ``http://`` or ``https://``.

    ``web_statement`` is the address of the licence or of a page on the rights (``cc:license`` wins
    over ``xmpRights:WebStatement``), ``source_type`` the last part of the address of a digital
    source type (https://cv.iptc.org/newscodes/digitalsourcetype/), such as
    ``trainedAlgorithmicMedia``.
    """

    creators: tuple[str, ...] = ()
    credit_line: str = ""
    copyright: str = ""
    source: str = ""
    web_statement: str = ""
    usage_terms: str = ""
    licensor: Licensor = Licensor()
    title: str = ""
    description: str = ""
    alt: str = ""
    source_type: str = ""


@frozen
class Contradiction:
    """Two origins say different things of one field of ``Statement``; ``taken`` is believed."""

    field: str
    taken: str
    origin: str
    other: str
    other_origin: str
