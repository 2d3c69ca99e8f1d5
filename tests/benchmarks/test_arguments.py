"""The command line is understood, and a slip in it is said."""

from __future__ import annotations

import pytest

from tests.benchmarks.arguments import JOBS, arguments
from tests.benchmarks.tools.install import locked


def test_without_words_it_is_the_whole_table() -> None:
    """10,000 articles, five rounds, all jobs, all peers."""
    given = arguments([])

    assert (given.articles, given.rounds, given.jobs) == (10_000, 5, JOBS)
    assert given.peers == ("Hugo", "Pelican", "Pelican TYPOGRIFY")


def test_some_jobs() -> None:
    """In the order they are given."""
    assert arguments(["--jobs", "cold,noop"]).jobs == ("cold", "noop")


@pytest.mark.parametrize("words", [["--jobs", "kalt"], ["--peers", "Jekyll"], ["--rounds", "0"]])
def test_slips(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What does not exist is refused before anything is measured."""
    with pytest.raises(SystemExit):
        arguments(words)

    assert "error" in capsys.readouterr().err


def test_peers_have_the_versions_of_our_lock() -> None:
    """Else two Pelicans would be compared."""
    (pelican,) = locked(["pelican"])

    assert pelican.startswith("pelican==4.12")
