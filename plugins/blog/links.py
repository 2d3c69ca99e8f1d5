"""Links and pictures of a text lead somewhere: checked before anything is written."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from plugins.blog.model import Blog, Document
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.blog.reading import missing_file, outside
from plugins.core.problems import Place, Problem, Severity
from plugins.core.settings import Site
from plugins.text.allowlist import REFUSED
from plugins.text.nodes import Link, Picture


@dataclass(frozen=True)
class Target:
    """Where a link leads.

    ``kind``: document, file, anchor, own, elsewhere, waiting, outside, refused or nothing.
    ``path`` is the content path of documents and files; of ``own`` it is the site-relative address
    of a page that has no text in ``content/``, such as an archive or a feed. ``fragment`` is an id
    within a page.
    """

    kind: str
    path: str = ""
    fragment: str = ""


def find_target(document: Document, target: str, blog: Blog, site: Site) -> Target:
    """Tell where a link of ``document`` leads."""
    if not target.strip():
        return Target("nothing")
    if target.startswith("#"):
        return Target("anchor", document.path, unquote(target[1:]))
    if target == REFUSED:  # reported where it was refused
        return Target("refused")
    if leads_elsewhere(target):
        return _absolute(target, blog, site)
    address, _, fragment = target.partition("#")
    if not address:
        return Target("nothing")
    path = resolve(document.folder, address.partition("?")[0])
    if path is None:
        return Target("outside")
    if path in blog.files:
        return Target("file", path, fragment)
    for candidate in (path, f"{path}.md", f"{path}/index.md"):
        if candidate in blog.waiting_paths:
            return Target("waiting", candidate)
        if candidate in blog.urls:
            return Target("document", candidate, unquote(fragment))
    return Target("nothing")


def _absolute(target: str, blog: Blog, site: Site) -> Target:
    """Treat a pasted address of the own site like a link to the text or file it shows."""
    try:
        own = own_address(target, site)
    except ValueError:  # https://[kein-rechner/
        return Target("nothing")
    if own is None:
        return Target("elsewhere")
    address, fragment = own
    spellings = (address, f"{address}/", address.removesuffix("index.html"))
    for path in filter(None, map(blog.paths.get, spellings)):
        return Target("file" if path in blog.files else "document", path, fragment)
    for path in sorted(blog.waiting_paths):
        if blog.urls.get(path) in spellings:
            return Target("waiting", path)
    return Target("own", address, fragment)


def own_address(target: str, site: Site) -> tuple[str, str] | None:
    """Return site-relative path and fragment of an address of the own site, else ``None``.

    Raises ValueError where ``target`` is no address that a browser could follow.
    """
    home, there = urlsplit(site.address), urlsplit(target)
    if there.scheme not in {"http", "https"} or there.netloc.lower() != home.netloc.lower():
        return None
    prefix = home.path.rstrip("/") + "/"
    path = there.path or "/"
    if f"{path}/" == prefix:
        path = prefix
    if not path.startswith(prefix):
        return None
    return unquote(path.removeprefix(prefix).lstrip("/")), unquote(there.fragment)


def check_links(blog: Blog, site: Site) -> Iterator[Problem]:
    """Yield a problem for every link or picture of a text that leads to nothing."""
    anchors = {document.path: frozenset(document.body.anchors) for document in blog.documents}
    for document in blog.documents:
        for picture in document.body.all(Picture):
            yield from _check_picture(document, picture, blog)
        for link in document.body.all(Link):
            place = document.place.at(link.line)
            target = find_target(document, link.target, blog, site)
            yield from _check_link(document, link, target, place, blog)
            wanted = anchors.get(target.path)
            if target.kind in {"anchor", "document"} and target.fragment and wanted is not None:
                yield from _check_anchor(target, wanted, place)


def _check_picture(document: Document, picture: Picture, blog: Blog) -> Iterator[Problem]:
    """A picture lies in ``content/``: a page makes no request to another host."""
    if picture.target == REFUSED:  # reported where the address was refused
        return
    place = document.place.at(picture.line)
    if leads_elsewhere(picture.target):
        yield Problem(
            "LNK004",
            place,
            f"Das Bild „{picture.target}“ käme von einer fremden Website.",
            "Das Bild herunterladen (Rechte klären), in den Ordner des Textes legen und nur den "
            "Dateinamen schreiben.",
        )
        return
    path = resolve(document.folder, picture.target)
    if path is None:
        yield outside(picture.target, place)
    elif path not in blog.files:
        yield missing_file("LNK002", "Das Bild", picture.target, place, document.folder, blog.files)


def _check_link(
    document: Document, link: Link, target: Target, place: Place, blog: Blog
) -> Iterator[Problem]:
    if not link.target.strip():
        yield Problem(
            "LNK010",
            place,
            f"Der Link „{link.text}“ hat kein Ziel." if link.text else "Der Link hat kein Ziel.",
            "In die runden Klammern schreiben, wohin er führt: (../2026-01-07-anderer/index.md).",
        )
    elif target.kind == "outside":
        yield outside(link.target, place)
    elif target.kind == "waiting":
        yield Problem(
            "LNK006",
            place,
            f"„{link.target}“ ist ein Entwurf oder noch nicht erschienen.",
            "Den Link erst setzen, wenn der Beitrag erschienen ist.",
        )
    elif target.kind == "nothing":
        known = [*blog.files, *(d.path for d in blog.documents)]
        yield missing_file("LNK001", "Das Ziel", link.target, place, document.folder, known)
    elif not link.text and not any(isinstance(part, Picture) for part in link.parts):
        yield Problem(
            "LNK007",
            place,
            "Der Link hat keinen Text.",
            "In die eckigen Klammern schreiben, wohin er führt.",
        )
    elif link.text.casefold() in {"hier", "mehr", "link", "klick hier", "hier klicken"}:
        yield Problem(
            "LNK008",
            place,
            f"„{link.text}“ sagt nicht, wohin der Link führt (WCAG 2.4.4).",
            "Das Ziel in den Linktext nehmen, zum Beispiel „Bericht zur Tagung“.",
            Severity.WARNING,
        )


def _check_anchor(target: Target, wanted: frozenset[str], place: Place) -> Iterator[Problem]:
    if target.fragment not in wanted:
        near = difflib.get_close_matches(target.fragment, sorted(wanted), n=1, cutoff=0.5)
        listed = ", ".join(f"#{anchor}" for anchor in sorted(wanted)[:8])
        hint = "Dort gibt es keine Überschrift; den Teil ab # weglassen."
        if near:
            hint = f"Meinten Sie „#{near[0]}“?"
        elif listed:
            hint = f"Eine von diesen nehmen oder den Teil ab # weglassen: {listed}"
        yield Problem("LNK003", place, f"Die Stelle „#{target.fragment}“ gibt es nicht.", hint)
