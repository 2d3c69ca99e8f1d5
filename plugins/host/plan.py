"""The plan: every file of the site, by its path in the output folder; an address belongs to one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import NamedTuple, TypeVar

from plugins.core.problems import Place, Problem

T = TypeVar("T")


class Claim(NamedTuple):
    """Something that wants a site-relative address.

    ``source`` is the text or file it comes from, as messages name it; empty for what the site
    makes by itself. ``file`` tells files that are copied from texts.
    """

    url: str
    source: str = ""
    file: bool = False


def chosen(wanted: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what stands at each output path; of several that want it, the first one stays.

    Paths that differ in case only are one: there are file systems that know no difference.
    """
    wanted = list(wanted)
    found: dict[str, T] = dict(wanted)
    if len(folded(found)) == len(wanted):
        return found  # as nearly always
    found = {}
    taken: set[str] = set()
    for path, what in wanted:
        name = path.casefold()
        if name not in taken:
            taken.add(name)
            found[path] = what
    return found


def folded(paths: Collection[str]) -> Set[str]:
    """Return paths as they are where file names fold case; ``paths`` are none twice."""
    joined = "\0".join(paths)  # one call for all of them instead of thirty thousand
    found = joined.casefold()
    if found == joined and isinstance(paths, Mapping):
        return paths.keys()
    return set(found.split("\0")) if paths else set()


def find_clashes(claims: Iterable[Claim], content: str) -> Iterator[Problem]:
    """Yield HST006 for each claim to an address that is taken, on file systems that fold case too.

    Two texts that claim one address are reported where texts are read.
    """
    first: dict[str, Claim] = {}
    for claim in claims:
        other = first.setdefault(path_of(claim.url).casefold(), claim)
        texts = claim.source and other.source and not (claim.file or other.file)
        if other is claim or texts:
            continue
        culprit, holder = (claim, other) if claim.source else (other, claim)
        by = f"an {holder.source}" if holder.source else "an eine Seite, die von selbst entsteht"
        yield Problem(
            "HST006",
            Place(culprit.source or content),
            f"Die Adresse /{culprit.url} ist schon vergeben: {by}.",
            "Der Datei einen anderen Namen geben."
            if culprit.file
            else "Im Kopf eine andere wählen: Slug: …, bei einer früheren Adresse Formerly: …",
        )


def path_of(url: str) -> str:
    """Return the file that a web server sends for a site-relative address."""
    return f"{url}index.html" if not url or url.endswith("/") else url
