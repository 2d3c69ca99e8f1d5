"""Each mistake an editor can make: the complete report, no harm, a preview that says so."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from plugins.core.problems import Problem
from plugins.host import report
from plugins.host.edition import Edition
from plugins.host.examine import examine
from plugins.host.modes import Mode
from plugins.host.published import NAME
from tests.sites.preview import shown_problems
from tests.sites.specimen import ROOT, SITES, TODAY, Case, Run, cases, order, run, snapshot

BROKEN = [pytest.param(case, id=case.folder.name) for case in cases("broken")]
HARMLESS = [pytest.param(case, id=case.folder.name) for case in cases("harmless")]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Where a case is laid out; no other site is near."""
    return tmp_path / "content"


def _edition(content: Path, mode: Mode) -> Edition:
    return examine(order(content, mode), ROOT / "theme").edition


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_reported_and_harms_nothing(
    case: Case, content: Path, tmp_path: Path, good_output: Path
) -> None:
    """One run says everything that is wrong; the last good site stays, byte for byte."""
    case.lay_out(content)
    output = tmp_path / "output"
    shutil.copytree(good_output, output)
    before = snapshot(output)

    built = run(content, output, case.mode)

    assert built.said.startswith(f"{case.expected}\nWegen ")
    assert built.said.removeprefix(case.expected).count("\n") == 2
    assert not built.written
    assert snapshot(output) == before
    assert report.as_text(_edition(content, Mode.PUBLISH).problems) == case.expected


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_reported_in_a_site_that_was_built_before(
    case: Case, content: Path, tmp_path: Path
) -> None:
    """What the last build knows hides nothing; once the mistake is mended nothing is written."""
    output = tmp_path / "output"
    shutil.copytree(SITES / "base", content)
    assert run(content, output, case.mode) == Run(True, "")
    listed = content / NAME
    kept = listed.read_bytes() if listed.exists() else b""
    before = snapshot(output)

    case.add_to(content)
    case.take_away(content)
    built = run(content, output, case.mode)

    assert built.said.startswith(f"{case.expected}\nWegen ")
    assert not built.written
    shutil.rmtree(content)
    shutil.copytree(SITES / "base", content)
    if kept:
        listed.write_bytes(kept)
    assert run(content, output, case.mode) == Run(True, "")
    assert snapshot(output) == before


@pytest.mark.parametrize("case", BROKEN)
def test_a_preview_shows_the_message_on_the_page(case: Case, content: Path, tmp_path: Path) -> None:
    """The page of a text carries the problems of that text, and the start page carries all."""
    case.lay_out(content)

    built = run(content, tmp_path / "output", Mode.PREVIEW)

    assert built.written
    edition = _edition(content, Mode.PREVIEW)
    assert shown_problems(tmp_path / "output", "") == _as_shown(edition.problems)
    assert built.said == (f"{report.as_text(edition.problems)}\n" if edition.problems else "")
    tables = edition.tables
    for document in tables.texts.values():
        of_text = [p for p in edition.problems if p.place.path == document.place.path]
        url = tables.urls.get(document.path)
        if url:
            assert _as_shown(of_text) <= shown_problems(tmp_path / "output", url)


@pytest.mark.parametrize("name", ["no-date", "date-that-is-none"])
def test_a_preview_lists_what_has_no_date_on_the_day_of_the_build(
    name: str, content: Path, tmp_path: Path
) -> None:
    """In the archive, too, where a year of its own would be looked for by nobody."""
    [case] = [case for case in cases("broken") if case.folder.name == name]
    case.lay_out(content)

    assert run(content, tmp_path / "output", Mode.PREVIEW).written

    years = {path.name for path in (tmp_path / "output" / "archiv").iterdir()}
    assert str(TODAY.year) in years
    assert "1970" not in years


def _as_shown(problems: Iterable[Problem]) -> set[tuple[str, str, str, str]]:
    return {(str(p.place), p.code, p.what, p.remedy) for p in problems}


@pytest.mark.parametrize("case", HARMLESS)
def test_what_looks_odd_may_be_right(case: Case, content: Path, tmp_path: Path) -> None:
    """Nothing is refused that has a meaning; what waits may be as unfinished as it likes."""
    case.lay_out(content)

    built = run(content, tmp_path / "output", case.mode)

    expected = case.expected
    assert built == Run(True, "" if expected == report.as_text([]) else f"{expected}\n")


def test_all_mistakes_at_once(content: Path, tmp_path: Path) -> None:
    """One run lists the mistakes of all sites; none hides another."""
