"""A film on a built site: what readers get, and that it follows its files."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import html5lib
import pytest

from plugins.host.modes import Mode
from tests.sites.specimen import SITES, Run, run, snapshot

SAMPLE = Path(__file__).parents[2] / "content/articles/2026/2026-11-17-zitieren-statt-einbetten"
ARTICLE = """Title: Neuer Beitrag
Authors: Erika Mustermann
Series: Allgemein
Date: 12.03.2026

So rückt der Winterdienst aus:

```video
File: schnee.webm
Title: Der Winterdienst
Captions: schnee.vtt
Image: schnee.jpg
```

Und das schrieb die Stadt dazu:

```post
Account: Stadt Musterhausen
Network: Mastodon
Date: 12.03.2026
Url: https://social.example/1138
Image: schnee.jpg

Es schneit!
```
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(SITES / "base", tmp_path / "content")
    folder = tmp_path / "content" / "articles" / "neu"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("schnee.webm", "schnee.vtt", "schnee.jpg", "schnee.jpg.txt"):
        shutil.copy(SAMPLE / name, folder)
    (folder / "index.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "content"


def page_of(output: Path) -> Any:
    html = (output / "beitraege" / "neu" / "index.html").read_text(encoding="utf-8")
    return html5lib.parse(html, namespaceHTMLElements=False)


def pages(output: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in snapshot(output).items() if path != ".amtsblog"}


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_readers_get_a_player_that_waits(content: Path, tmp_path: Path) -> None:
    """Nothing is loaded before it is started, and nothing at all from elsewhere."""
    output = tmp_path / "output"

    assert run(content, output, Mode.PUBLISH) == Run(True, "")

    page = page_of(output)
    [film] = page.iter("video")
    [track] = film.iter("track")
    assert (film.get("preload"), film.get("autoplay")) == ("none", None)
    assert (film.get("width"), film.get("height")) == ("640", "360")
    assert (track.get("kind"), track.get("srclang"), track.get("label")) == (
        "captions",
        "de",
        "Deutsch",
    )
    loaded = [
        one.get(name)
        for one in page.iter()
        for name in ("src", "poster", "srcset", "data")
        if isinstance(one.tag, str) and one.get(name)
    ]
    assert loaded
    assert [address for address in loaded if address.startswith(("http", "//"))] == []
    for address in loaded:
        assert (output / address.lstrip("/")).is_file()


def test_the_transcript_comes_from_the_captions(content: Path, tmp_path: Path) -> None:
    """Who cannot play the film reads it; new captions are new words, as in a build from scratch."""
    output = tmp_path / "output"
    run(content, output, Mode.PUBLISH)
    [details] = page_of(output).iter("details")
    assert "(Ein Motor brummt, der Schneepflug rollt an.)" in words(details)

    captions = content / "articles" / "neu" / "schnee.vtt"
    changed = captions.read_text(encoding="utf-8").replace("Ein Motor brummt", "Es hupt")
    captions.write_text(changed, encoding="utf-8")
    assert run(content, output, Mode.PUBLISH) == Run(True, "")

    [details] = page_of(output).iter("details")
    assert "(Es hupt, der Schneepflug rollt an.)" in words(details)
    anew = tmp_path / "anew"
    shutil.copytree(content, anew / "content")
    assert run(anew / "content", anew / "output", Mode.PUBLISH) == Run(True, "")
    assert pages(output) == pages(anew / "output")


def test_a_post_is_quoted_with_its_credit(content: Path, tmp_path: Path) -> None:
    """Words, account, day, link, and who made the preview picture."""
    output = tmp_path / "output"
    run(content, output, Mode.PUBLISH)

    [quote] = page_of(output).iter("blockquote")
    assert quote.get("cite") == "https://social.example/1138"
    assert words(quote) == "Es schneit!"
    [figure] = [one for one in page_of(output).iter("figure") if one.find("blockquote") is not None]
    assert words(figure.find("figcaption")) == (
        "Stadt Musterhausen auf Mastodon, 12. März 2026 Beitrag bei Mastodon lesen"
    )
    assert "Grafik: Leo Beispiel/Redaktion Amtsblog" in words(figure)
