"""Drawings are read, told of where they lose something, and published as safe copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.core.problems import Place, Severity
from plugins.image_credits.drawing_problems import left_out, refused_drawing
from plugins.image_credits.hooks import PLUGIN
from plugins.image_credits.model import EmbeddedPicture, Rights
from plugins.pictures.statement import Statement
from plugins.pictures.svg.findings import Refusal, Removed
from plugins.pictures.svg.signing import signed
from tests.host.small_site import NEU, NEW, SmallSite
from tests.pictures.svg.drawings import RECT, cleaned, drawing
from tests.sites.specimen import run

PLAN = "articles/neu/plan.svg"
OUTPUT = "beitraege/neu/plan.svg"
CREDIT = "Creator: Erika Mustermann\nSource: Stadt Musterhausen\nLicence: Eigenes Bild\nAlt: Plan\n"
TITLE = "Plan der Stadt"
RIGHTS = Rights(kind="graphic", alt=TITLE)
SIGNED = Statement(
    creators=("Erika Mustermann",),
    credit_line="Erika Mustermann/Stadt Musterhausen",
    copyright="Erika Mustermann/Stadt Musterhausen",
    source="Stadt Musterhausen",
    usage_terms="Eigenes Bild",
    alt="Plan",
)
PLACE = Place("content/a/plan.svg")


def test_a_drawing_has_size_and_rights() -> None:
    """Title or description propose the alternative text; its ground shines through."""
    inside = f"<title>{TITLE}</title>{RECT}"

    assert PLUGIN.probes[".svg"](drawing(inside), PLACE) == (
        EmbeddedPicture(40, 30, True, RIGHTS, None, Statement(alt=TITLE)),
        [],
    )


def test_what_is_left_out_is_a_warning() -> None:
    """The picture is there all the same."""
    picture, [problem] = PLUGIN.probes[".svg"](drawing(f"{RECT}<script/>"), PLACE)

    assert picture is not None
    assert (problem.code, problem.severity) == ("IMG040", Severity.WARNING)


def test_a_drawing_that_cannot_be_shown_is_a_problem() -> None:
    """Nothing is published of it."""
    picture, [problem] = PLUGIN.probes[".svg"](drawing("<script/>"), PLACE)

    assert picture is None
    assert (problem.code, problem.severity) == ("IMG018", Severity.ERROR)


@pytest.mark.parametrize("why", Refusal)
def test_every_refusal_has_words_and_a_remedy(why: Refusal) -> None:
    """Two sentences at least: what to do there, and the way that always works."""
    problem = refused_drawing(PLACE, why)

    assert problem.what.endswith(".")
    assert problem.remedy.count(".") >= 2


def test_everything_that_is_left_out_has_words() -> None:
    """In one message, in a fixed order."""
    problem = left_out(PLACE, tuple(Removed))

    assert problem.what.count(",") >= len(Removed) - 1


def published(inside: str) -> bytes:
    """The safe copy, with the credit inside."""
    return signed(cleaned(drawing(inside)).data, SIGNED)


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A site with an article that shows a drawing."""
    site = SmallSite(tmp_path)
    site.write(NEU, NEW.format("![Ein Plan](plan.svg)\n\nEin Satz."))
    site.write(PLAN, drawing(f"{RECT}<script>alert(1)</script>").decode())
    site.write(f"{PLAN}.txt", CREDIT)
    return site


def test_readers_get_the_safe_copy(small: SmallSite) -> None:
    """Under the address of the file; the warning does not keep it back."""
    built = run(small.content, small.output)

    assert built.written
    assert "IMG040" in built.said
    assert (small.output / OUTPUT).read_bytes() == published(RECT)


def test_a_drawing_that_changes_is_published_anew(small: SmallSite) -> None:
    """And nothing else is, where its size stays."""
    run(small.content, small.output)
    page = (small.output / "beitraege/neu/index.html").stat().st_mtime_ns
    small.write(PLAN, drawing('<circle r="3"/>').decode())

    run(small.content, small.output)

    assert (small.output / OUTPUT).read_bytes() == published('<circle r="3"/>')
    assert (small.output / "beitraege/neu/index.html").stat().st_mtime_ns == page


def test_upper_case_makes_no_difference(small: SmallSite) -> None:
    """Neither when it is read nor when it is published."""
    small.replace(NEU, "plan.svg", "PLAN.SVG")
    small.write("articles/neu/PLAN.SVG", drawing(f'{RECT}<rect onclick="a"/>').decode())
    small.write("articles/neu/PLAN.SVG.txt", CREDIT)

    assert "IMG040" in run(small.content, small.output).said
    assert b"onclick" not in (small.output / "beitraege/neu/PLAN.SVG").read_bytes()
