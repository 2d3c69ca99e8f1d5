"""Events as readers get them: facts and desk as in a build, every read noted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.blog.desk import Desk
from plugins.blog.model import Article, Blog, Document
from plugins.blog.tables import Known, tables_of
from plugins.core.ledger import Ledger, recorded
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.events.facts import draw
from plugins.events.hooks import PLUGIN
from plugins.events.model import Facts
from tests.events.conftest import SITE, make_blog, make_event

TEXTS = Texts.parse((Path(__file__).parents[2] / "theme/texts/de.toml").read_text("utf-8"))


def events(**headers: str) -> tuple[Document, ...]:
    """Make an event of each header, by its name."""
    return tuple(
        make_event(header, "<p>Text</p>", name=name)[0] for name, header in headers.items()
    )


def facts_of(blog: Blog, site: Site = SITE) -> Facts:
    """Return the facts of a blog."""
    return draw(blog, site)[0]


def show(blog: Blog, site: Site = SITE) -> tuple[Facts, Desk]:
    """Return facts and desk of a blog; they cannot be walked through, as in a build."""
    ledger = Ledger()
    tables = recorded("", tables_of(blog, site, Known({}, {}, {}, {})), ledger)
    desk = Desk(tables, site, TEXTS, preview=blog.preview, ledger=ledger)
    return recorded("events.", facts_of(blog, site), ledger), desk


def shows(blog: Blog, view: str, *key: Any, site: Site = SITE) -> dict[str, Any]:
    """Return what the template of a page gets."""
    facts, desk = show(blog, site)
    return PLUGIN.views[view](facts, desk, *key).shows


def blog_of(*articles: Article, **headers: str) -> Blog:
    """Make a blog of events by their headers."""
    return make_blog(*events(**headers), articles=articles)


def path_of(name: str) -> str:
    """Return the content path of an event."""
    return f"events/{name}/index.md"
