"""Where only the words of articles are others, nothing is drawn anew; the site is as if it were."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host import build
from plugins.host.modes import Mode
from plugins.host.recollection import Recollection
from tests.host.small_site import (
    AUTHOR,
    GUT,
    NEU,
    NEW,
    Change,
    bytes_of,
    replaced,
    sound_base,
    write,
)
from tests.sites.specimen import Run, run, snapshot

TEXT = "Anfang.\n\n<!--more-->\n\nMitte.\n\n## Ende"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sound base with a second article."""
    content = sound_base(tmp_path)
    write(content, NEU, NEW.format(TEXT))
    return content


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each build has drawn the site anew."""
    drawn: list[bool] = []
    recollect = build.recollect

    def note(*given: object) -> Recollection:
        made = recollect(*given)  # type: ignore[arg-type]
        drawn.append(made.drawn)
        return made

    monkeypatch.setattr(build, "recollect", note)
    return drawn


def built_anew(content: Path, tmp_path: Path, mode: Mode) -> tuple[Run, dict[str, bytes]]:
    """Build without memory."""
    made = run(content, tmp_path / "anew", mode)
    return made, bytes_of(tmp_path / "anew") if made.written else {}


WORDS: list[Change] = [
    replaced(NEU, "Mitte.", "Neues."),
    replaced(NEU, "Anfang.", "Neuer Anfang."),
]
MORE: list[Change] = [
    replaced(NEU, "Mitte.", "Mi\ntte."),  # the heading is in another line
    replaced(NEU, "## Ende", "## Schluss"),
    replaced(NEU, "Mitte.", "[Mitte](../gut/index.md)."),
    replaced(NEU, "Mitte.", "Mitte, *sehr* [fern](https://example.org/)."),
    replaced(NEU, "Mitte.", "Mitte[^1].\n\n[^1]: Note."),
    replaced(NEU, "Title: Neu", "Title: Alt"),
    replaced(NEU, "Date: 12.03.2026", "Date: 13.03.2026"),
    replaced(AUTHOR, "Name: ", "Role: Referentin\nName: "),
    lambda content: (content / NEU).unlink(),
    lambda content: write(content, "articles/a/index.md", NEW.format("A.")),
    lambda content: write(content, "articles/neu/liste.csv", "a;b"),
]
WRONG: list[Change] = [
    replaced(NEU, "Mitte.", "<blink>"),
    replaced(NEU, "Mitte.", "![Mitte](mitte.jpg)"),
    replaced(NEU, "## Ende", "#### Ende"),
    replaced(NEU, "Title: Neu\n", ""),
    lambda content: (content / NEU).write_bytes(b"\xff"),
]


@pytest.mark.parametrize("mode", [Mode.BUILD, Mode.PREVIEW])
@pytest.mark.parametrize(
    ("change", "drawn"),
    [*((one, False) for one in WORDS), *((one, True) for one in (*MORE, *WRONG))],
)
def test_new_words_are_told_from_all_else(
    content: Path, tmp_path: Path, runs: list[bool], change: Change, drawn: bool, mode: Mode
) -> None:
    """Either way site and report are those of a build without memory."""
    output = tmp_path / "output"
    assert run(content, output, mode) == Run(True, "")
    before = bytes_of(output)
    change(content)

    made = run(content, output, mode)

    assert runs == [True, drawn]
    anew, files = built_anew(content, tmp_path, mode)
    assert made.written == anew.written == (mode is Mode.PREVIEW or change not in WRONG)
    assert made.said.replace("bleibt, wie sie war", "wurde nicht gebaut") == anew.said.replace(
        str(tmp_path / "anew"), str(output)
    )
    assert bytes_of(output) == (files if made.written else before)


def test_words_of_several_builds_add_up(content: Path, tmp_path: Path, runs: list[bool]) -> None:
    """What was said of a text in a build before last is still known when all is drawn anew."""
    output = tmp_path / "output"
    run(content, output)
    replaced(NEU, "Mitte.", "Neues.")(content)
    run(content, output)
    text = (content / GUT).read_text(encoding="utf-8")
    write(content, GUT, f"{text}\nEin Satz mehr.\n")
    run(content, output)
    replaced(NEU, "Neues.", "Neueres.")(content)
    run(content, output)
    replaced(AUTHOR, "Name: ", "Role: Referentin\nName: ")(content)

    assert run(content, output) == Run(True, "")

    assert runs == [True, False, False, False, True]
    assert bytes_of(output) == built_anew(content, tmp_path, Mode.BUILD)[1]


def test_a_build_without_changes_writes_nothing(
    content: Path, tmp_path: Path, runs: list[bool]
) -> None:
    """Neither does one after which a file has a new time and the same words."""
    output = tmp_path / "output"
    run(content, output)
    before = snapshot(output)
    assert run(content, output) == Run(True, "")
    (content / NEU).touch()
    assert run(content, output) == Run(True, "")

    assert runs == [True, False, False]
    assert snapshot(output) == before


def test_a_link_out_of_the_folder_is_no_new_wording(
    content: Path, tmp_path: Path, runs: list[bool]
) -> None:
    """Nobody publishes a file from elsewhere because it looks like the article it stands for."""
    run(content, tmp_path / "output")
    outside = tmp_path / "elsewhere.md"
    outside.write_text(NEW.format(TEXT.replace("Mitte", "Geheim")), encoding="utf-8")
    (content / NEU).unlink()
    (content / NEU).symlink_to(outside)

    made = run(content, tmp_path / "output")

    assert (made.written, runs) == (False, [True, True])
    assert "HST001" in made.said


def test_other_settings_draw_the_site_anew(content: Path, tmp_path: Path, runs: list[bool]) -> None:
    """Also where nothing but words has changed besides: the mode is another."""
    output = tmp_path / "output"
    run(content, output, Mode.PREVIEW)
    replaced(NEU, "Mitte.", "Neues.")(content)

    assert run(content, output, Mode.BUILD) == Run(True, "")

    assert runs == [True, True]
    assert bytes_of(output) == built_anew(content, tmp_path, Mode.BUILD)[1]
