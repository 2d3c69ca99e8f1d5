"""The corpus is the same everywhere, sound by our own rules, and complete for all tools."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands import check
from tests.benchmarks.corpus.article import Card
from tests.benchmarks.corpus.corpus import TODAY, Corpus
from tests.benchmarks.corpus.forms import Form, Hugo, Ours, Pelican
from tests.benchmarks.corpus.furniture import furnish
from tests.benchmarks.corpus.pictures import draw_pictures
from tests.benchmarks.corpus.write import touch, write
from tests.benchmarks.jobs.sound import digests

CORPUS = Corpus(count=24)
FORMS: dict[str, Callable[[tuple[Card, ...]], Form]] = {
    "ours": Ours,
    "pelican": Pelican,
    "hugo": Hugo,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus on disk, for reading only."""
    folder = tmp_path_factory.mktemp("corpus")
    write(CORPUS, folder)
    return folder


def test_it_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    """Same size and seed, same bytes: results can be compared from one machine to another."""
    write(Corpus(CORPUS.count), tmp_path)

    assert digests(tmp_path) == digests(folder)


def test_another_seed_gives_other_articles() -> None:
    """The seed is not for show."""
    assert Corpus(24, seed=2).article(3).body != CORPUS.article(3).body


def test_articles_have_about_700_words() -> None:
    """As the articles that the targets were set with."""
    words = [len(CORPUS.article(number).body.split()) for number in range(CORPUS.count)]

    assert 650 < statistics.mean(words) < 750


def test_no_article_lies_in_the_future() -> None:
    """Else ours would leave it out; and updates come after publication."""
    for number in range(CORPUS.count + 1):
        article = CORPUS.article(number)

        assert article.card.published.date() < TODAY
        assert 6 <= article.card.published.hour < 20  # clocks are changed at night
        assert all(article.card.published.date() < one.day <= TODAY for one in article.updates)


def test_ours_passes_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The editorial rules find neither error nor warning."""
    monkeypatch.setenv("BUILD_DATE", TODAY.isoformat())

    assert check.main([], str(folder / "ours"), "text") == 0
    assert capsys.readouterr().out == "Keine Fehler gefunden.\n"


def test_furniture_alone_needs_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Authors, series and pages are complete, whichever of them the articles use."""
    monkeypatch.setenv("BUILD_DATE", TODAY.isoformat())
    furnish(tmp_path)
    draw_pictures(tmp_path / "images")

    assert check.main([], str(tmp_path), "text") == 0


@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_every_article(folder: Path, name: str) -> None:
    """All tools get the same articles, each link and picture in the form they understand."""
    form = FORMS[name](CORPUS.cards)
    pages = {form.page(card) for card in CORPUS.cards[:-1]}

    for card in CORPUS.cards[:-1]:
        text = (folder / name / form.source(card)).read_text(encoding="utf-8")
        assert card.title in text
        assert "@picture/" not in text
        assert "@article/" not in text
        if name != "ours":
            linked = re.findall(r"\]\(/(?!images/)([^)]+)\)", text)
            assert {f"{one}index.html" if one.endswith("/") else one for one in linked} <= pages


def test_what_a_killed_run_edited_is_written_anew(tmp_path: Path) -> None:
    """Before edits the corpus is marked, so that the next run does not start from them."""
    corpus = Corpus(3)
    write(corpus, tmp_path)
    sound = digests(tmp_path)
    touch(tmp_path)
    (tmp_path / "ours" / Ours(corpus.cards).source(corpus.cards[0])).write_text("halb")

    write(corpus, tmp_path)

    assert digests(tmp_path) == sound
