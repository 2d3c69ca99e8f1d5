"""Where, what it costs, how one takes part, whether it takes place: one reader per header line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.problems import Place, Problem
from plugins.events.model import EventStatus, Online, Price, Registration

_STATUS = {
    EventStatus.PLANNED: ("geplant", "planned", "vorläufig", "tentative"),
    EventStatus.CONFIRMED: ("bestätigt", "confirmed", "findet statt"),
    EventStatus.CANCELLED: ("abgesagt", "cancelled", "canceled", "fällt aus", "entfällt"),
    EventStatus.POSTPONED: ("verschoben", "postponed", "verlegt", "rescheduled"),
}
_BY_WORD = {word.casefold(): status for status, words in _STATUS.items() for word in words}

_AMOUNT = re.compile(
    r"(?<![0-9.,])(?P<ahead>(?:\bEUR|€)\s*)?(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)"
    r"(?:[.,](?P<cents>[0-9]{1,2}(?![0-9])|[–—-]+))?(?(ahead)|\s*(?:Euro\b|EUR\b|€))",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"([0-9][0-9.,]*?)(?:,[–—-]+)?")
FREE = re.compile(r"\b(?:kostenlos|kostenfrei|gratis|umsonst|free)\b", re.IGNORECASE)
_FREE_FOR_SOME = re.compile(r"\bfür\b", re.IGNORECASE)

_WEB = re.compile(r"https?://[^\s;,<>\"]+")
_MAIL = re.compile(r"(?:mailto:)?([^\s@;,<>()\"]+@[^\s@;,<>()\"]+\.[^\s@;,<>()\".]+)")
_INVITED = re.compile(r"\bauf einladung\b|\bby invitation\b|\bgeladene gäste\b", re.IGNORECASE)
_UNNEEDED = re.compile(
    r"\b(?:ohne|keine) (?:vorherige )?anmeldung(?: nötig| erforderlich)?\b"
    r"|\b(?:anmeldung )?nicht (?:nötig|erforderlich)\b|^(?:nein|keine|none)$",
    re.IGNORECASE,
)
# „Anfragen an leichte-sprache@…“: what is left of it without the address says nothing.
_DANGLING = re.compile(r"(?:^|(?<=[;,]))[^;,]*\b(?:an|unter|über|bei|via|auf)$", re.IGNORECASE)
# „www.example.org“, „zoom.us/j/1“, „name(at)example.org“
_HALF_ADDRESS = re.compile(r"\bwww\.|://|\b[a-z0-9-]+\.[a-z]{2,}/|[(\[]at[)\]]", re.IGNORECASE)
_YES = frozenset({"ja", "yes", "online", "true"})


def read_status(value: str, place: Place) -> tuple[EventStatus | None, list[Problem]]:
    """Read whether an event takes place (EVT010)."""
    status = _BY_WORD.get(" ".join(value.casefold().split()))
    if status is not None:
        return status, []
    known = ", ".join(f"„{words[0]}“" for words in _STATUS.values())
    return None, [
        Problem(
            "EVT010",
            place,
            f"„{value.strip()}“ sagt nicht, ob die Veranstaltung stattfindet.",
            f"Möglich sind {known}. Der Grund gehört in eine eigene Zeile: Status_reason: …",
        )
    ]


def read_price(value: str, place: Place) -> tuple[Price | None, list[Problem]]:
    """Read ``79 Euro``, ``kostenlos`` or free words; a number alone is no price (EVT011)."""
    words = " ".join(value.split())
    if bare := _BARE_NUMBER.fullmatch(words):
        return None, [
            Problem(
                "EVT011",
                place,
                f"„{words}“ nennt keine Währung.",
                f"Schreiben Sie zum Beispiel: Price: {bare[1]} Euro",
            )
        ]
    for amount, _ in amounts_in(words):
        return Price(words, amount), []
    free = FREE.search(words) and not _FREE_FOR_SOME.search(words)
    return Price(words, "0.00" if free else ""), []


def amounts_in(words: str) -> Iterator[tuple[str, str]]:
    """Yield the sums in words, in euros (``79.00``), each with how it is written."""
    for found in _AMOUNT.finditer(words):
        cents = found["cents"] or ""
        whole = int(found["whole"].replace(".", ""))
        yield f"{whole}.{cents if cents.isdigit() else '':0<2}", " ".join(found[0].split())


def read_registration(value: str, place: Place) -> tuple[Registration | None, list[Problem]]:
    """Read a link, an e-mail address, ``nur auf Einladung``, ``nicht nötig``, or several of them.

    Something that wants to be a link or an address and is none is EVT012, as is „ja“.
    """
    text = " ".join(value.split())
    if text.casefold() in _YES:
        return None, [
            Problem(
                "EVT012",
                place,
                f"„{text}“ sagt nicht, wie man sich anmeldet.",
                "Schreiben Sie eine Adresse, https://www.example.org/anmeldung oder "
                "anmeldung@example.org, oder „nur auf Einladung“.",
            )
        ]
    web = _WEB.search(text)
    mail = _MAIL.search(_WEB.sub(" ", text))
    rest = " ".join(_MAIL.sub(" ", _WEB.sub(" ", text)).split()).strip(" ;,")
    rest = _DANGLING.sub("", rest).strip(" ;,")
    if "@" in rest or _HALF_ADDRESS.search(rest):
        return None, [_half_address(rest, place)]
    unneeded, invited = bool(_UNNEEDED.search(rest)), bool(_INVITED.search(rest))
    parts = re.split(r"\s*;\s*", rest)
    own = [one for one in parts if not _UNNEEDED.search(one) and not _INVITED.search(one)]
    return Registration(
        url=web[0].rstrip(".") if web else "",
        email=mail[1] if mail else "",
        needed=not unneeded,
        invited=invited,
        words="; ".join(filter(None, own)),
    ), []


def read_online(value: str, place: Place) -> tuple[Online | None, list[Problem]]:
    """Read ``ja``, an address, or words such as ``per Videokonferenz``.

    ``nein`` is EVT013, an address without its beginning EVT012.
    """
    text = " ".join(value.split())
    if text.casefold() in {"nein", "no", "false"}:
        return None, [
            Problem(
                "EVT013",
                place,
                "„Online: nein“ sagt nicht, wo die Veranstaltung stattfindet.",
                "Löschen Sie die Zeile und nennen Sie den Ort: Location: Rathaus, Marktplatz 1",
            )
        ]
    web = _WEB.search(text)
    words = _WEB.sub(" ", text).strip(" ;,") if web else text
    words = " ".join(words.split())
    if _HALF_ADDRESS.search(words):
        what = f"„{words}“ ist keine Web-Adresse, der jemand folgen kann."
        remedy = "Schreiben Sie die Adresse ganz, zum Beispiel Online: https://www.example.org/raum"
        return Online("", words), [Problem("EVT012", place, what, remedy)]
    return Online(web[0].rstrip(".") if web else "", "" if words.casefold() in _YES else words), []


def _half_address(words: str, place: Place) -> Problem:
    return Problem(
        "EVT012",
        place,
        f"„{words}“ ist weder eine Web-Adresse noch eine E-Mail-Adresse.",
        "Schreiben Sie die Adresse ganz: https://www.example.org/anmeldung oder "
        "anmeldung@example.org.",
    )
