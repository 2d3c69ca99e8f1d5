"""Says of one page whether it was made anew and because of what, and what it depends on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from plugins.core.german_dates import long_moment
from plugins.core.likeness import close_matches
from plugins.core.settings import Site
from plugins.host.account import Done
from plugins.host.causes import behind
from plugins.host.dependencies import told
from plugins.host.difference import Difference
from plugins.host.due import BROKEN, NEW, OTHER
from plugins.host.orders import shown
from plugins.host.plan import path_of
from plugins.host.press import prefix_of

_EACH = 4
_REASONS = {
    NEW: "Neu gemacht: Sie war noch nicht da.",
    OTHER: "Neu gemacht: Sie wird aus anderem zusammengestellt als vorher.",
    BROKEN: "Neu gemacht: Die Datei im Ausgabeordner war verändert oder gelöscht.",
}


def explain(asked: str, done: Done) -> tuple[str, bool]:
    """Return what there is to say of the page or file at an address, and whether there is one.

    asked: site-relative or whole, with or without slashes and ``index.html``; also a path in the
    output folder, or that of a text.
    """
    order, known = done.state.edition.order, done.delivery.reads
    wanted = list(_meant(asked, done))
    path = next((one for one in wanted if one in known), "")
    if path:
        return "\n".join(_lines(path, done)), True
    gone = next((one for one in wanted if one in done.delivery.removed), "")
    if gone:
        changed = _indented(_inputs(done))
        return "\n".join([f"/{_url(gone)} gibt es nicht mehr: eben entfernt.", *changed]), True
    return unknown(asked, wanted, known, order.site), False


def unknown(asked: str, wanted: Collection[str], known: Collection[str], site: Site) -> str:
    """Return the message for an address that the site does not have, with one that is alike."""
    addresses = {_url(path) for path in known}
    nearest = (close_matches(_url(one), sorted(addresses)) for one in wanted)
    alike = next((found[0] for found in nearest if found), "")
    remedy = (
        f"Meinten Sie /{alike}?"
        if alike
        else f"Die Adresse so angeben, wie sie im Browser steht: {site.address}/…"
    )
    return f"--explain: Die Adresse „{asked}“ gibt es auf dieser Website nicht.\n    → {remedy}"


def _meant(asked: str, done: Done) -> Iterator[str]:
    """Yield the output paths an address may stand for, the most likely first."""
    order = done.state.edition.order
    text = unquote(asked.strip().partition("#")[0].partition("?")[0])
    if "://" in text:
        text = "/" + text.partition("://")[2].partition("/")[2]
    url = done.state.edition.tables.urls.get(_below(text, f"{order.content.shown}/"))
    if url is not None:
        yield path_of(url)
    starts = ("/", prefix_of(order.site.address), f"{shown(done.output)}/", f"{done.output}/")
    for address in dict.fromkeys(_below(text, start).lstrip("/") for start in starts):
        yield path_of(f"{address.rstrip('/')}/" if address else "")
        yield path_of(address)


def _below(text: str, start: str) -> str:
    return text.removeprefix("./").removeprefix(start)


def _url(path: str) -> str:
    """Return the address at which a file of the output folder is found."""
    return path[: -len("index.html")] if f"/{path}".endswith("/index.html") else path


def _lines(path: str, done: Done) -> Iterator[str]:
    yield f"/{_url(path)} ({shown(done.output / path)})"
    yield from _indented(_why(path, done))
    depends = told(done.delivery.reads.read_by(path), done.state)
    yield "  Sie hängt ab von:"
    for heading, entries in depends.items():
        yield f"    {heading}:"
        yield from _indented(_first(entries), "      ")


def _why(path: str, done: Done) -> Iterator[str]:
    """Yield whether the page was made anew, and because of what."""
    delivery, difference = done.delivery, done.difference
    reason = delivery.why.get(path)
    if reason is None:
        yield "Nicht neu gemacht: Wovon sie abhängt, hat sich nicht geändert."
    elif difference is None:
        yield "Neu gemacht: Es gab keinen früheren Bau, auf den sich dieser stützen konnte."
    elif isinstance(reason, str):
        yield _REASONS[reason]
        if reason != BROKEN:
            yield from _inputs(done)
    else:
        yield from _changed(path, difference, done)
    if path not in delivery.written:
        same = "Heraus kam dasselbe wie vorher. " if reason else ""
        yield f"{same}Die Datei ist vom {_made(done.output / path, done)}."


def _changed(path: str, difference: Difference, done: Done) -> Iterator[str]:
    """Yield the inputs that made a page due; what stands between is named with all of them."""
    hits = done.delivery.hits(path)
    inputs = dict.fromkeys(found for cell in hits if (found := behind(cell, difference)))
    between = told((cell for cell in hits if not behind(cell, difference)), done.state)
    entries = [*inputs, *(one for found in between.values() for one in found)]
    if entries:
        yield "Neu gemacht, weil sich geändert hat, wovon sie abhängt:"
        yield from _indented(_first(entries))
    else:
        yield "Vorsichtshalber neu gemacht."
    if between and not inputs.keys() >= set(difference.told):
        yield from _inputs(done)


def _inputs(done: Done) -> Iterator[str]:
    """Yield what went into the build that was other than before."""
    difference = done.difference
    if difference is not None and difference.told:
        yield "Geändert hat sich seit dem letzten Bau:"
        yield from _indented(_first(difference.told, difference.more))


def _made(file: Path, done: Done) -> str:
    zone = ZoneInfo(done.state.edition.order.site.timezone)
    return long_moment(dt.datetime.fromtimestamp(file.stat().st_mtime, zone))


def _first(entries: Collection[str], more: int = 0) -> list[str]:
    """Return the first entries, and how many there are besides."""
    rest = max(len(entries) - _EACH, 0) + more
    first = list(entries)[:_EACH]
    return [*first, f"und {rest} mehr"] if rest else first


def _indented(lines: Iterable[str], indent: str = "  ") -> Iterator[str]:
    return (f"{indent}{line}" for line in lines)
