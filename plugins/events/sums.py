"""What an event costs by its words, compared with its header."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.problems import Problem, Severity
from plugins.events.details import FREE, amounts_in
from plugins.events.model import Event

_SENTENCE = re.compile(r"(?<=[^\W\d_][.!?])\s+(?=[A-ZÄÖÜ])|(?<=€[.!?])\s+|\n+")
# „Die Teilnahme kostet“, „Eintritt:“, „Die Teilnahmegebühr beträgt“: what follows is what one pays.
_COSTS = re.compile(
    r"\b(?:teilnahme|eintritt|(?:online-?)?(?:seminar|kurs)|workshop|webinar|tagung|konferenz|ticket"
    r"|karte|veranstaltung)\b[^,;:?]{0,60}(?:\bkostet\b|\bbeträgt\b|\bist\b|:)"
    r"|\w*(?:gebühr|preis|beitrag)\b[^,;:?]{0,40}(?:\bbeträgt\b|\bliegt\b|\bist\b|:)"
    r"|\bkosten(?: für die teilnahme)?(?::|\b[^,;:?]{0,30}\b(?:betragen|liegen)\b)",
    re.IGNORECASE,
)
# What lies near these is another sum: of others, for more or less, before or besides.
_OTHERS = re.compile(
    r"ermäßig|rabatt|nachlass|mitglied|studier|studen|schüler|azubi|auszubildend|rentner|kinder|früh"
    r"|gruppe|partner|zusätz|zuzüglich|zzgl|mwst|steuer|netto|brutto|übernacht|hotel|verpfleg|essen"
    r"|getränk|anreise|fahrt|park|material|buch\b|storn|bisher|früher|sonst|statt|regulär|normal"
    r"|\bbis\b|\bab\b|\bje\b|\bpro\b|\bfür\s+(?!die\s+teilnahme|alle|teilnehm|das\s|den\s)|förder"
    r"|budget|etat|spende|gewinn|weitere|woanders|vergleich|\bnicht\b|\bkein|projekt|stadt\b|druck",
    re.IGNORECASE,
)


def check_sum(event: Event, words: str) -> Iterator[Problem]:
    """Compare title, summary or text with ``Price``.

    Warning EVT048: it costs another sum by what the words say. They may name any sums beside
    that of the header; where its sum is nowhere, they contradict it.
    """
    price = event.price
    if price is None or not price.amount or _OTHERS.search(price.words):
        return
    known = {"0.00"} if price.free else {amount for amount, _ in amounts_in(price.words)}
    named = {amount for amount, _ in _told(words)}
    if known & named:
        return
    for sentence in filter(None, _SENTENCE.split(words)):
        if not _COSTS.search(sentence) or _OTHERS.search(sentence):
            continue
        told = next(iter(_told(sentence)), None)
        if told is not None:
            yield Problem(
                "EVT048",
                event.document.values.place_of("price"),
                f"Zwei Angaben: Im Kopf steht „{price.words}“, im Text „{told[1]}“.",
                "Prüfen Sie, was es kostet, und berichtigen Sie „Price:“ oder den Text.",
                Severity.WARNING,
            )
            return


def _told(words: str) -> list[tuple[str, str]]:
    """Return the sums in words, as amounts and as they are written; free is one, too."""
    free = [("0.00", found[0]) for found in FREE.finditer(words)]
    return [*amounts_in(words), *free]
