"""Pages show messages that only the finished list of pages can give, build after build."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host.journal import MARK
from plugins.host.modes import Mode
from tests.host.small_site import NEU, NEW, append, sound_base, write
from tests.sites.preview import shown_problems
from tests.sites.specimen import run, snapshot

DEAD_END = "[Dorthin](https://amtsblog.example/archiv/1999/)"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound site and an article that leads to a page there is not."""
    content = sound_base(tmp_path)
    write(content, NEU, NEW.format(DEAD_END))
    return content


def codes_shown(output: Path) -> list[list[str]]:
    """The codes on the start page and on that of the article."""
    urls = ("", "beitraege/neu/")
    return [sorted(code for _, code, _, _ in shown_problems(output, url)) for url in urls]


def test_a_message_stays_while_other_texts_change(content: Path, tmp_path: Path) -> None:
    """It is known only after all pages were printed; then it stands as it stood."""
    output = tmp_path / "output"
    first = run(content, output, Mode.PREVIEW)
    before = snapshot(output)
    append(content, "series/allgemein.md", "\nEin Satz mehr.\n")

    again = run(content, output, Mode.PREVIEW)

    after = snapshot(output)
    assert (first.said.count("LNK009"), again.said) == (1, first.said)
    assert codes_shown(output) == [["LNK009"], ["LNK009"]]
    assert after.keys() == before.keys()
    assert {path for path in before if before[path] != after[path]} == {
        MARK,
        "rubriken/allgemein/index.html",
    }


def test_a_second_message_is_added(content: Path, tmp_path: Path) -> None:
    """The pages that show the first show both."""
    output = tmp_path / "output"
    run(content, output, Mode.PREVIEW)
    append(content, "articles/neu/index.md", "\n" + DEAD_END.replace("1999", "1998"))

    run(content, output, Mode.PREVIEW)

    assert codes_shown(output) == [["LNK009", "LNK009"]] * 2


def test_a_message_goes_when_it_is_mended(content: Path, tmp_path: Path) -> None:
    """The preview is then what a first build makes of the texts."""
    output = tmp_path / "output"
    run(content, output, Mode.PREVIEW)
    text = content / "articles/neu/index.md"
    text.write_text(NEW.format(DEAD_END.replace("1999", "2026")), encoding="utf-8")

    assert run(content, output, Mode.PREVIEW).said == ""

    assert codes_shown(output) == [[], []]
    run(content, tmp_path / "anew", Mode.PREVIEW)
    assert _bytes(output) == _bytes(tmp_path / "anew")


def test_a_page_that_makes_itself_takes_the_message_away(content: Path, tmp_path: Path) -> None:
    """The dead end was none of the article's making: the archive of that year appears."""
    output = tmp_path / "output"
    run(content, output, Mode.PREVIEW)
    (content / "articles/alt").mkdir()
    old = NEW.format("Text.").replace("2026", "1999").replace("Neu", "Alt")
    (content / "articles/alt/index.md").write_text(old, encoding="utf-8")

    assert run(content, output, Mode.PREVIEW).said == ""

    assert codes_shown(output) == [[], []]
    run(content, tmp_path / "anew", Mode.PREVIEW)
    assert _bytes(output) == _bytes(tmp_path / "anew")


def _bytes(output: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in snapshot(output).items()}
