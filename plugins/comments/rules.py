"""What must hold so that no comment is lost, misattributed or miscounted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from plugins.blog.model import Article, Blog
from plugins.comments.model import Comment, Linked, Thread
from plugins.core.dates import long_date
from plugins.core.problems import Place, Problem, Severity

PAGES = {"rules": "kommentarregeln", "privacy": "datenschutz"}
"""What is linked beside comments → slug of the page."""

_PROFILES = frozenset({"author", "author_f", "author_m"})


def check_names(
    comments: Iterable[Comment], authors: Collection[str], today: dt.date
) -> Iterator[Problem]:
    """Check that a mark is borne by whom it names (CMT012), and no date lies ahead (CMT013)."""
    for one in comments:
        if one.role in _PROFILES and one.author not in authors:
            yield Problem(
                "CMT012",
                one.place,
                f"Der Kommentar ist als einer aus dem Blog gekennzeichnet, aber ein Autorenprofil "
                f"„{one.author}“ gibt es nicht.",
                "Den Namen wie im Profil schreiben, „Role: Redaktion“ wählen oder die Zeile "
                "„Role“ löschen.",
            )
        if one.moment is not None and one.moment.date() > today:
            yield Problem(
                "CMT013",
                one.place,
                f"Der Kommentar wäre erst am {long_date(one.moment)} geschrieben.",
                "Das Datum in der Zeile „Date“ berichtigen oder die Zeile löschen.",
            )


def check_days(comments: Iterable[Comment], article: Article) -> Iterator[Problem]:
    """Check that no comment is older than what it is about (CMT018, warning)."""
    published = article.date.date()
    for one in comments:
        if article.dated and one.moment is not None and one.moment.date() < published:
            yield Problem(
                "CMT018",
                one.place,
                f"Der Kommentar vom {long_date(one.moment)} ist älter als der Beitrag vom "
                f"{long_date(published)}.",
                "Prüfen Sie „Date:“ in beiden Dateien. Ist das Jahr unbekannt, löschen Sie die "
                "Zeile im Kommentar.",
                Severity.WARNING,
            )


def check_stated(thread: Thread, place: Place, kept_open: bool) -> Iterator[Problem]:
    """Check what an article's header says of its comments.

    Fewer are declared than are kept (CMT014); they are open although closed long ago (CMT015).
    """
    if thread.declared is not None and thread.declared < thread.kept:
        yield Problem(
            "CMT014",
            place,
            f"Der Beitrag nennt {thread.declared} als Zahl seiner Kommentare, "
            f"es liegen aber {thread.kept} vor.",
            f"Die Zeile löschen, dann wird gezählt, oder schreiben: Comments_count: {thread.kept}",
        )
    if kept_open and thread.closed_on is not None:
        yield Problem(
            "CMT015",
            place,
            f"Die Kommentare sind offen und zugleich seit dem {long_date(thread.closed_on)} "
            "geschlossen.",
            "Eine der Zeilen „Comments“ und „Comments_closed“ löschen.",
        )


def check_others(blog: Blog, folder: str) -> Iterator[Problem]:
    """Find files among the comments that are none (CMT016)."""
    for path, file in blog.files.items():
        if path.startswith(folder):
            yield Problem(
                "CMT016",
                file.place,
                "Die Datei liegt bei den Kommentaren, ist aber keiner: Er endet auf .md.",
                "Umbenennen oder an einen anderen Ort verschieben; Kommentare zeigen keine Bilder.",
            )


def linked_pages(blog: Blog) -> dict[str, Linked]:
    """Return the pages that are linked beside comments, those of them that there are."""
    pages = {page.slug: Linked(page.title, page.url) for page in blog.pages}
    return {purpose: pages[slug] for purpose, slug in PAGES.items() if slug in pages}
