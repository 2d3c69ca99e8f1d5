"""A picture file that names two creators: an editor decides, and until then is reminded."""

from __future__ import annotations

import pytest

from plugins.core.problems import Problem, Severity
from plugins.core.settings import Site
from plugins.image_credits.facts import credit_facts
from plugins.text.nodes import Picture
from tests.image_credits.conftest import MakeBlog
from tests.pictures.reading.specimens import creator, dataset, exif, jpeg, languages, packet, text

ALT = "Zwei Menschen gießen eine Stadtlinde"
IIM = dataset(80, b"Leo Beispiel") + dataset(115, b"Stadt Musterhausen")
TWO_CREATORS = jpeg(packet(creator("Erika Mustermann")), IIM)


def found(blog: MakeBlog, site: Site, data: bytes, companion: str = "") -> list[Problem]:
    """Return what is wrong with one picture besides what is missing."""
    parts = (Picture("titel.jpg", ALT, "", (), 9, linked=False),)
    made = blog("", parts, {"titel.jpg": data}, {"titel.jpg": companion} if companion else None)
    return [one for one in credit_facts(made, site)[1] if one.code == "IMG050"]


def test_a_contradiction_is_a_warning_with_both_values(blog: MakeBlog, site: Site) -> None:
    """File, values, origins, which counts, and the line that decides."""
    [problem] = found(blog, site, TWO_CREATORS)

    assert problem.severity is Severity.WARNING
    assert str(problem.place) == "content/a/titel.jpg"
    assert "„Erika Mustermann“ (XMP) und „Leo Beispiel“ (IPTC)" in problem.what
    assert problem.what.endswith("Genommen wird „Erika Mustermann“.")
    assert "content/a/titel.jpg.txt: Creator: Erika Mustermann" in problem.remedy


def test_the_companion_ends_it(blog: MakeBlog, site: Site) -> None:
    """Once an editor has decided, the file may say what it likes."""
    assert found(blog, site, TWO_CREATORS, "Creator: Leo Beispiel") == []
    assert len(found(blog, site, TWO_CREATORS, "Source: Stadt Musterhausen")) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (jpeg(packet(languages("dc:title", x="Linde")), dataset(5, b"Ulme")), ["Title: Linde"]),
        (jpeg(packet("", 'photoshop:Source="Archiv"'), IIM), ["Source: Archiv"]),
        (jpeg(packet(languages("dc:rights", x="A")), dataset(116, b"B")), ["Copyright: A"]),
        (jpeg(packet("", 'photoshop:Credit="A"'), dataset(110, b"B")), ["Source: A"]),
        (jpeg(packet("", 'photoshop:Credit="A"'), dataset(110, b"B") + IIM), []),
        (jpeg(packet(languages("dc:description", x="A")), exif=exif({0x010E: text("Baum")})), []),
    ],
)
def test_what_no_page_shows_is_no_matter(
    blog: MakeBlog, site: Site, data: bytes, words: list[str]
) -> None:
    """Descriptions, and credit lines beside a source."""
    problems = found(blog, site, data)

    assert [one.remedy.partition("titel.jpg.txt: ")[2] for one in problems] == words
