"""Nothing that an editor pastes runs in a reader's browser or loads anything from elsewhere.

``vectors.txt`` holds one attempt a line, after the OWASP XSS Filter Evasion Cheat Sheet. They are
looked for in a preview, which shows even what could not be published.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from lxml import etree

from plugins.core.problems import Place
from plugins.host.modes import Mode
from plugins.text.allowlist import ELEMENTS
from plugins.text.body import read_body
from tests.sites.specimen import SITES, run

VECTORS = (SITES / "vectors.txt").read_text(encoding="utf-8").splitlines()
_HEADER = "Authors: Erika Mustermann\nSeries: Allgemein\nDate: 12.03.2026\n"
# What the theme itself uses besides the elements a text may hold.
_THEME = ("html", "head", "meta", "title", "link", "body", "header", "nav", "main", "article")
_THEME += ("section", "footer", "figure", "figcaption", "script", "input", "label")
_ELEMENTS = frozenset({*ELEMENTS, *_THEME})
_ADDRESSES = ("href", "src", "cite", "action", "formaction", "data", "poster", "background")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_GOOD_SCHEMES = ("https:", "http:", "mailto:", "tel:")
_HOME = "https://amtsblog.example/"
_ELSEWHERE = "elsewhere.example"  # pictures from there are found where links are checked
_LOADING = ("src", "srcset", "poster", "data", "background")


def faults(html: bytes | str) -> Iterator[str]:
    """Yield everything in a page that could run, or load something from another host."""
    for element in html5lib.parse(html).iter():
        assert isinstance(element, Element)
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rpartition("}")[2]
        if name not in _ELEMENTS:
            yield f"<{name}>"
        if name == "script" and element.get("type") != "application/ld+json":
            yield "<script> that runs"
        loads = name == "link" and element.get("rel") in {"stylesheet", "icon"}
        if loads and not (element.get("href") or "").startswith("/"):
            yield "style from elsewhere"
        for attribute, value in element.attrib.items():
            plain = re.sub(r"[\x00-\x20]", "", value)
            if attribute.startswith("on") or attribute in {"style", "srcdoc", "http-equiv"}:
                yield f"<{name} {attribute}>"
            absolute = attribute in _ADDRESSES and _SCHEME.match(plain)
            if absolute and not plain.lower().startswith(_GOOD_SCHEMES):
                yield f"<{name} {attribute}={value}>"
            if attribute in _LOADING and re.match(r"[a-z]+:|[/\\]{2}", plain, re.IGNORECASE):
                yield f"<{name} {attribute}={value}>"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A previewed site with one article per attempt, in its body and in each line of its header."""
    folder = tmp_path_factory.mktemp("hostile")
    content = folder / "content"
    shutil.copytree(SITES / "base", content)
    for number, vector in enumerate(VECTORS):
        article = content / "articles" / f"angriff-{number}"
        article.mkdir()
        line = vector.replace(";", " ")
        (article / "index.md").write_text(
            f"Title: {number} {vector}\n{_HEADER}Summary: {vector}\nTags: a{number} {line}\n"
            f"Image: {vector}\nImage_caption: {vector}\nInterviewee: {line}\n"
            f"Interviewee_role: {vector}\nUpdate: 20.05.2026 {vector}\nFarbe: {vector}\n"
            f"\nVorher.\n\n{vector}\n\nNachher {vector} im Satz.\n\n## Frage {vector}?\n",
            encoding="utf-8",
        )
        (content / "authors" / f"angriff-{number}.md").write_text(
            f"Name: {number} {vector}\nRole: {vector}\nOrganisation: {vector}\nEmail: {vector}\n"
            f"\n{vector}\n",
            encoding="utf-8",
        )
    assert run(content, folder / "output", Mode.PREVIEW).written
    return folder / "output"


def test_no_page_runs_anything(preview: Path) -> None:
    """Every page holds only what the theme and the allowlist know."""
    pages = sorted(preview.rglob("*.html"))
    assert len(pages) > 2 * len(VECTORS)

    assert {
        (page.relative_to(preview).as_posix(), fault)
        for page in pages
        for fault in faults(page.read_bytes())
    } == set()


def test_no_feed_carries_anything_that_runs(preview: Path) -> None:
    """Feed readers show the same HTML, so it is held to the same."""
    bodies = [
        element.text or ""
        for feed in sorted(preview.rglob("*.xml"))
        for element in etree.fromstring(feed.read_bytes()).iter()
        if element.get("type") == "html" or str(element.tag).endswith("}encoded")
    ]
    # A feed names the whole address of a picture; it is of the own site, as pages tell.
    found = {fault for body in bodies for fault in faults(body) if _HOME not in fault}

    assert len(bodies) > len(VECTORS)
    assert found == set()


@pytest.mark.parametrize("vector", VECTORS)
def test_what_would_run_is_reported(vector: str) -> None:
    """An attempt is an error, never silently removed; what browsers show as text may stay."""
    body, problems = read_body(vector, Place("content/a.md", 7))

    shown = "".join(part for part in body.parts if isinstance(part, str))
    assert list(faults(shown)) == []
    # A comment is a note between editors; nothing of it is published.
    silent = not problems and "&lt;" not in shown and not vector.startswith("<!--")
    assert not (silent and [fault for fault in faults(vector) if _ELSEWHERE not in fault])
