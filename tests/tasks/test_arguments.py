"""Words of the command line on their way to Invoke."""

from __future__ import annotations

import pytest

from plugins.commands.arguments import translate


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("check a.md b.md", ["check", "--file=a.md", "--file=b.md"]),
        ("check --format github a.md", ["check", "--format", "github", "--file=a.md"]),
        ("check a.md --format=gitlab", ["check", "--file=a.md", "--format=gitlab"]),
        ("check --content texte", ["check", "--content", "texte"]),
        ("check -- -a.md", ["check", "--file=-a.md"]),
        ("credits --write a.jpg", ["credits", "--write", "--file=a.jpg"]),
        ("credits --content texte a b", ["credits", "--content", "texte", "--file=a", "--file=b"]),
        ("check --format", ["check", "--format"]),
        (
            "comments import a.eml b",
            ["comments", "--word=import", "--word=a.eml", "--word=b"],
        ),
        ("comments import -", ["comments", "--word=import", "--word=-"]),
        ("comments import -- -a", ["comments", "--word=import", "--word=-a"]),
        ("comments --content t x", ["comments", "--content", "t", "--word=x"]),
        ("comments erase x --output o", ["comments", "--word=erase", "--word=x", "--output", "o"]),
        ("test tests/core -k slug", ["test", "--arguments=tests/core -k slug"]),
        ("test --no-browser -x", ["test", "--no-browser", "--arguments=-x"]),
    ],
)
def test_changes(words: str, expected: list[str]) -> None:
    """Files of ``check`` and words for pytest are put into options."""
    assert translate(words.split()) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "build",
        "build --content texte",
        "check",
        "comments",
        "comments --help",
        "test",
        "test --no-browser",
        "--list",
        "test --help",
        "check -h a.md",
        "--help test",
    ],
)
def test_stays(words: str) -> None:
    """Everything that Invoke understands by itself is left alone."""
    assert translate(words.split()) == words.split()


def test_words_with_spaces_survive() -> None:
    """A word for pytest that holds a space arrives as one word."""
    assert translate(["test", "-k", "a or b"]) == ["test", "--arguments=-k 'a or b'"]
