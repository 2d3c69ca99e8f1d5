"""The header keys of interviews and of the series they belong to."""

from __future__ import annotations

from plugins.core import values
from plugins.core.keys import Key
from plugins.core.problems import Place, Problem

_ARTICLE = ("article",)
_SERIES = ("series",)


def person_name(value: str, place: Place) -> tuple[str | None, list[Problem]]:
    """Read the name of one person; a list of people is a problem (INT001)."""
    name = " ".join(value.split())
    if ";" not in name:
        return name, []
    return None, [
        Problem(
            "INT001",
            place,
            f"„{name}“ nennt mehrere Menschen in einer Zeile.",
            "Schreiben Sie für jeden eine eigene Zeile „Interviewee:“ und darunter "
            "„Interviewee_role:“, „Organisation:“ und „Interviewee_image:“ dieses Menschen.",
        )
    ]


KEYS = (
    Key(
        "Interviewee",
        person_name,
        _ARTICLE,
        "wer interviewt wird, mit vollem Namen; je Mensch eine Zeile",
        "Max Mustermann",
        ("Interviewte", "Interviewter", "Gesprächspartner", "Gesprächspartnerin"),
        repeated=True,
    ),
    Key(
        "Interviewee_role",
        values.text,
        _ARTICLE,
        "Funktion und freie Angaben; gehört zum Namen darüber",
        "Leiter Online-Kommunikation, 47",
        ("Funktion",),
        repeated=True,
    ),
    Key(
        "Organisation",
        values.text,
        _ARTICLE,
        "die Einrichtung; gehört zum Namen darüber",
        "Stadt Musterhausen",
        ("Einrichtung", "Behörde"),
        repeated=True,
    ),
    Key(
        "Interviewee_image",
        values.text,
        _ARTICLE,
        "das Porträt, eine Bilddatei neben dem Beitrag; gehört zum Namen darüber",
        "max-mustermann.jpg",
        ("Porträtbild", "Portraitbild"),
        repeated=True,
    ),
    Key(
        "Interviewee_topic",
        values.text,
        _ARTICLE,
        "worum es geht, für die Liste der Reihe; gehört zum Namen darüber",
        "WhatsApp-Kanal der Stadt",
        ("Thema",),
        repeated=True,
    ),
    Key(
        "Questions",
        values.integer,
        _SERIES,
        "wie viele Fragen jedes Interview der Reihe hat",
        "5",
        ("Fragen",),
    ),
    Key(
        "Name_in_title",
        values.flag,
        _SERIES,
        "ob jeder Interviewte im Titel stehen muss",
        "ja",
        ("Name_im_Titel",),
    ),
)
