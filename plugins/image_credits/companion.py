"""The text file beside a picture: ``titel.jpg.txt`` speaks for ``titel.jpg``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from plugins.blog.model import Blog, Document, File
from plugins.core.likeness import close_matches
from plugins.core.problems import Problem
from plugins.image_credits.file_problems import no_picture
from plugins.image_credits.formats import DRAWING, FORMATS
from plugins.image_credits.keys import KIND
from plugins.image_credits.model import Companion, Rights

SUFFIX = ".txt"
UNCONFIRMED = frozenset({"nein", "no", "offen"})
DECORATIVE = frozenset({"dekorativ", "decorative", "schmuck"})


def read_companion(document: Document) -> Companion:
    """Return what a companion file says, with the places where problems are reported."""
    values = document.values
    said = values.text
    decorative = said("alt").casefold() in DECORATIVE
    return Companion(
        picture=document.path[: -len(SUFFIX)],  # also .TXT
        place=document.place,
        rights=Rights(
            kind=said("kind"),
            creator=said("creator"),
            source=said("source"),
            source_url=said("source_url"),
            licence=said("licence"),
            licence_url=said("licence_url"),
            title=said("title"),
            edited=said("edited"),
            alt="" if decorative else said("alt"),
            copyright=said("copyright"),
            licensor_url=said("licensor_url"),
        ),
        decorative=decorative,
        reason=said("reason"),
        expires=values.get("expires", dt.date),
        editorial=values.get("editorial_only", bool) or False,
        consent=said("consent"),
        consent_ended=values.get("consent_withdrawn", dt.date),
        confirmed=said("checked").casefold() not in UNCONFIRMED,
        confirmed_place=values.place_of("checked"),
        alt_place=values.place_of("alt"),
        expires_place=values.place_of("expires"),
        consent_ended_place=values.place_of("consent_withdrawn"),
        edited_place=values.place_of("edited"),
    )


def read_companions(blog: Blog) -> tuple[dict[str, Companion], list[Problem]]:
    """Return the companions by the content path of their picture.

    IMG007 for those without, IMG022 for those of a file that is no picture browsers show.
    """
    read = [blog.recall(one.path, read_companion, one) for one in blog.of_kind(KIND)]
    companions = {one.picture: one for one in read if _is_there(one.picture, blog.files)}
    alone = set(blog.files) - companions.keys()
    problems = [
        no_picture(one.place, one.picture) if one.picture in blog.files else _orphan(one, alone)
        for one in read
        if one.picture not in companions
    ]
    return companions, problems


def _is_there(path: str, files: Mapping[str, File]) -> bool:
    return is_picture(path) and path in files


def is_picture(path: str) -> bool:
    """Tell by the suffix whether a content file is a picture browsers show."""
    suffix = _suffix(path)
    return suffix in FORMATS or suffix == DRAWING


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2]}".casefold() if "." in name else ""


def _orphan(companion: Companion, alone: Iterable[str]) -> Problem:
    """Make the problem; of the files ``alone``, without companion, one is meant perhaps."""
    folder, _, name = companion.picture.rpartition("/")
    near = close_matches(name, _pictures_in(folder, alone))
    if name.casefold().endswith(".md"):
        remedy = f"Soll es ein Text sein, muss die Datei {name} heißen, ohne {SUFFIX} am Ende; "
        remedy += "Windows zeigt die Endung erst, wenn Dateinamenerweiterungen eingeblendet sind."
    elif near:
        remedy = f"Meinten Sie „{near[0]}“? Dann muss diese Datei {near[0]}{SUFFIX} heißen."
    else:
        remedy = f"Das Bild „{name}“ daneben legen, die Datei nach dem Bild benennen (bild.jpg und "
        remedy += f"bild.jpg{SUFFIX}) oder sie löschen."
    what = f"Zu diesem Bildnachweis gibt es kein Bild „{name}“."
    return Problem("IMG007", companion.place, what, remedy)


def _pictures_in(folder: str, paths: Iterable[str]) -> list[str]:
    return sorted(
        path.rpartition("/")[2]
        for path in paths
        if path.rpartition("/")[0] == folder and is_picture(path)
    )
