"""Posts, films and recordings are read from blocks that look like small files."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.problems import Place, Problem
from plugins.text.body import read_body
from plugins.text.nodes import Body, Media, Picture, Post

POST = """Text davor:

```post
Account: Stadt Musterhausen (@musterhausen)
Network: Mastodon
Date: 12.03.2026
Url: https://social.example/@musterhausen/1138
Image: brunnen.jpg

Der *Brunnen* läuft <wieder>.
Kommt alle! #Musterhausen

"Bis bald"
```
"""
FILM = """```video
File: schnee.mp4
Title: Der "Schnee"
Captions: schnee.vtt
Captions: schnee.en.vtt
Image: schnee.jpg

Sprecherin: "Los!"
```
"""


def read(source: str) -> tuple[Body, list[Problem]]:
    return read_body(source, Place("a.md", 10))


def codes(source: str) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.place.line) for problem in read(source)[1]]


def test_a_post_stays_as_it_was_written() -> None:
    """Lines, signs and quotation marks; nothing in it is Markdown or HTML."""
    body, problems = read(POST)

    assert problems == []
    [post] = body.all(Post)
    assert (post.account, post.network) == ("Stadt Musterhausen (@musterhausen)", "Mastodon")
    assert (post.date, post.line) == (dt.date(2026, 3, 12), 13)
    assert post.parts == (
        (
            "<p>Der *Brunnen* läuft &lt;wieder&gt;.<br>Kommt alle! #Musterhausen</p>\n"
            '<p>"Bis bald"</p>\n'
        ),
    )


def test_the_preview_picture_is_a_picture_of_the_text() -> None:
    """Rules for pictures see it, with its line; its credit stands right below it."""
    body, _ = read(POST)

    [picture] = body.outline().all(Picture)
    assert (picture.target, picture.line) == ("brunnen.jpg", 17)
    assert picture.caption


def test_a_film_with_captions_and_transcript() -> None:
    """The words are the editors' own and are set in German."""
    body, problems = read(FILM)

    assert problems == []
    [film] = body.outline().all(Media)
    assert (film.kind, film.target, film.title) == ("video", "schnee.mp4", "Der „Schnee“")
    assert film.captions == ("schnee.vtt", "schnee.en.vtt")
    assert film.transcript == ("<p>Sprecherin: „Los!“</p>\n",)


@pytest.mark.parametrize("fence", ["```", "~~~"])
@pytest.mark.parametrize(("word", "kind"), [("beitrag", "post"), ("post", "post")])
def test_german_words(fence: str, word: str, kind: str) -> None:
    """Names of blocks and lines have synonyms."""
    body, problems = read(
        f"{fence}{word}\nKonto: A\nNetzwerk: B\nDatum: 1.3.2026\nAdresse: https://a.example\n\n"
        f"Ja.\n{fence}"
    )

    assert problems == []
    assert [post.kind for post in body.all(Post)] == [kind]


def test_what_is_elsewhere_has_an_address() -> None:
    """A film of others is told like a post, with title and duration."""
    body, problems = read(
        "```video\nAccount: A\nNetwork: PeerTube\nDate: 01.03.2026\nUrl: https://a.example/v\n"
        "Title: T\nDuration: 2:31\n```"
    )

    assert problems == []
    [post] = body.all(Post)
    assert (post.kind, post.title, post.duration) == ("video", "T", "2:31")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "```post\nAccount: A\nNetwork: B\nUrl: https://a.example\n\nJa.\n```",
            [("TXT021", 11)],
        ),
        (
            "```post\nAccount: A\nNetwork: B\nDate: 1.3.2026\nUrl: https://a.example\n```",
            [("TXT022", 11)],
        ),
        ("```audio\nTitle: A\nFile: a.mp3\nUrl: https://a.example\n```", [("TXT022", 11)]),
        ("Text\n\n```post\nAcount: A\n```", [("KEY001", 13)]),
        ("Text\n\n```post\nAccount: A\nDate: gestern\n```", [("DAT001", 14)]),
        ("```post\n\nAccount: A\nUrl: hier\n```", [("KEY006", 13)]),
        ("```video\nFile: a.mp4\nnur so\n```", [("HDR004", 12)]),
        ("```video\nTitle: A\n```", [("TXT022", 11)]),
        ("```post\nAccount: A\n\nJa.", [("TXT024", 11)]),
        ("Text\n```post\nAccount: A\n\nJa.", [("TXT024", 10)]),
        ("- Punkt\n\n    ```post\n    Account: A\n    ```", [("TXT024", 13)]),
        ("> ```post\n> Account: A\n> ```", [("TXT024", 11)]),
    ],
)
def test_what_is_missing_or_wrong(source: str, expected: list[tuple[str, int]]) -> None:
    """Each with its line; who has mistyped a word is not told all that is missing for it."""
    assert codes(source) == expected


@pytest.mark.parametrize("sign", ["```Post", "``` post", "~~~POST"])
def test_the_name_of_a_block_may_be_written_in_any_way(sign: str) -> None:
    """Capitals and a space mean nothing."""
    assert codes(f"{sign}\nAcount: A\n{sign[:3]}") == [("KEY001", 11)]


def test_a_block_that_is_only_spoken_of_needs_no_end() -> None:
    """Who explains blocks writes their beginning as code."""
    assert codes("Mit ```` ```post ```` beginnt er.\n\n`post Account: x`") == []


@pytest.mark.parametrize("language", ["python", "", "posts", "video-js"])
def test_code_is_code(language: str) -> None:
    """Other fences stay what they were."""
    body, _ = read(f"```{language}\nAccount: A\n```")

    assert list(body.all(Post)) == []
    assert "<pre>" in "".join(part for part in body.parts if isinstance(part, str))


@pytest.mark.parametrize("tag", ["iframe", "embed", "object", "video", "audio"])
def test_embeds_are_errors_that_name_the_local_form(tag: str) -> None:
    """Nothing loads from elsewhere; own files have a block, too."""
    _, problems = read(f'<{tag} src="https://video.example/1"></{tag}>')

    assert {problem.code for problem in problems} == {"TXT001"}
    assert all("```" in problem.remedy for problem in problems)
