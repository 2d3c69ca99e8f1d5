"""What a picture's rights come to once every place that knows of them was asked."""

from __future__ import annotations

from dataclasses import replace

from plugins.blog.credits import GENERATED, UNKNOWN
from plugins.blog.model import Credit
from plugins.image_credits.licences import with_both
from plugins.image_credits.model import Companion, EmbeddedPicture, Rights
from plugins.image_credits.source_rules import Terms

_GENERATED = frozenset({"ki-generiert", "ki generiert", "ki", "ai", "ai-generated"})
_UNKNOWN = frozenset({"unbekannt", "unknown", "anonym", "n. n.", "n.n."})


def joined(companion: Companion | None, picture: EmbeddedPicture) -> Rights:
    """Return what is known; the companion is trusted more than the file.

    ``Creator: KI-generiert`` sets the kind, and that kind without a person is ``KI-generiert``.
    A companion that names a person or says that nobody knows is not overruled by the file. The
    alternative text of the file is only a proposal: what it says counts once an editor confirms it.
    """
    said = _settled(companion.rights) if companion else Rights()
    known = replace(picture.rights, alt="") if picture.rights.alt else picture.rights
    return with_both(_settled(said.completed_by(known)))


def needs_reason(rights: Rights) -> bool:
    """Tell whether no person is named as creator."""
    return rights.creator in {GENERATED, UNKNOWN}


def credit_of(rights: Rights, companion: Companion | None, terms: Terms) -> Credit | None:
    """Return the credit, or ``None`` where anything required is missing."""
    reason = companion.reason if companion else ""
    complete = rights.creator and rights.source and rights.licence
    if not complete or (needs_reason(rights) and not reason) or terms.missing(rights, reason):
        return None
    editorial = companion is not None and companion.editorial
    return Credit(
        kind=rights.kind or "photo",
        creator=rights.creator,
        source=rights.source,
        source_url=rights.source_url,
        licence=rights.licence,
        licence_url=rights.licence_url,
        title=rights.title,
        edited=rights.edited,
        name=terms.name,
        copyright=rights.copyright,
        notice=companion.rights.copyright if companion else "",
        licensor_url=rights.licensor_url,
        editing=not terms.unedited,
        social=terms.social and not editorial,
    )


def _settled(rights: Rights) -> Rights:
    word = rights.creator.casefold()
    if word in _GENERATED:
        return replace(rights, creator=GENERATED, kind=rights.kind or "ai")
    if word in _UNKNOWN:
        return replace(rights, creator=UNKNOWN)
    if rights.kind == "ai" and not word:
        return replace(rights, creator=GENERATED)
    return rights
