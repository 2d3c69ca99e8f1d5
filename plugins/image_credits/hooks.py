"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.blog.model import PictureFile
from plugins.host.contribution import Kind, Plugin
from plugins.host.registry import contribute
from plugins.image_credits.companion import SUFFIX
from plugins.image_credits.embedded import FORMATS, read_picture, refuse_svg
from plugins.image_credits.facts import CreditFacts, credit_facts
from plugins.image_credits.keys import KEYS, KIND
from plugins.image_credits.pages import credit_list, overview, overview_pages


def _pictures(facts: CreditFacts) -> Mapping[str, PictureFile]:
    return facts.pictures


PLUGIN = Plugin(
    name="image_credits",
    facts=credit_facts,
    keys=KEYS,
    kinds=(Kind(KIND, "", SUFFIX, body=False),),
    probes={**dict.fromkeys(FORMATS, read_picture), ".svg": refuse_svg},
    pictures=_pictures,
    article=credit_list,
    pages=overview_pages,
    views={"overview": overview},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
