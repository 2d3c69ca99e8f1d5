"""Everything the site knows of its pictures, and whether each may be shown as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.blog.listings import Slice, slices
from plugins.blog.model import Blog, File, PictureFile
from plugins.core.frozen import frozen
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.image_credits.checks import check_picture
from plugins.image_credits.companion import is_picture, read_companions
from plugins.image_credits.file_problems import no_picture
from plugins.image_credits.known import Known
from plugins.image_credits.model import Companion, EmbeddedPicture, Use
from plugins.image_credits.rights import credit_of, joined
from plugins.image_credits.rule_file import NAME, rules_with
from plugins.image_credits.source_rules import Rulebook
from plugins.image_credits.uses import linked_files, uses_of
from plugins.image_credits.withdrawal import check_standing, is_withdrawn

# A picture of at most so many bytes and pixels in width is shown as it is, without its metadata.
LIGHT = 20_000
NARROW = 640

PICTURES_PER_PAGE = 100
# A logo may stand in thousands of articles; nobody reads such a list.
PAGES_NAMED = 20


@frozen
class Shown:
    """A picture that is shown: its own text where the file has none, and the pages that show it.

    ``pages`` are titles and site-relative addresses, in the order of the blog; ``further`` is the
    number of those that are not named.
    """

    alt: str
    pages: tuple[tuple[str, str], ...]
    further: int = 0


@frozen
class CreditFacts:
    """All pictures by content path, and where each is shown.

    ``listed`` are the pages of the list of all pictures, by number; 0 is the first.
    """

    pictures: Mapping[str, PictureFile]
    shown: Mapping[str, Shown]
    listed: Mapping[str, Slice]


def credit_facts(blog: Blog, site: Site) -> tuple[CreditFacts, list[Problem]]:
    """Join files, companions, rules and uses; a picture nobody uses has no problem."""
    companions, problems = read_companions(blog)
    by_path: dict[str, list[Use]] = {}
    for use in uses_of(blog):
        if use.path in blog.files:
            by_path.setdefault(use.path, []).append(use)
    people = people_in(by_path) if site.portraits_need_consent else frozenset()
    known = known_of(blog, companions, people)
    pictures = {path: _picture(path, one, blog) for path, one in known.items()}
    for path, found in by_path.items():
        if path in known:
            about = tuple(found), known[path], blog.files[path], blog.today
            problems.extend(blog.recall(path, check_picture, *about))
        elif not is_picture(path):
            problems.extend(no_picture(use.place, path) for use in found)
    gone = [path for path, picture in pictures.items() if picture.withdrawn and path not in by_path]
    for path in sorted(linked_files(blog).intersection(gone)) if gone else ():
        problems.extend(check_standing(companions[path], blog.today))
    shown = {
        path: blog.recall(path, _shown, tuple(found), bool(pictures[path].alt))
        for path, found in by_path.items()
        if path in pictures
    }
    pages = blog.recall("", slices, tuple(shown), PICTURES_PER_PAGE)
    listed = {str(page.number or 0): page for page in pages}
    return CreditFacts(pictures, shown, listed), list(dict.fromkeys(problems))


def people_in(uses: Mapping[str, Iterable[Use]]) -> frozenset[str]:
    """Return the content paths of all portraits."""
    return frozenset(path for path, found in uses.items() if any(use.portrait for use in found))


def known_of(
    blog: Blog, companions: Mapping[str, Companion], people: frozenset[str]
) -> dict[str, Known]:
    """Return what is known of each picture that can be shown, by content path."""
    book: Rulebook | None = None
    known: dict[str, Known] = {}
    for path in sorted(blog.files):
        probed = blog.files[path].probed
        if isinstance(probed, EmbeddedPicture):
            book = book or Rulebook(rules_with(blog.files.get(NAME)))
            companion = companions.get(path)
            rights = joined(companion, probed)
            terms = book.terms(rights)
            whole = terms.completed(rights)
            known[path] = Known(whole, companion, terms, probed.rights, path in people)
    return known


def _shown(uses: tuple[Use, ...], described: bool) -> Shown:
    alt = "" if described else next((use.alt for use in uses if use.alt), "")
    pages = tuple(dict.fromkeys([(use.title, use.url) for use in uses]))
    return Shown(alt, pages[:PAGES_NAMED], len(pages[PAGES_NAMED:]))


def _picture(path: str, known: Known, blog: Blog) -> PictureFile:
    probed = blog.files[path].probed
    if not isinstance(probed, EmbeddedPicture):
        raise TypeError(f"{path} was not read as a picture")
    companion = known.companion
    decorative = companion is not None and companion.decorative
    return PictureFile(
        path=path,
        url=blog.urls[path],
        width=probed.width,
        height=probed.height,
        transparent=probed.transparent,
        alt="" if decorative else known.rights.alt,
        decorative=decorative,
        credit=credit_of(known.rights, companion, known.terms),
        flaw=_flaw(known),
        withdrawn=is_withdrawn(companion, blog.today),
        nature=None if _light(blog.files[path], probed) else probed.kind,
    )


def _light(file: File, probed: EmbeddedPicture) -> bool:
    """Tell whether smaller files would save readers next to nothing."""
    return file.size <= LIGHT and probed.width <= NARROW


def _flaw(known: Known) -> str:
    if known.may_not_change:
        return "no_change"
    return "no_consent" if known.lacks_consent else ""
