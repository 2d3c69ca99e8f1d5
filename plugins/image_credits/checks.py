"""Everything that keeps one picture from being published, whatever shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.blog.model import File
from plugins.core.problems import Place, Problem
from plugins.image_credits.captions import check_caption
from plugins.image_credits.completeness import check_consent, check_kind, check_rights
from plugins.image_credits.confirmation import check_confirmed
from plugins.image_credits.contradictions import check_contradictions
from plugins.image_credits.descriptions import check_description
from plugins.image_credits.known import Known
from plugins.image_credits.model import EmbeddedPicture, Use
from plugins.image_credits.withdrawal import check_standing, is_withdrawn


def check_picture(
    uses: tuple[Use, ...], known: Known, file: File, today: dt.date
) -> tuple[Problem, ...]:
    """Return every problem of one picture; ``uses`` is not empty.

    Of a picture that is withdrawn nothing is shown but captions, so nothing else is asked of it.
    """
    return tuple(_found(uses, known, file, today))


def _found(uses: tuple[Use, ...], known: Known, file: File, today: dt.date) -> Iterator[Problem]:
    companion = known.companion
    if companion:
        yield from check_standing(companion, today)
    gone = is_withdrawn(companion, today)
    if not gone:
        place = companion.place if companion else uses[0].place
        described = bool(known.rights.alt) or all(use.alt for use in uses)
        unproven = tuple(check_rights(known, file.place.path, place, described))
        yield from unproven
        yield from check_kind(known, place)
        yield from check_confirmed(companion)
        if isinstance(file.probed, EmbeddedPicture):
            yield from check_contradictions(file.probed, companion, file.place)
        if known.may_not_change:
            yield _changed(known, companion.edited_place if companion else place)
        # Without a companion the one that is to be written has a line for it.
        if known.lacks_consent and (companion or not unproven):
            yield check_consent(uses, companion)
    yield from _texts(uses, known, file.place, gone)


def _texts(uses: tuple[Use, ...], known: Known, file: Place, gone: bool) -> Iterator[Problem]:
    undescribed = False
    # A picture of everybody's is used in the same way a thousand times; only places differ.
    fine: set[tuple[str, str, bool, bool]] = set()
    for use in uses:
        if use.sound:
            continue
        way = use.alt, use.caption, use.portrait, use.linked
        if way in fine:
            continue
        on_text = () if gone else tuple(check_description(use, known, file))
        on_caption = tuple(check_caption(use.caption, file.path, use.caption_place))
        if not on_text and not on_caption:
            fine.add(way)
        for problem in on_text:
            # One message is enough for a text that is missing once, beside the picture.
            if problem.code != "IMG005" or not (known.companion and undescribed):
                yield problem
            undescribed = undescribed or problem.code == "IMG005"
        yield from on_caption


def _changed(known: Known, place: Place) -> Problem:
    return Problem(
        "IMG031",
        place,
        f"Das Bild darf nicht verändert werden (Regel „{known.terms.unedited}“), „Edited“ sagt "
        f"aber: {known.rights.edited}.",
        "Das unveränderte Bild verwenden und die Zeile „Edited“ löschen, oder ein anderes Bild "
        "nehmen.",
    )
