"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plugins.blog.model import Article, Blog, Change
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.update_notices.facts import UpdateFacts, update_facts
from plugins.update_notices.keys import KEYS
from plugins.update_notices.notice import updates_view
from plugins.update_notices.views import UpdatesView

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def _article(facts: UpdateFacts, article: Article, _desk: Desk) -> UpdatesView:
    return updates_view(facts, article)


def _changes(facts: UpdateFacts, _blog: Blog) -> Mapping[str, tuple[Change, ...]]:
    return facts.changes


PLUGIN = Plugin(
    name="update_notices",
    facts=update_facts,
    keys=KEYS,
    changes=_changes,
    article=_article,
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
