"""What a whitepaper must keep so that everybody can read it and find the right version."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.model import Article, Blog
from plugins.blog.pdf import PdfFacts
from plugins.core.dates import long_date
from plugins.core.problems import Place, Problem, Severity
from plugins.text.nodes import Link
from plugins.whitepapers.choosing import is_pdf
from plugins.whitepapers.model import LANGUAGES, Download, Whitepaper, language_key, says_so

_REASON_WORDS = 4


def check_whitepaper(whitepaper: Whitepaper) -> Iterator[Problem]:
    """Check what can be downloaded.

    The PDF needs title (WHP012), language (WHP013) and tags (WHP014; WCAG 2.2, 1.3.1, 2.4.2,
    3.1.1, which § 3 BITV 2.0 asks of documents too) unless ``Not_accessible`` says why not. For
    older versions, which can hardly be made anew, they are warnings.
    """
    values = whitepaper.document.values
    if whitepaper.not_accessible:
        if len(whitepaper.not_accessible.split()) < _REASON_WORDS:
            yield _no_reason(values.place_of("not_accessible"))
        return
    if whitepaper.download is not None:
        yield from _accessible(whitepaper.download, Severity.ERROR)
    for older in whitepaper.older:
        yield from _accessible(older, Severity.WARNING)


def check_dates(whitepaper: Whitepaper) -> Iterator[Problem]:
    """Check that older versions are older than the whitepaper (WHP011)."""
    for older in whitepaper.older:
        if older.date > whitepaper.date:
            yield Problem(
                "WHP011",
                older.place,
                f"Version {older.version} vom {long_date(older.date)} wäre neuer als das "
                f"Whitepaper vom {long_date(whitepaper.date)}.",
                "Prüfen Sie beide Daten; „Date:“ nennt den Tag der gültigen Fassung.",
            )


def check_other_pdfs(blog: Blog, whitepapers: tuple[Whitepaper, ...]) -> Iterator[Problem]:
    """Warn of PDFs outside whitepapers that lack title, language or tags (WHP018)."""
    known = {item.path for one in whitepapers for item in (one.download, *one.older) if item}
    for path in sorted(blog.files):
        facts = blog.files[path].probed
        if path in known or not is_pdf(path) or not isinstance(facts, PdfFacts):
            continue
        lacks = [word for word, _ in _lacks(facts).values()]
        if lacks:
            yield Problem(
                "WHP018",
                blog.files[path].place,
                f"Der PDF fehlt, was Vorleseprogramme brauchen: {', '.join(lacks)}.",
                "Exportieren Sie sie mit Titel, Sprache und Tags, oder bieten Sie sie als "
                "Whitepaper an und nennen dort Grund und Ersatz: Not_accessible: …",
                Severity.WARNING,
            )


def check_promise(article: Article) -> Iterator[Problem]:
    """Check that a title with ``(mit Whitepaper)`` keeps its word (WHP019).

    A link in the text to a PDF or to a whitepaper does, as the header does.
    """
    document = article.document
    named = document.values.get("whitepaper", tuple)
    if named or not says_so(article.title):
        return
    targets = (link.target.partition("#")[0].casefold() for link in document.outline.all(Link))
    if not any(is_pdf(target) or "whitepaper" in target for target in targets):
        yield Problem(
            "WHP019",
            document.values.place_of("title"),
            f"Der Titel verspricht ein Whitepaper, der Beitrag bietet keines an: {article.title}",
            "Im Kopf der Datei den Ordner des Whitepapers nennen, zum Beispiel Whitepaper: "
            "personalbedarf; der Zusatz entsteht dann von selbst. Gibt es keines, den Zusatz aus "
            "dem Titel streichen.",
        )


def _accessible(download: Download, severity: Severity) -> Iterator[Problem]:
    for code, (lack, remedy) in _lacks(download.facts).items():
        yield Problem(
            code,
            download.place,
            f"Der PDF „{download.name}“ fehlt, was Vorleseprogramme brauchen: {lack}.",
            f"{remedy} Geht das nicht, nennen Sie Grund und Ersatz: Not_accessible: …",
            severity,
        )


def _lacks(facts: PdfFacts) -> dict[str, tuple[str, str]]:
    """Return by code what a PDF lacks, and how it gets it."""
    lacks: dict[str, tuple[str, str]] = {}
    if not facts.title:
        lacks["WHP012"] = (
            "ein Titel",
            "Tragen Sie ihn vor dem Export in den Dokumenteigenschaften ein.",
        )
    if not language_key(facts.language):
        written = f" (angegeben ist „{facts.language}“)" if facts.language else ""
        known = ", ".join(LANGUAGES)
        lacks["WHP013"] = (
            f"eine bekannte Sprache{written}",
            f"Stellen Sie vor dem Export die Sprache des Dokuments ein; bekannt sind {known}.",
        )
    if not facts.tagged:
        lacks["WHP014"] = (
            "Tags, die Überschriften, Listen und Absätze benennen",
            "Kreuzen Sie beim Export „Barrierefreiheit“, „PDF/UA“ oder „Dokumentstrukturtags“ an.",
        )
    return lacks


def _no_reason(place: Place) -> Problem:
    return Problem(
        "WHP015",
        place,
        "„Not_accessible“ nennt nicht Grund und Ersatz.",
        "Schreiben Sie einen Satz für Ihre Leser*innen, zum Beispiel: Not_accessible: Die "
        "Tabellen stammen aus einem Altsystem; der Text steht auch auf dieser Seite.",
    )
