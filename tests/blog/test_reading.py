"""What several kinds of documents say of files that are not there."""

from __future__ import annotations

import pytest

from plugins.blog.reading import missing_file
from plugins.core.problems import Place

FILES = ("a/gru\u0308n.jpg", "a/100%20.jpg", "a/titel.JPG", "b/gr\u00fcn.png")


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("gr\u00fcn.jpg", "schreibt aber Umlaute auf andere Weise"),
        ("../b/gru\u0308n.png", "schreibt aber Umlaute auf andere Weise"),
        ("gr%C3%BCn.jpg", "schreibt aber Umlaute auf andere Weise"),
        ("100%20.jpg", "ein Prozentzeichen steht hier für eine Umschreibung"),
        ("titel.jpg", "Meinten Sie „a/titel.JPG“?"),
        ("fehlt.svg", "die Datei nach content/a legen."),
    ],
)
def test_a_name_that_only_looks_the_same_is_told(target: str, remedy: str) -> None:
    """Nobody can see the difference, so it is said; a proposal would be the same words again."""
    problem = missing_file("LNK002", "Das Bild", target, Place("x"), "a", FILES)

    assert (problem.code, remedy in problem.remedy) == ("LNK002", True)
