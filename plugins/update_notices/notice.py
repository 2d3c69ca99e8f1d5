"""From an article's changes to what its page says of them."""

from __future__ import annotations

from plugins.blog.model import Article, Change
from plugins.update_notices.facts import UpdateFacts
from plugins.update_notices.views import UpdatesView


def changes(facts: UpdateFacts, article: Article) -> tuple[Change, ...]:
    """Return an article's changes, oldest first."""
    return facts.changes.get(article.path, ())


def updates_view(facts: UpdateFacts, article: Article) -> UpdatesView:
    """Return notice and list; the latest change counts, of one day the one on the later line."""
    found = changes(facts, article)
    return UpdatesView(
        latest=found[-1] if found else None,
        addenda=tuple(change for change in found if change.anchor),
        changes=found,
        period_document=facts.periods.get(article.path),
    )
