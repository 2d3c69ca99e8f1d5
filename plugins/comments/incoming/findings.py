"""What editors are told of a mail: one function for each problem, with its remedy."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.comments.incoming.characters import visible
from plugins.core.problems import Place, Problem, Severity

_PASTE = "Text im Mailprogramm kopieren, als Textdatei speichern und diese importieren."


def unreadable(place: Place, why: str) -> Problem:
    """CMI001."""
    return Problem("CMI001", place, f"Das ist keine Mail, die sich lesen lässt: {why}.", _PASTE)


def tangled(place: Place) -> Problem:
    """CMI002."""
    what = "Die Mail besteht aus ungewöhnlich vielen oder tief verschachtelten Teilen."
    return Problem("CMI002", place, what, _PASTE)


def encrypted(place: Place) -> Problem:
    """CMI003."""
    return Problem("CMI003", place, "Die Mail ist verschlüsselt.", _PASTE)


def cut_short(place: Place) -> Problem:
    """CMI004."""
    what = "Die Mail ist sehr groß; gelesen wurde nur ihr Anfang."
    return _note("CMI004", place, what, "Mit der Mail vergleichen, ob der Text vollständig ist.")


def wrong_charset(place: Place, declared: str, taken: str) -> Problem:
    """CMI005."""
    named = f"„{visible(declared, 40)}“" if declared else "keine"
    what = f"Die Mail nennt als Kodierung {named}, das passt nicht; gelesen als {taken}."
    return _note("CMI005", place, what, "Im Kommentar die Umlaute und Sonderzeichen prüfen.")


def damaged(place: Place) -> Problem:
    """CMI006."""
    what = "Ein Teil der Mail ist beschädigt übertragen worden."
    return _note("CMI006", place, what, "Mit der Mail vergleichen, ob der Text vollständig ist.")


def attachments(place: Place, names: Sequence[str]) -> Problem:
    """CMI007."""
    shown = [f"„{visible(name, 40)}“" for name in names[:5]]
    more = f" und {len(names) - 5} weitere" if len(names) > 5 else ""
    what = f"Nicht übernommen, weil Kommentare keine Anhänge haben: {', '.join(shown)}{more}."
    return _note("CMI007", place, what, "Wenn der Text sich darauf bezieht: zurückfragen.")


def no_reference(place: Place) -> Problem:
    """CMI008."""
    return Problem(
        "CMI008",
        place,
        "Weder im Betreff noch im Text steht, zu welchem Beitrag der Kommentar gehört.",
        "In der Mail die Zeile „Bezug: [Kommentar: …]“ ergänzen; "
        "sie steht unter dem Beitrag bei „Kommentieren“.",
    )


def unknown_article(place: Place, article: str) -> Problem:
    """CMI009."""
    return Problem(
        "CMI009",
        place,
        f"Einen Beitrag „{article}“ gibt es nicht.",
        "In der Mail die Zeile „Bezug: [Kommentar: …]“ berichtigen.",
    )


def unknown_parent(place: Place, article: str, comment: str) -> Problem:
    """CMI010."""
    what = f"Den Kommentar „{comment}“ zu „{article}“, auf den geantwortet wird, gibt es nicht."
    remedy = "Ohne Zutun steht der Kommentar für sich; sonst in seiner Datei Reply_to ergänzen."
    return _note("CMI010", place, what, remedy)


def several_references(place: Place, taken: str, others: Sequence[str]) -> Problem:
    """CMI011."""
    what = f"Die Mail nennt mehrere Beiträge; genommen wurde {taken}, nicht {', '.join(others)}."
    return _note("CMI011", place, what, "Vor dem Freigeben prüfen, wohin der Kommentar gehört.")


def no_consent(place: Place) -> Problem:
    """CMI012."""
    return Problem(
        "CMI012",
        place,
        "In der Mail fehlt die Einwilligung, den Kommentar zu veröffentlichen.",
        "Bei der Person nachfragen und ihre Antwort importieren, in der die Zeile "
        "„Einwilligung: ja“ steht.",
    )


def no_name(place: Place, anonymous: str) -> Problem:
    """CMI013."""
    what = f"In der Mail ist kein Name angegeben; als Name steht nun „{anonymous}“ da."
    remedy = "So freigeben oder nachfragen und den Namen in der Datei bei Author eintragen."
    return _note("CMI013", place, what, remedy)


def long_name(place: Place, name: str) -> Problem:
    """CMI014."""
    what = f"Der angegebene Name ist zu lang und wurde gekürzt: „{name}“."
    return _note("CMI014", place, what, "Den Namen in der Datei bei Author prüfen.")


def no_text(place: Place) -> Problem:
    """CMI015."""
    what = "Nach dem Entfernen von Zitaten und Signatur bleibt kein Kommentar übrig."
    return Problem("CMI015", place, what, _PASTE)


def long_text(place: Place, length: int, most: int) -> Problem:
    """CMI016."""
    what = f"Der Kommentar hat {length} Zeichen, möglich sind {most}."
    return Problem("CMI016", place, what, "Bei der Person um eine kürzere Fassung bitten.")


def masked(place: Place, count: int) -> Problem:
    """CMI017."""
    said = "Eine E-Mail-Adresse" if count == 1 else f"{count} E-Mail-Adressen"
    what = f"{said} im Text des Kommentars durch einen Hinweis ersetzt."
    return _note("CMI017", place, what, "Nichts zu tun: Adressen stehen nie in Kommentaren.")


def no_date(place: Place, why: str) -> Problem:
    """CMI018."""
    what = f"{why}; als Datum des Kommentars gilt der heutige Tag."
    return _note("CMI018", place, what, "Das Datum in der Datei bei Date prüfen.")


def stripped(place: Place) -> Problem:
    """CMI019."""
    what = "Im Text standen unsichtbare Zeichen, die nicht in einen Kommentar gehören."
    return _note("CMI019", place, what, "Nichts zu tun: Sie wurden entfernt.")


def known(place: Place, where: str) -> Problem:
    """CMI020."""
    what = f"Diese Mail ist schon da: {where}."
    return _note("CMI020", place, what, "Nichts zu tun.")


def missing(place: Place) -> Problem:
    """CMI021."""
    what = "Diese Datei oder diesen Ordner gibt es nicht."
    return Problem("CMI021", place, what, "Schreibweise prüfen; eingefügten Text liest „-“.")


def no_mails(place: Place) -> Problem:
    """CMI022."""
    what = "In diesem Ordner liegt keine Datei, die eine Mail sein könnte."
    return Problem("CMI022", place, what, "Den Ordner nennen, in dem die Mails gespeichert sind.")


def closed(place: Place, article: str) -> Problem:
    """CMI023."""
    what = f"Die Kommentare zu „{article}“ sind geschlossen."
    return _note("CMI023", place, what, "Freigeben nur, wenn die Mail vorher geschrieben wurde.")


def _note(code: str, place: Place, what: str, remedy: str) -> Problem:
    return Problem(code, place, what, remedy, Severity.WARNING)
