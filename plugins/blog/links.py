"""Where a link of a text leads."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Mapping
from typing import Protocol
from urllib.parse import SplitResult, unquote, urlsplit

from plugins.blog.paths import leads_elsewhere, resolve
from plugins.core.frozen import frozen
from plugins.core.settings import Site
from plugins.text.allowlist import REFUSED


@frozen
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


class Targets(Protocol):
    """What a link can lead to, as in ``Blog``: by content path, and by site-relative address."""

    @property
    def files(self) -> Container[str]:
        """The content paths of files that are no texts."""

    @property
    def urls(self) -> Mapping[str, str]:
        """Addresses by content path."""

    @property
    def paths(self) -> Mapping[str, str]:
        """Content paths by the address that readers can open."""

    @property
    def waiting_paths(self) -> Container[str]:
        """The content paths of what waits."""

    @property
    def waiting_urls(self) -> Mapping[str, str]:
        """Content paths of what waits, by address."""


def find_target(document: str, target: str, known: Targets, site: Site) -> Target:
    """Tell where a link in the text at the content path ``document`` leads."""
    if not target.strip():
        return Target("nothing")
    if target.startswith("#"):
        return Target("anchor", document, unquote(target[1:]))
    if target == REFUSED:  # reported where it was refused
        return Target("refused")
    if leads_elsewhere(target):
        return _absolute(target, known, site)
    address, _, fragment = target.partition("#")
    if not address:
        return Target("nothing")
    path = resolve(document.rpartition("/")[0], address.partition("?")[0])
    if path is None:
        return Target("outside")
    if path in known.files:
        return Target("file", path, fragment)
    for candidate in (path, f"{path}.md", f"{path}/index.md"):
        if candidate in known.waiting_paths:
            return Target("waiting", candidate)
        if candidate in known.urls:
            return Target("document", candidate, unquote(fragment))
    return Target("nothing")


def _absolute(target: str, known: Targets, site: Site) -> Target:
    """Treat a pasted address of the own site like a link to the text or file it shows."""
    try:
        own = own_address(target, site)
    except ValueError:  # https://[kein-rechner/
        return Target("nothing")
    if own is None:
        return Target("elsewhere")
    address, fragment = own
    spellings = (address, f"{address}/", address.removesuffix("index.html"))
    for path in filter(None, map(known.paths.get, spellings)):
        return Target("file" if path in known.files else "document", path, fragment)
    for path in filter(None, map(known.waiting_urls.get, spellings)):
        return Target("waiting", path)
    return Target("own", address, fragment)


# An address of a host named as hosts are named: nothing in it could keep it from being followed.
_PLAIN = re.compile(r"https?://([A-Za-z0-9.-]+)(?:/[^\[\]]*)?$")


@functools.cache
def _home(address: str) -> SplitResult:
    return urlsplit(address)


def own_address(target: str, site: Site) -> tuple[str, str] | None:
    """Return site-relative path and fragment of an address of the own site, else ``None``.

    Raises ValueError where ``target`` is no address that a browser could follow.
    """
    home = _home(site.address)
    plain = _PLAIN.match(target)
    if plain and plain[1].lower() != home.netloc.lower():
        return None
    there = urlsplit(target)
    if there.scheme not in {"http", "https"} or there.netloc.lower() != home.netloc.lower():
        return None
    prefix = home.path.rstrip("/") + "/"
    path = there.path or "/"
    if f"{path}/" == prefix:
        path = prefix
    if not path.startswith(prefix):
        return None
    return unquote(path.removeprefix(prefix).lstrip("/")), unquote(there.fragment)
