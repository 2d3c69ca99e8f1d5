"""Puts the words of a command line into the form that Invoke understands.

Invoke takes a fixed number of plain arguments; ``check a.md b.md`` and ``test tests/core -k slug``
have as many as one likes. Standard library only.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence

# Tasks that take files, and their options that are followed by a value.
_TAKES_FILES = ("check", "credits")
_OPTIONS = ("--format", "--content")
# Options of ``comments``; all its other words are its own: what to do, and with which mails.
_COMMENTS_OPTIONS = ("--content", "--output")
_HELP = ("--help", "-h")


def translate(words: Sequence[str]) -> list[str]:
    """Return the words after the program's name as Invoke wants them; most stay as they are."""
    if not words or any(word in _HELP for word in words):
        return list(words)
    task, rest = words[0], words[1:]
    if task in _TAKES_FILES:
        return [task, *_with_files(rest)]
    if task == "comments":
        return ["comments", *_comments(rest)]
    if task == "test":
        return ["test", *_test(rest)]
    return list(words)


def _with_files(words: Sequence[str]) -> list[str]:
    """Every plain word is a file: ``--file=WORD``. After ``--`` all words are files."""
    result: list[str] = []
    pending = iter(words)
    for word in pending:
        if word == "--":
            result += [f"--file={name}" for name in pending]
        elif word in _OPTIONS:
            result += [word, *[value for value in [next(pending, None)] if value is not None]]
        elif word.startswith("-"):
            result.append(word)
        else:
            result.append(f"--file={word}")
    return result


def _comments(words: Sequence[str]) -> list[str]:
    """Every word but options is ``--word=WORD``; so is ``-``, which stands for standard input."""
    result: list[str] = []
    pending = iter(words)
    for word in pending:
        if word == "--":
            result += [f"--word={name}" for name in pending]
        elif word in _COMMENTS_OPTIONS:
            result += [word, *[value for value in [next(pending, None)] if value is not None]]
        elif word.startswith("-") and word != "-":
            result.append(word)
        else:
            result.append(f"--word={word}")
    return result


def _test(words: Sequence[str]) -> list[str]:
    """Everything but our own option is meant for pytest and travels as one quoted word."""
    ours = [word for word in words if word == "--no-browser"]
    theirs = [word for word in words if word != "--no-browser"]
    return ours + ([f"--arguments={shlex.join(theirs)}"] if theirs else [])
