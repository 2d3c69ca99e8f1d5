"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.blog.desk import Desk
from plugins.blog.model import Blog, PictureFile
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.host.contribution import Kind, Plugin, Surveyed, Workshop
from plugins.host.registry import contribute
from plugins.image_credits.companion import SUFFIX
from plugins.image_credits.facts import CreditFacts, credit_facts
from plugins.image_credits.formats import DRAWING, FORMATS
from plugins.image_credits.keys import KEYS, KIND
from plugins.image_credits.model import EmbeddedPicture
from plugins.image_credits.pages import credit_list, overview, overview_pages
from plugins.image_credits.rule_file import NAME, read_rules
from plugins.image_credits.rule_keys import RULE_KEYS


def _pictures(facts: CreditFacts) -> Mapping[str, PictureFile]:
    return facts.pictures


def _read_picture(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    # Pillow takes a while to import; most builds read no picture.
    from plugins.image_credits.embedded import read_picture

    return read_picture(data, place)


def _survey(blog: Blog, site: Site) -> Iterator[Surveyed]:
    """Tell what is known of every picture, and propose the companion files that are not there."""
    # No build needs them.
    from plugins.image_credits.inventory import inventory
    from plugins.image_credits.listing import draft_of, draft_path, lines_of

    for item in inventory(blog, site):
        path, draft = draft_path(item), draft_of(item)
        lines = tuple(lines_of(item))
        complete = not (item.missing or item.trouble)
        yield Surveyed(item.path, lines, complete, path if draft else "", draft)


def _read_drawing(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    from plugins.image_credits.drawings import read_drawing  # the same

    return read_drawing(data, place)


def _safe_drawing(_facts: CreditFacts, desk: Desk, workshop: Workshop, path: str) -> bytes:
    """Make what readers get of the drawing at a content path."""
    from plugins.image_credits.drawings import safe_copy

    return safe_copy(workshop.read(path), desk.tables.pictures.get(path))


PLUGIN = Plugin(
    name="image_credits",
    facts=credit_facts,
    keys=(*KEYS, *RULE_KEYS),
    kinds=(Kind(KIND, "", SUFFIX, body=False),),
    probes={**dict.fromkeys(FORMATS, _read_picture), DRAWING: _read_drawing, NAME: read_rules},
    lasting=frozenset(FORMATS),
    pictures=_pictures,
    article=credit_list,
    pages=overview_pages,
    needs=("plugins.image_credits.embedded",),
    views={"overview": overview},
    files={"drawing": _safe_drawing},
    published={DRAWING: "drawing"},
    surveys={"credits": _survey},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
