"""From the parts of a picture's rights to the form readers see."""

from __future__ import annotations

import functools

from plugins.blog.body_views import CreditView
from plugins.blog.model import Credit, PictureFile
from plugins.pictures.statement import Licensor, Statement

GENERATED = "KI-generiert"
"""What stands for the creator where no person made a picture."""

UNKNOWN = "unbekannt"
"""What stands for the creator where nobody can find out who made a picture."""

# https://cv.iptc.org/newscodes/digitalsourcetype/
_SOURCE_TYPES = {"ai": "trainedAlgorithmicMedia", "screenshot": "screenCapture"}


@functools.lru_cache(4096)
def credit_view(credit: Credit) -> CreditView:
    """Return the credit as ``Daniela Ponath/Hansestadt Buxtehude``, creator before source.

    A creator whom the source names already is not doubled, and the source keeps the form its
    owner asks for (``shutterstock.com/Erika Beispiel``). ``KI-generiert`` is the kind of such a
    picture and is not repeated as its creator; an unknown creator is said to be unknown. Readers
    see a licence they can follow (Creative Commons asks for its name and address); „eigenes Werk“
    or a contract is the agency's own business. A source that asks for a form of its own has it as
    ``credit.name``.
    """
    return CreditView(
        kind=credit.kind,
        name=credit.name or creator_and_source(_creator(credit), credit.source),
        edited=credit.edited,
        source_url=credit.source_url,
        licence=credit.licence if credit.licence_url else "",
        licence_url=credit.licence_url,
        notice=credit.notice,
    )


def statement_of(picture: PictureFile) -> Statement:
    """Return what a file made of a picture says of its rights (§ 95c UrhG: it must)."""
    credit = picture.credit
    if credit is None:
        return Statement(alt=picture.alt)
    person = person_of(credit)
    return Statement(
        creators=(person,) if person else (),
        credit_line=credit_view(credit).name,
        copyright=copyright_notice(credit),
        source=credit.source,
        web_statement=credit.licence_url,
        usage_terms=credit.licence,
        licensor=Licensor(url=licence_page(credit)),
        title=credit.title,
        alt=picture.alt,
        source_type=_SOURCE_TYPES.get(credit.kind, ""),
    )


def person_of(credit: Credit) -> str:
    """Return who made a picture; nothing where no person did, or nobody knows who."""
    nobody = {GENERATED.casefold(), UNKNOWN.casefold()}
    return "" if credit.creator.casefold() in nobody else credit.creator


def copyright_notice(credit: Credit) -> str:
    """Return the notice, word for word where there is one.

    What a machine made is nobody's work (§ 2 Abs. 2 UrhG); a notice is only passed on.
    """
    return credit.copyright or ("" if credit.kind == "ai" else credit_view(credit).name)


def licence_page(credit: Credit) -> str:
    """Return the address where licences are to be had, as far as known."""
    return credit.licensor_url or credit.source_url


def _creator(credit: Credit) -> str:
    return "" if credit.creator.casefold() == GENERATED.casefold() else credit.creator


def creator_and_source(creator: str, source: str) -> str:
    """Return ``creator/source``, or the source alone where it names the creator already."""
    named = {part.strip().casefold() for part in source.split("/")} | {source.casefold()}
    if creator.casefold() in named:
        return source
    return "/".join(part for part in (creator, source) if part)
