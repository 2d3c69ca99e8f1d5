"""Reads from a previewed page which problems it shows."""

from __future__ import annotations

from pathlib import Path

import html5lib

_HTML = "{http://www.w3.org/1999/xhtml}"
REMEDY = "So beheben Sie das: "


def shown_problems(output: Path, url: str) -> set[tuple[str, str, str, str]]:
    """Return place, code, what and remedy of each problem on the page at ``url``."""
    page = html5lib.parse((output / url / "index.html").read_bytes())
    found = set()
    for box in page.iter(f"{_HTML}div"):
        if box.get("class") != "problems":
            continue
        for item in box.iter(f"{_HTML}li"):
            head, *rest = item.findall(f"{_HTML}p")
            strong, place = head.find(f"{_HTML}strong"), head.find(f"{_HTML}code")
            assert strong is not None
            assert place is not None
            words = ["".join(paragraph.itertext()) for paragraph in rest]
            code = "".join(strong.itertext()).rpartition(" ")[2]
            what, *remedy = words
            found.add(("".join(place.itertext()), code, what, "".join(remedy).removeprefix(REMEDY)))
    return found
