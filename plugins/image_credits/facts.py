"""Everything the site knows of its pictures, and whether each may be shown as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.blog.listings import Slice, slices
from plugins.blog.model import Blog, File, PictureFile
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.image_credits.captions import check_caption
from plugins.image_credits.companion import is_picture, read_companions
from plugins.image_credits.completeness import check_kind, check_rights
from plugins.image_credits.contradictions import check_contradictions
from plugins.image_credits.deadlines import check_deadline
from plugins.image_credits.descriptions import check_description
from plugins.image_credits.file_problems import no_picture
from plugins.image_credits.model import Companion, EmbeddedPicture, Rights, Use
from plugins.image_credits.rights import credit_of, joined
from plugins.image_credits.uses import uses_of

PICTURES_PER_PAGE = 100
# A logo may stand in thousands of articles; nobody reads such a list.
PAGES_NAMED = 20


@dataclass(frozen=True)
class Shown:
    """A picture that is shown: its own text where the file has none, and the pages that show it.

    ``pages`` are titles and site-relative addresses, in the order of the blog; ``further`` is the
    number of those that are not named.
    """

    alt: str
    pages: tuple[tuple[str, str], ...]
    further: int = 0


@dataclass(frozen=True)
class CreditFacts:
    """All pictures by content path, and where each is shown.

    ``listed`` are the pages of the list of all pictures, by number; 0 is the first.
    """

    pictures: Mapping[str, PictureFile]
    shown: Mapping[str, Shown]
    listed: Mapping[str, Slice]


def credit_facts(blog: Blog, _site: Site) -> tuple[CreditFacts, list[Problem]]:
    """Join files, companions and uses; a picture nobody uses has no problem with its rights."""
    companions, problems = read_companions(blog)
    pictures: dict[str, PictureFile] = {}
    rights: dict[str, Rights] = {}
    for path in sorted(blog.files):
        probed = blog.files[path].probed
        if isinstance(probed, EmbeddedPicture):
            companion = companions.get(path)
            rights[path] = joined(companion, probed)
            pictures[path] = _picture(path, blog.urls[path], probed, rights[path], companion)
    by_path: dict[str, list[Use]] = {}
    for use in uses_of(blog):
        if use.path in blog.files:
            by_path.setdefault(use.path, []).append(use)
    for path, found in by_path.items():
        if path in pictures:
            companion, file = companions.get(path), blog.files[path]
            known = tuple(found), rights[path], companion, file, blog.today
            problems.extend(blog.recall(path, _check, *known))
            problems.extend(blog.recall(path, _told_twice, companion, file))
        elif not is_picture(path) and not path.casefold().endswith(".svg"):
            problems.extend(no_picture(use.place, path) for use in found)
    shown = {
        path: blog.recall(path, _shown, tuple(found), bool(pictures[path].alt))
        for path, found in by_path.items()
        if path in pictures
    }
    pages = blog.recall("", slices, tuple(shown), PICTURES_PER_PAGE)
    listed = {str(page.number or 0): page for page in pages}
    return CreditFacts(pictures, shown, listed), list(dict.fromkeys(problems))


def _shown(uses: tuple[Use, ...], described: bool) -> Shown:
    alt = "" if described else next((use.alt for use in uses if use.alt), "")
    pages = tuple(dict.fromkeys([(use.title, use.url) for use in uses]))
    return Shown(alt, pages[:PAGES_NAMED], len(pages[PAGES_NAMED:]))


def _picture(
    path: str, url: str, probed: EmbeddedPicture, rights: Rights, companion: Companion | None
) -> PictureFile:
    decorative = companion is not None and companion.decorative
    return PictureFile(
        path=path,
        url=url,
        width=probed.width,
        height=probed.height,
        transparent=probed.transparent,
        alt="" if decorative else rights.alt,
        decorative=decorative,
        credit=credit_of(rights, companion.reason if companion else ""),
    )


def _check(
    uses: tuple[Use, ...],
    rights: Rights,
    companion: Companion | None,
    file: File,
    today: dt.date,
) -> tuple[Problem, ...]:
    """Return every problem of one picture; ``uses`` is not empty."""
    return tuple(_found(uses, rights, companion, file, today))


def _told_twice(companion: Companion | None, file: File) -> tuple[Problem, ...]:
    """Return a warning for each part that the file itself tells in two ways."""
    if not isinstance(file.probed, EmbeddedPicture):
        return ()
    return tuple(check_contradictions(file.probed, companion, file.place))


def _found(
    uses: tuple[Use, ...],
    rights: Rights,
    companion: Companion | None,
    file: File,
    today: dt.date,
) -> Iterator[Problem]:
    first = uses[0].place
    described = bool(rights.alt) or all(use.alt for use in uses)
    yield from check_rights(rights, companion, file.place.path, first, described)
    yield from check_kind(rights, companion, first)
    if companion:
        yield from check_deadline(companion, today)
    undescribed = False
    # A picture of everybody's is used in the same way a thousand times; only places differ.
    fine: set[tuple[str, str, bool, bool]] = set()
    for use in uses:
        way = use.alt, use.caption, use.portrait, use.linked
        if way in fine:
            continue
        on_text = tuple(check_description(use, rights.alt, companion, file.place))
        on_caption = tuple(check_caption(use.caption, file.place.path, use.caption_place))
        if not on_text and not on_caption:
            fine.add(way)
        for problem in on_text:
            # One message is enough for a text that is missing once, beside the picture.
            if problem.code != "IMG005" or not (companion and undescribed):
                yield problem
            undescribed = undescribed or problem.code == "IMG005"
        yield from on_caption
