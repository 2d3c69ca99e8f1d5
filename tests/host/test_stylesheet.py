"""One style sheet of many, in a fixed order."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host.stylesheet import bundle


@pytest.fixture
def css(tmp_path: Path) -> Path:
    """The files every theme has, and two components."""
    (tmp_path / "components").mkdir()
    for name in ("tokens", "base", "layout", "utilities", "print"):
        (tmp_path / f"{name}.css").write_text(f".{name} {{}}\n")
    for name in ("teaser", "byline"):
        (tmp_path / "components" / f"{name}.css").write_text(f".{name} {{}}\n")
    return tmp_path


def test_the_order_is_the_cascade(css: Path) -> None:
    """Tokens first, print last, components by name between them."""
    assert bundle(css).decode().splitlines() == [
        ".tokens{}", ".base{}", ".layout{}", ".byline{}", ".teaser{}", ".utilities{}", ".print{}",
    ]  # fmt: skip


def test_comments_go_and_strings_stay(css: Path) -> None:
    """A string that looks like a comment is none."""
    (css / "tokens.css").write_text('/* weg */ a::before { content: "/* da */"; }\n\n/* x\ny */\n')

    assert bundle(css).decode().splitlines()[0] == 'a::before{content:"/* da */";}'


@pytest.mark.parametrize(
    ("written", "shipped"),
    [
        ("a :hover , b > c {\n  margin : 0 auto;\n}", "a :hover,b > c{margin : 0 auto;}"),
        ("@media (min-width: 40rem) { a { b: calc(1px + 2px) } }",
         "@media (min-width: 40rem){a{b:calc(1px + 2px)}}"),
        ('a { content: " ; { "; quotes: "„" "“" }', 'a{content:" ; { ";quotes:"„" "“"}'),
        ("a { b: url( 'x y.png' ) }", "a{b:url( 'x y.png' )}"),
    ],
)  # fmt: skip
def test_only_meaningless_space_goes(css: Path, written: str, shipped: str) -> None:
    """Combinators, calculations and strings keep the white space they need."""
    (css / "tokens.css").write_text(written)

    assert bundle(css).decode().splitlines()[0] == shipped


def test_a_missing_file_is_an_error(css: Path) -> None:
    """A theme without its print styles is not finished."""
    (css / "print.css").unlink()

    with pytest.raises(FileNotFoundError, match=r"print\.css"):
        bundle(css)


def test_a_stray_file_is_an_error(css: Path) -> None:
    """It would be left out, and somebody would wonder why it has no effect."""
    (css / "neu.css").write_text("a {}")

    with pytest.raises(ValueError, match=r"neu\.css"):
        bundle(css)
