"""Asks in the terminal for what a fresh text needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Ask = Callable[[str], str]
Say = Callable[[str], None]


def answer(question: str, given: str, ask: Ask) -> str:
    """Return what was given on the command line, else ask until something is answered."""
    while not given.strip():
        given = ask(f"{question}: ")
    return given.strip()


def answer_or_nothing(question: str, given: str | None, ask: Ask) -> str:
    """Return what was given on the command line, else the answer, which may be empty."""
    return (ask(f"{question} (Eingabetaste für nichts): ") if given is None else given).strip()


def choose(question: str, known: Sequence[str], given: str, ask: Ask, say: Say) -> tuple[str, ...]:
    """Return the chosen of the ``known`` names; asked for by number or name, several by comma.

    What is not known is said and asked for again; on the command line it raises ValueError, as it
    does where nothing is known at all.
    """
    if not known:
        raise ValueError(f"{question}: Es gibt noch keine Datei, aus der zu wählen wäre.")
    if given:
        chosen, unknown = _read(given, known)
        if unknown:
            raise ValueError(_unknown(unknown, known))
        return chosen
    for number, name in enumerate(known, 1):
        say(f"  {number:2}  {name}")
    while True:
        chosen, unknown = _read(answer(question, "", ask), known)
        if chosen and not unknown:
            return chosen
        say(_unknown(unknown, known))


def _read(text: str, known: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the names meant, each once, and the words that mean none."""
    by_name = {name.casefold(): name for name in known}
    by_number = {str(number): name for number, name in enumerate(known, 1)}
    words = [word.strip() for word in text.replace(";", ",").split(",") if word.strip()]
    meant = [by_number.get(word) or by_name.get(word.casefold()) for word in words]
    unknown = [word for word, name in zip(words, meant, strict=True) if name is None]
    return tuple(dict.fromkeys(name for name in meant if name)), unknown


def _unknown(words: Sequence[str], known: Sequence[str]) -> str:
    what = ", ".join(f"„{word}“" for word in words) or "Diese Eingabe"
    return f"{what} gibt es noch nicht. Zur Auswahl stehen: {', '.join(known)}."
