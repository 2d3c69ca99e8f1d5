"""An address that was published once stays: it leads to its page or redirects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.blog.model import Blog, Document, File
from plugins.core.problems import Place, Problem

LIST = "published.txt"
_ADDRESS = re.compile(r"/?[A-Za-z0-9._~%/+-]+")


@dataclass(frozen=True)
class PublishedList:
    """The addresses of ``content/published.txt``, each with its line."""

    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class AddressFacts:
    """``redirects`` maps a former address to the document that took its place."""

    redirects: Mapping[str, Document]


def read_list(data: bytes, place: Place) -> tuple[PublishedList, list[Problem]]:
    """Read one address a line; blank lines and lines with ``#`` in front are passed over."""
    lines = []
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
        address = line.strip()
        if address and not address.startswith("#"):
            lines.append((address.lstrip("/"), number))
    return PublishedList(tuple(lines)), []


def current_addresses(blog: Blog) -> dict[str, Document]:
    """Return the address of every document readers see."""
    return {
        blog.urls[document.path]: document
        for document in blog.documents
        if document.path in blog.urls and document.path not in blog.waiting_paths
    }


def read_redirects(blog: Blog) -> tuple[dict[str, Document], list[Problem]]:
    """Read every ``Formerly:`` of the documents readers see."""
    current = current_addresses(blog)
    redirects: dict[str, Document] = {}
    problems: list[Problem] = []
    for document in current.values():
        if "formerly" not in document.values.known:
            continue
        for value in document.values.all("formerly"):
            for written in value.data if isinstance(value.data, tuple) else ():
                former = _normal(str(written))
                if not _ADDRESS.fullmatch(former) or ".." in former:
                    problems.append(_no_address(str(written), value.place))
                elif former in current or redirects.get(former, document) is not document:
                    other = current.get(former) or redirects[former]
                    problems.append(_taken(former, other, value.place))
                else:
                    redirects[former] = document
    return redirects, problems


def _normal(address: str) -> str:
    path = address.strip().lstrip("/")
    last = path.rpartition("/")[2]
    return path if not last or "." in last else f"{path}/"


def check_vanished(
    blog: Blog, redirects: Mapping[str, Document], files: Mapping[str, File]
) -> Iterator[Problem]:
    """Yield a problem for each published address that now leads nowhere."""
    file = files.get(LIST)
    if file is None or not isinstance(file.probed, PublishedList):
        return
    current = current_addresses(blog)
    for address, line in file.probed.lines:
        if address not in current and address not in redirects:
            yield Problem(
                "ADR001",
                file.place.at(line),
                f"Die veröffentlichte Adresse /{address} gibt es nicht mehr.",
                "Im Kopf des Textes, der an ihre Stelle tritt, ergänzen: "
                f"Formerly: /{address} (dann entsteht eine Weiterleitung).",
            )


def _no_address(written: str, place: Place) -> Problem:
    return Problem(
        "ADR002",
        place,
        f"„{written}“ ist keine frühere Adresse dieser Website.",
        "Den Teil hinter dem Namen der Website schreiben: Formerly: /beitraege/alter-titel/",
    )


def _taken(former: str, other: Document, place: Place) -> Problem:
    return Problem(
        "ADR003",
        place,
        f"Die Adresse /{former} gehört zu {other.place.path}.",
        "Die Zeile löschen oder dort eine andere Adresse wählen.",
    )
