"""An address that was published once stays: it leads to its page or redirects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.blog.model import Blog, Document, File
from plugins.blog.reading import Former, former_addresses, text
from plugins.core.frozen import frozen
from plugins.core.header import decode
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.text.typography import typeset_line

LIST = "published.txt"
_ADDRESS = re.compile(r"/?[A-Za-z0-9._~%/+-]+")


@frozen
class PublishedList:
    """The addresses of ``content/published.txt``, each with its line."""

    lines: tuple[tuple[str, int], ...]


@frozen
class Redirect:
    """Leads to the text at the content path ``path``; ``url`` is its site-relative address."""

    path: str
    url: str
    title: str


@frozen
class AddressFacts:
    """``redirects`` maps a former address to what took its place."""

    redirects: Mapping[str, Redirect]


def address_facts(blog: Blog, _site: Site) -> tuple[AddressFacts, list[Problem]]:
    """Read the former addresses, and find those that lead nowhere."""
    redirects, problems = read_redirects(blog)
    problems.extend(check_vanished(blog, redirects, blog.files))
    found = {former: _redirect(document, blog) for former, document in redirects.items()}
    return AddressFacts(found), problems


def _redirect(document: Document, blog: Blog) -> Redirect:
    title = typeset_line(text(document, "name" if document.kind == "author" else "title"))
    return Redirect(document.path, blog.urls[document.path], title)


def read_list(data: bytes, place: Place) -> tuple[PublishedList, list[Problem]]:
    """Read one address a line; blank lines and lines with ``#`` in front are passed over."""
    text, problems = decode(data, place)
    lines = []
    for number, line in enumerate((text or "").splitlines(), start=1):
        address = line.strip()
        if address and not address.startswith("#"):
            lines.append((address.lstrip("/"), number))
    return PublishedList(tuple(lines)), problems


def read_redirects(blog: Blog) -> tuple[dict[str, Document], list[Problem]]:
    """Read every ``Formerly:`` of the documents readers see."""
    current = blog.addresses
    redirects: dict[str, Document] = {}
    problems: list[Problem] = []
    texts = {document.path: document for document in current.values()}
    for path, formers in blog.recall.each(former_addresses, texts).items():
        document = texts[path]
        for former in formers:
            other = current.get(former.address) or redirects.get(former.address, document)
            if not _ADDRESS.fullmatch(former.address) or ".." in former.address:
                problems.append(_no_address(former))
            elif former.address in current or other is not document:
                problems.append(_taken(former, other))
            else:
                redirects[former.address] = document
    return redirects, problems


def check_vanished(
    blog: Blog, redirects: Mapping[str, Document], files: Mapping[str, File]
) -> Iterator[Problem]:
    """Yield a problem for each published address that now leads nowhere."""
    file = files.get(LIST)
    if file is None or not isinstance(file.probed, PublishedList):
        return
    current = blog.addresses
    for address, line in file.probed.lines:
        if address not in current and address not in redirects:
            yield Problem(
                "ADR001",
                file.place.at(line),
                f"Die veröffentlichte Adresse /{address} gibt es nicht mehr.",
                "Im Kopf des Textes, der an ihre Stelle tritt, ergänzen: "
                f"Formerly: /{address} (dann entsteht eine Weiterleitung).",
            )


def _no_address(former: Former) -> Problem:
    return Problem(
        "ADR002",
        former.place,
        f"„{former.written}“ ist keine frühere Adresse dieser Website.",
        "Den Teil hinter dem Namen der Website schreiben: Formerly: /beitraege/alter-titel/",
    )


def _taken(former: Former, other: Document) -> Problem:
    return Problem(
        "ADR003",
        former.place,
        f"Die Adresse /{former.address} gehört zu {other.place.path}.",
        "Die Zeile löschen oder dort eine andere Adresse wählen.",
    )
