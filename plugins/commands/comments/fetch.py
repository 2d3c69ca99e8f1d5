"""Mails from files, folders and standard input to comments that wait."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.blog.model import Article
from plugins.commands.comments.mail_files import mails_in
from plugins.commands.comments.store import Store
from plugins.commands.places import ROOT
from plugins.comments.incoming.pending import Known
from plugins.comments.incoming.reading import comment_of
from plugins.comments.incoming.sources import mail_of
from plugins.core.problems import Place, Problem, has_errors
from plugins.host.edition import Order
from plugins.host.examine import blog_of
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from


def main(names: Sequence[str], content: Path, store: Store) -> int:
    """Import the mails of files and folders; ``-`` is standard input.

    A mail that cannot be imported does not stop the others; every problem is printed. Returns the
    exit status: 1 where a mail could not be imported.
    """
    order = order_from(load_settings(ROOT / "pelicanconf.py"), content, Mode.PREVIEW)
    articles = blog_of(order).articles
    known = store.known([article.slug for article in articles], _closed(articles))
    problems: list[Problem] = []
    count = made = 0
    for source in mails_in(names, sys.stdin.buffer):
        found = source.problems
        if source.data is not None:
            count += 1
            is_new, found = _import(source.data, source.place, order, store, known)
            made += is_new
        problems += found
        for problem in found:
            print(problem, file=sys.stderr)
    print(f"Mails: {count}, neue Kommentare: {made}")
    if made:
        print("Alle, die warten, zeigt: python3 tasks.py comments")
    return 1 if has_errors(problems) else 0


def _closed(articles: Iterable[Article]) -> dict[str, dt.date | None]:
    """Return the articles that cannot be commented any more, with the day since when, if known."""
    found: dict[str, dt.date | None] = {}
    for article in articles:
        values = article.document.values
        if "comments" not in values.known:  # the site does without the plugin
            continue
        said, since = values.get("comments", str), values.get("comments_closed", dt.date)
        if said == "closed" or (since and said != "open"):
            found[article.slug] = since
    return found


def _import(
    data: bytes, place: Place, order: Order, store: Store, known: Known
) -> tuple[bool, list[Problem]]:
    """Write the comment of a mail; return whether there is a new one, and what is to be said."""
    zone = ZoneInfo(order.site.timezone)
    mail, problems = mail_of(data, place, zone)
    if mail is None:
        return False, problems
    pending, more = comment_of(mail, place, order.today, zone, known)
    problems += more
    if pending is None:
        return False, problems
    path = store.add(pending)
    print(f"{place}: wartet als {path.stem} zu „{pending.article}“, Name: {pending.author}")
    where = f"{pending.article}/{path.stem} (wartet)"
    known.add(pending.article, pending.author, pending.body, pending.mail_reference, where)
    return True, problems
