"""A mail says what it comments on; what mail programs do to that must not matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.comments.reference import MAX_NAME, Reference, find_references, is_name

WORDS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}", fullmatch=True)
ARTICLE = Reference("giesskanne")
ANSWER = Reference("fuenf-fragen-an", "2026-03-12-a1b2")


def test_it_is_written_for_people() -> None:
    """The article, and the comment after a slash."""
    assert str(ARTICLE) == "[Kommentar: giesskanne]"
    assert str(ANSWER) == "[Kommentar: fuenf-fragen-an / 2026-03-12-a1b2]"


@given(WORDS, st.one_of(st.just(""), WORDS), st.text(max_size=30), st.text(max_size=30))
def test_what_is_made_is_found(article: str, comment: str, before: str, after: str) -> None:
    """Whatever stands around it."""
    reference = Reference(article, comment)

    assert reference in find_references(f"{before} {reference} {after}")


@pytest.mark.parametrize(
    "written",
    [
        "AW: Re: [Kommentar: fuenf-fragen-an / 2026-03-12-a1b2] Fünf Fragen",
        "[KOMMENTAR:FUENF-FRAGEN-AN/2026-03-12-A1B2]",
        "[Kommentar:\r\n fuenf-fragen-an /\r\n 2026-03-12-a1b2]",
        "> Bezug: [Kommentar: fuenf-fragen-an / 2026-\n> 03-12-a1b2]",
        "[Kommentar:\u00a0fuenf-fragen-an\u00a0/\u00a02026-03-12-a1b2]",
        "[Kommentar: fuenf-\u00adfragen-an / 2026-03-12-a1b2\u200b]",
        "[[Kommentar: fuenf-fragen-an / 2026-03-12-a1b2]]",
        "[Kommentar: ../x] [Kommentar: fuenf-fragen-an / 2026-03-12-a1b2]",
    ],
)
def test_mail_programs_do_not_matter(written: str) -> None:
    """Folded, quoted, in capitals, with other spaces: the same reference."""
    assert find_references(written) == (ANSWER,)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Kommentar: giesskanne",
        "[Kommentar giesskanne]",
        "[Kommentar: ]",
        "[Kommentar: / giesskanne]",
        "[Kommentar: giesskanne / ]",
        "[Kommentar: a / b / c]",
        "[Kommentar: ../../etc/passwd]",
        "[Kommentar: gießkanne]",
        "[Kommentar: giesskanne / .git]",
        "[Kommentar: giesskanne\x00]",
        f"[Kommentar: {'x' * (MAX_NAME + 1)}]",
    ],
)
def test_what_is_none_is_passed_over(written: str) -> None:
    """Above all what would lead out of the folder."""
    assert find_references(written) == ()


def test_each_is_found_once_in_order() -> None:
    """A mail may quote another one."""
    assert find_references(f"{ANSWER}\n{ARTICLE}\n{ANSWER}") == (ANSWER, ARTICLE)


@pytest.mark.parametrize("word", ["a", "2026-03-12-a1b2", "x" * MAX_NAME])
def test_names_of_files(word: str) -> None:
    """Slugs, a little longer."""
    assert is_name(word)


@pytest.mark.parametrize("word", ["", "A", "ä", "a_b", "a--b", "-a", "a.b", "a/b", "a\n", "x" * 81])
def test_other_names(word: str) -> None:
    """Case, umlauts and dots differ between systems."""
    assert not is_name(word)


def test_long_texts_are_read_in_one_go() -> None:
    """Brackets that are never closed cost no more than other letters."""
    assert find_references("[Kommentar:" * 100_000) == ()
    assert find_references("[" + " " * 1_000_000) == ()
