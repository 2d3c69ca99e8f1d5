"""A picture's rights, wherever they were written down."""

from __future__ import annotations

import datetime as dt
from dataclasses import field, replace
from typing import NamedTuple

from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.pictures.making.kinds import Kind
from plugins.pictures.statement import Contradiction, Statement

NOWHERE = Place("")


@frozen
class Rights:
    """What one place says of a picture; an empty field is left open.

    ``kind`` is ``photo``, ``graphic``, ``screenshot``, ``ai`` or open.
    """

    kind: str = ""
    creator: str = ""
    source: str = ""
    source_url: str = ""
    licence: str = ""
    licence_url: str = ""
    title: str = ""
    edited: str = ""
    alt: str = ""
    copyright: str = ""
    licensor_url: str = ""

    def completed_by(self, other: Rights) -> Rights:
        """Fill what is open from a place that is trusted less.

        A name and its address stay together: the licence of one place never gets the address
        that another place gives for its own licence.
        """
        whole = replace(
            self,
            kind=self.kind or other.kind,
            creator=self.creator or other.creator,
            title=self.title or other.title,
            edited=self.edited or other.edited,
            alt=self.alt or other.alt,
            copyright=self.copyright or other.copyright,
            licensor_url=self.licensor_url or other.licensor_url,
        )
        if not (self.source or self.source_url):
            whole = replace(whole, source=other.source, source_url=other.source_url)
        if not (self.licence or self.licence_url):
            whole = replace(whole, licence=other.licence, licence_url=other.licence_url)
        return whole


@frozen
class EmbeddedPicture:
    """What a picture file says of itself. Size in pixels, as shown (EXIF orientation applied).

    ``rights`` is ``statement`` in the words of companion files; ``rights.alt`` is a proposal.
    ``origins`` pairs fields of the statement with where they were read: ``XMP``, ``IIM``, ``EXIF``.
    ``kind`` tells what is made of it for pages; ``None`` of a drawing (SVG), which fits each place.
    """

    width: int
    height: int
    transparent: bool
    rights: Rights
    kind: Kind | None = Kind.PHOTO
    statement: Statement = field(default_factory=Statement)
    origins: tuple[tuple[str, str], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        # Most pictures say nothing, and a site has thousands: what is empty takes no time to load.
        said: tuple[object, ...] = (
            self.rights,
            self.kind,
            self.statement,
            self.origins,
            self.contradictions,
        )
        if not self.origins and self.rights == Rights():
            said = (Rights(), self.kind)
        return EmbeddedPicture, (self.width, self.height, self.transparent, *said)


@frozen
class Companion:
    """The text file beside a picture. ``picture`` is the content path it stands for.

    ``decorative`` means ``Alt: dekorativ``; ``rights.alt`` is then empty. ``editorial`` pictures
    may stand in reports only. ``consent`` is a note on the consent of the people shown, which is
    never published; ``consent_ended`` the day since when they do not consent any more. What a
    program has written is not ``confirmed`` before an editor says so.
    """

    picture: str
    place: Place
    rights: Rights
    decorative: bool = False
    reason: str = ""
    expires: dt.date | None = None
    editorial: bool = False
    consent: str = ""
    consent_ended: dt.date | None = None
    alt_place: Place = NOWHERE
    expires_place: Place = NOWHERE
    consent_ended_place: Place = NOWHERE
    edited_place: Place = NOWHERE
    confirmed: bool = True
    confirmed_place: Place = NOWHERE


class Use(NamedTuple):
    """A picture on a page. ``path`` is its content path, ``url`` the page's, site-relative.

    ``source`` is the place of the page's text, ``line`` that of the picture in it. ``alt`` and
    ``caption`` are what the page says itself, with the lines where it does: thousands of uses are
    loaded in half the time where each place is not an object of its own.
    ``alt_in`` tells where it may: ``body``, ``header``, or ``companion`` for nowhere. ``sound``
    tells that both are in order, whatever is known of the picture.
    """

    path: str
    title: str
    url: str
    source: Place
    line: int
    alt: str = ""
    caption: str = ""
    alt_line: int = 0
    alt_in: str = "companion"
    caption_line: int = 0
    portrait: bool = False
    linked: bool = False
    sound: bool = False

    @property
    def place(self) -> Place:
        """Where the picture is named."""
        return self.source.at(self.line)

    @property
    def alt_place(self) -> Place:
        """Where the page describes it, or the page as a whole."""
        return self.source.at(self.alt_line)

    @property
    def caption_place(self) -> Place:
        """Where its caption stands, or the page as a whole."""
        return self.source.at(self.caption_line)
