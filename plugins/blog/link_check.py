"""Links and pictures of a text lead somewhere: checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugins.blog.links import Target, find_target
from plugins.blog.model import Blog, Document
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.blog.reading import missing_file, outside
from plugins.core.frozen import frozen
from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem, Severity
from plugins.core.settings import Site
from plugins.text.allowlist import REFUSED
from plugins.text.nodes import Link, Media, Picture

_PICTURE = "LNK002"


@frozen
class Ground:
    """All that links can lead to: texts and files by content path and by address, as tables."""

    files: Mapping[str, bool]
    urls: Mapping[str, str]
    paths: Mapping[str, str]
    waiting_paths: Mapping[str, bool]
    waiting_urls: Mapping[str, str]


class Missing(NamedTuple):
    """A link, or the address of a picture, that leads to nothing."""

    code: str
    what: str
    target: str
    place: Place
    folder: str


class Reference(NamedTuple):
    """A link to a place within a text: content path, id, and where it stands."""

    path: str
    fragment: str
    place: Place


class OwnLink(NamedTuple):
    """A link as ``written``, with the site-relative ``address`` it means."""

    written: str
    address: str
    place: Place


class Links(NamedTuple):
    """What the links of one text come to. Only other texts can tell whether references are right,
    only the list of all pages whether own links are, only all paths what was meant by a missing
    one.
    """

    problems: tuple[Problem, ...]
    missing: tuple[Missing, ...]
    references: tuple[Reference, ...]
    own: tuple[OwnLink, ...]


def follow_links(blog: Blog, site: Site) -> Mapping[str, Links]:
    """Return what the links of every text come to, by its content path."""
    ground = Ground(
        dict.fromkeys(blog.files, True),
        blog.urls,
        blog.paths,
        dict.fromkeys(blog.waiting_paths, True),
        blog.waiting_urls,
    )
    texts = {document.path: document for document in blog.documents}
    return blog.recall.each_looking_up(_follow, texts, ground, site)


def check_links(blog: Blog, followed: Mapping[str, Links]) -> Iterator[Problem]:
    """Yield a problem for every link or picture of a text that leads to nothing."""
    texts = {document.path: document for document in blog.documents}
    for links in followed.values():
        yield from links.problems
        for one in links.missing:
            known = blog.files if one.code == _PICTURE else (*blog.files, *texts)
            yield missing_file(one.code, one.what, one.target, one.place, one.folder, known)
        for reference in links.references:
            target = texts.get(reference.path)
            if target is not None:
                yield from _check_anchor(reference, target.outline.anchors)


def _follow(document: Document, ground: Ground, site: Site) -> Links:
    found: list[Problem | Missing] = []
    references: list[Reference] = []
    own: list[OwnLink] = []
    for picture in document.outline.all(Picture):
        found.extend(_check_file(document, "Das Bild", picture.target, picture.line, ground))
    for media in document.outline.all(Media):
        for name in (media.target, *media.captions):
            found.extend(_check_file(document, "Die Datei", name, media.line, ground))
    for link in document.outline.all(Link):
        place = document.place.at(link.line)
        target = find_target(document.path, link.target, ground, site)
        found.extend(_check_link(document, link, target, place))
        if target.kind in {"anchor", "document"} and target.fragment:
            references.append(Reference(target.path, target.fragment, place))
        elif target.kind == "own":
            own.append(OwnLink(link.target, target.path, place))
    missing = tuple([one for one in found if isinstance(one, Missing)])
    problems = tuple([one for one in found if isinstance(one, Problem)])
    return Links(problems, missing, tuple(references), tuple(own))


def _check_file(
    document: Document, noun: str, target: str, line: int, ground: Ground
) -> Iterator[Problem | Missing]:
    """Pictures, films and recordings lie in ``content/``: a page makes no request to others."""
    if target == REFUSED:  # reported where the address was refused
        return
    place = document.place.at(line)
    if leads_elsewhere(target):
        yield Problem(
            "LNK004",
            place,
            f"{noun} „{target}“ käme von einer fremden Website.",
            f"{noun} herunterladen (Rechte klären), in den Ordner des Textes legen und nur den "
            "Dateinamen schreiben.",
        )
        return
    path = resolve(document.folder, target)
    if path is None:
        yield outside(target, place)
    elif path not in ground.files:
        yield Missing(_PICTURE, noun, target, place, document.folder)


def _check_link(
    document: Document, link: Link, target: Target, place: Place
) -> Iterator[Problem | Missing]:
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
        yield Missing("LNK001", "Das Ziel", link.target, place, document.folder)
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


def _check_anchor(reference: Reference, wanted: tuple[str, ...]) -> Iterator[Problem]:
    if reference.fragment not in wanted:
        near = close_matches(reference.fragment, sorted(wanted), cutoff=0.5)
        listed = ", ".join(f"#{anchor}" for anchor in sorted(wanted)[:8])
        hint = "Dort gibt es keine Überschrift; den Teil ab # weglassen."
        if near:
            hint = f"Meinten Sie „#{near[0]}“?"
        elif listed:
            hint = f"Eine von diesen nehmen oder den Teil ab # weglassen: {listed}"
        what = f"Die Stelle „#{reference.fragment}“ gibt es nicht."
        yield Problem("LNK003", reference.place, what, hint)
