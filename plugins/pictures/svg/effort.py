"""How much a browser would draw: a few lines that refer to each other can stand for billions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from plugins.pictures.svg.findings import Refusal, RefusedError
from plugins.pictures.svg.vocabulary import GRADIENTS, PRIMITIVES

MAX_DRAWN = 250_000
"""Elements drawn, each as often as it is; filters count more."""

_CHAIN = 24
_FILTERED = 50


def check_effort(root: Element, refers: Mapping[Element, list[str]]) -> None:
    """Raise ``RefusedError`` for a drawing that takes too long or refers to itself.

    ``root`` has names without namespaces, ``refers`` the ids each element refers to.
    Gradients are cheap and refer to gradients only.
    """
    owners = {name: one for one in root.iter() if (name := one.get("id"))}
    sizes: Counter[str] = Counter()
    uses: dict[str, Counter[str]] = {"": Counter()}
    for element, within in _with_owners(root, ()):
        weight = _FILTERED if element.tag in PRIMITIVES else 1
        used = [one for one in refers.get(element, ()) if _counts(owners.get(one))]
        for owner in ("", *within):
            sizes[owner] += weight
            uses.setdefault(owner, Counter()).update(used)
    _Sum(sizes, uses).of("", 0)


def _counts(target: Element | None) -> bool:
    return target is not None and target.tag not in GRADIENTS


def _with_owners(
    element: Element, within: tuple[str, ...]
) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Yield each element with the ids of all it lies in, its own included."""
    name = element.get("id")
    inner = (*within, name) if name and name not in within else within
    yield element, inner
    for child in element:
        yield from _with_owners(child, inner)


class _Sum:
    def __init__(self, sizes: Mapping[str, int], uses: Mapping[str, Counter[str]]) -> None:
        self._sizes = sizes
        self._uses = uses
        self._known: dict[str, int] = {}

    def of(self, name: str, chain: int) -> int:
        """Return how many elements are drawn for an id; the empty one is the whole drawing."""
        if chain > _CHAIN:  # also where it comes back to itself
            raise RefusedError(Refusal.TOO_INVOLVED)
        if name not in self._known:
            used = self._uses.get(name, Counter())
            total = self._sizes[name] + sum(
                times * self.of(other, chain + 1) for other, times in used.items()
            )
            if total > MAX_DRAWN:
                raise RefusedError(Refusal.TOO_INVOLVED)
            self._known[name] = total
        return self._known[name]
