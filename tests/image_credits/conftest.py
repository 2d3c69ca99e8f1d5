"""A blog of specimen texts with real picture files, made in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.blog.model import Article, Author, Blog, Document, File, Status
from plugins.core import values
from plugins.core.header import split
from plugins.core.keys import Key, Registry
from plugins.core.problems import Place
from plugins.image_credits.embedded import read_picture
from plugins.image_credits.formats import FORMATS
from plugins.image_credits.keys import KEYS
from plugins.text.nodes import Body, Part

PERSON = Key("Interviewee_image", values.text, ("article",), "", "", repeated=True)
REGISTRY = Registry([*BLOG_KEYS, *KEYS, PERSON])
TODAY = dt.date(2026, 6, 30)
HEADER = "Title: Beitrag\nAuthors: Erika Mustermann\nSeries: Basics\n"

MakeDocument = Callable[..., Document]
MakeBlog = Callable[..., Blog]


@pytest.fixture
def document() -> MakeDocument:
    """Make a document from its header and the parts of its body."""

    def make(kind: str, path: str, header: str, parts: tuple[Part, ...] = ()) -> Document:
        place = Place(f"content/{path}")
        text, problems = split(header, place)
        read, found = REGISTRY.read(kind, text.fields, place)
        assert [*problems, *found] == []
        return Document(kind, path, place, read, Body(parts))

    return make


@pytest.fixture
def blog(document: MakeDocument) -> MakeBlog:
    """Make a blog of one article ``a/index.md``; ``files`` beside it are read as in a build.

    ``companions`` maps the names of pictures to the text of their companion files; ``author`` is
    the header of the author's profile.
    """

    def make(
        header: str = "",
        parts: tuple[Part, ...] = (),
        files: Mapping[str, bytes] | None = None,
        companions: Mapping[str, str] | None = None,
        author: str = "Name: Erika Mustermann",
    ) -> Blog:
        text = document("article", "a/index.md", HEADER + header, parts)
        profile = document("author", "a/erika.md", author)
        person = Author("erika", "Erika Mustermann", "autoren/erika/", profile)
        date = dt.datetime(2026, 3, 12, 9, tzinfo=dt.UTC)
        article = Article(
            text,
            "a",
            "beitraege/a/",
            "Beitrag",
            date,
            Status.PUBLISHED,
            (person,),
            (),
            image="a/titel.jpg" if "Image: titel.jpg" in header else "",
            image_caption="Am Markt" if "Image_caption" in header else "",
        )
        notes = [
            document("picture", f"a/{name}.txt", said) for name, said in (companions or {}).items()
        ]
        read = {f"a/{name}": _file(f"a/{name}", data) for name, data in (files or {}).items()}
        return Blog(
            articles=(article,),
            authors=(person,),
            documents=(text, profile, *notes),
            files=read,
            urls={path: f"dateien/{path}" for path in read},
            today=TODAY,
        )

    return make


def _file(path: str, data: bytes) -> File:
    place = Place(f"content/{path}")
    probed = None
    if "." + path.rpartition(".")[2] in FORMATS:
        probed, _ = read_picture(data, place)
    return File(path, place, len(data), probed)
