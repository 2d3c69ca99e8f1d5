"""What editors do to films and recordings of their own, and to posts they quote."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental import specimens
from tests.incremental.rules_on_articles import WHICH
from tests.incremental.trial import Trial
from tests.media.films import mp4, track

PLACES = specimens.FOLDERS[:3]
CUES = "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n"
# Some of one name have the same size in bytes.
FILES = (
    ("film.mp4", mp4(track(b"vide", 640, 360), track(b"soun"))),
    ("film.mp4", mp4(track(b"vide", 320, 180), track(b"soun"))),
    ("film.mp4", mp4(track(b"vide", 640, 360))),
    ("film.mp4", b"GIF89a"),
    ("film.vtt", CUES.format("Es schneit.").encode()),
    ("film.vtt", CUES.format("Es regnet.").encode()),
    ("film.vtt", CUES.format("Es taut an.").encode()),
    ("film.vtt", b"1\n00:00:01,000 --> 00:00:02,000\nEs schneit.\n"),
    ("film.en.vtt", CUES.format("It is snowing.").encode()),
    ("ton.mp3", b"ID3\x04" + bytes(20)),
    ("ton.mp3", b"ID3\x03" + bytes(20)),
    ("ton.mp3", b"GIF89a"),
    ("bild.png", specimens.picture(8, 91)),
    ("bild.png.txt", specimens.CREDIT.encode()),
)
# What blocks name, so that most of them can be built.
THERE = dict((FILES[8], FILES[4], FILES[0], FILES[9], *FILES[-2:]))
FILM = "File: film.mp4\nTitle: Der Winterdienst\n"
POST = "Account: Stadt\nNetwork: Mastodon\nDate: 12.03.2026\nUrl: https://social.example/1138\n"
BLOCKS = (
    f"```video\n{FILM}Captions: film.vtt\n```\n",
    f"```video\n{FILM}Captions: film.vtt\nCaptions: film.en.vtt\nImage: bild.png\n```\n",
    f"```video\n{FILM}Captions: film.vtt\nDuration: 3 Minuten\n\nEin Pflug räumt Schnee.\n```\n",
    f"```video\n{FILM}\n```\n",
    f"```video\nTitle: Schnee\n{POST}Image: bild.png\n```\n",
    "```audio\nFile: ton.mp3\nTitle: Eine Nacht\n\nSprecherin: Es ist kurz vor vier.\n```\n",
    "```audio\nFile: ton.mp3\nTitle: Eine Nacht\n```\n",
    f"```post\n{POST}\nEs schneit!\n```\n",
    f"```post\n{POST}Image: bild.png\n\nEs schneit!\n```\n",
)


class MediaRules(Trial):
    """Rules on films, recordings and posts; ``which`` counts the articles that are there."""

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, block=st.sampled_from(BLOCKS), complete=st.booleans())
    def show_media(self, which: int, block: str, complete: bool) -> None:
        """Put a block at the end of an article, and the files of such blocks beside it."""
        there = self.articles()
        path = there[which % len(there)]
        self.write(path, f"{self.text(path).rstrip()}\n\n{block}")
        for name, data in THERE.items() if complete else ():
            self.write(f"{path.rpartition('/')[0]}/{name}", data)

    @rule(place=st.sampled_from(PLACES), file=st.sampled_from(FILES))
    def put_media(self, place: str, file: tuple[str, bytes]) -> None:
        """Add a file of a film or recording, or put another one in its place."""
        self.write(f"{place}/{file[0]}", file[1])

    @rule(place=st.sampled_from(PLACES), name=st.sampled_from(sorted({name for name, _ in FILES})))
    def delete_media(self, place: str, name: str) -> None:
        """Delete a film, captions, a recording or a still."""
        self.delete(f"{place}/{name}")
