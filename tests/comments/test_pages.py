"""What readers see of comments on the page of an article, and in feeds."""

from __future__ import annotations

import json
import time
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from lxml import etree

from plugins.comments.incoming.form import taken_apart
from plugins.comments.reference import Reference, find_references
from tests.sites.specimen import run, snapshot

from .conftest import Lay

ATOM = "{http://www.w3.org/2005/Atom}"
THREAD = "{http://purl.org/syndication/thread/1.0}"
HOME = "https://amtsblog.example/"
QUESTION = "Author: Johanna\nDate: 12.03.2026 10:30\nUrl: https://a.example/\nLikes: 3\n\nWarum?\n"
ANSWER = "Author: Erika Mustermann\nRole: Autorin\nReply_to: {}\nDate: 13.03.2026\n\nDarum.\n"
DEEP = {
    "gut/a": QUESTION,
    "gut/b": ANSWER.format("a"),
    "gut/c": "Author: C\nReply_to: b\nLikes: 1\n\nC.\n",
    "gut/d": "Author: D\nReply_to: c\n\nD.\n",
    "gut/e": "Author: E\nReply_to: d\n\nE.\n",
    "gut/f": "Author: F\nReply_to: c\n\nF.\n",
}


def built(content: Path) -> Path:
    output = content.parent / "output"
    assert run(content, output).said == ""
    return output


def page(content: Path) -> Element:
    data = (built(content) / "beitraege/gut/index.html").read_bytes()
    tree: Element = html5lib.parse(data, namespaceHTMLElements=False)
    return tree


def words(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def test_threads_are_indented_to_three_levels(lay: Lay) -> None:
    """Deeper answers stand flat and say whom they answer."""
    tree = page(lay(DEEP))
    below = ".//ol[@class='comments__list comments__list--3']/li"

    assert [one.get("id") for one in tree.findall(below)] == [f"_kommentar-{n}" for n in "cdef"]
    assert tree.find(".//ol[@class='comments__list comments__list--4']") is None
    told = [words(one) for one in tree.findall(".//p[@class='comment__answer']")]
    assert told == ["Antwort auf C", "Antwort auf D", "Antwort auf C"]


def test_what_stands_at_a_comment(lay: Lay) -> None:
    """Name with link, mark, day with the comment's own address, likes and their origin."""
    tree = page(lay(DEEP))
    question, answer = (tree.find(f".//li[@id='_kommentar-{name}']") for name in "ab")
    assert question is not None
    assert answer is not None
    author, link = question.findall("./p[@class='comment__head']/a")

    assert (author.get("href"), author.get("rel")) == ("https://a.example/", "nofollow ugc")
    assert (words(link), link.get("href")) == ("12. März 2026, 10:30 Uhr", "#_kommentar-a")
    head = answer.find("./p")
    assert words(head) == "Erika Mustermann Autorin 13. März 2026"
    assert head is not None
    own = head.find("./a")
    assert own is not None
    assert (own.get("href"), own.get("rel")) == ("/autoren/erika-mustermann/", None)
    assert words(question.find("./p[@class='comment__foot']")).startswith("Gefällt 3 Personen")
    assert "im früheren Blog" in words(tree.find(".//section[@class='comments']"))


@pytest.mark.parametrize(
    ("comments", "header", "title"),
    [
        ({}, "", "Kommentare"),
        ({"gut/a": QUESTION}, "", "1 Kommentar"),
        ({"gut/a": QUESTION, "gut/b": QUESTION}, "", "2 Kommentare"),
        ({"gut/a": QUESTION, "gut/b": "Removed: so\n"}, "", "1 Kommentar"),
        ({"gut/a": QUESTION}, "Comments_count: 1\n", "1 Kommentar"),
        ({"gut/a": QUESTION}, "Comments_count: 6\n", "6 Kommentare, einer davon liegt noch vor"),
        (DEEP, "Comments_count: 8\n", "8 Kommentare, 6 davon liegen noch vor"),
        ({}, "Comments_count: 2\n", "2 Kommentare, keiner davon liegt noch vor"),
    ],
)
def test_how_many(lay: Lay, comments: dict[str, str], header: str, title: str) -> None:
    """Counted, or stated where not all are kept."""
    assert words(page(lay(comments, header)).find(".//h2[@class='comments__title']")) == title


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Comments: geschlossen\n", "Die Kommentare sind geschlossen."),
        (
            "Comments_closed: 12.03.2026\n",
            "Die Kommentare sind seit dem 12. März 2026 geschlossen.",
        ),
    ],
)
def test_closed_comments_invite_nobody(lay: Lay, header: str, said: str) -> None:
    """Neither to comment nor to answer; reporting is still possible."""
    section = page(lay({"gut/a": QUESTION}, header)).find(".//section[@class='comments']")
    assert section is not None
    acts = [words(one) for one in section.findall(".//a[@class='comment__act']")]

    assert said in words(section)
    assert section.find(".//div[@class='invitation']") is None
    assert acts == ["Kommentar melden"]


def test_who_has_no_mail_program_can_copy_what_a_mail_needs(lay: Lay) -> None:
    """Subject and lines as they stand on the page make a mail that the import takes for one."""
    tree = page(lay({"gut/a": QUESTION}))
    lines = [words(one) for one in tree.findall(".//p[@class='invitation__lines']/code")]
    subject = words(tree.find(".//div[@class='invitation']/p/code"))
    form = taken_apart("\n".join([f"{lines[0]} Johanna Beispiel", *lines[1:], "Danke!"]))

    assert find_references(subject) == (Reference("gut"),)
    assert (form.name, form.consents, form.comment.strip()) == ("Johanna Beispiel", True, "Danke!")


def test_structured_data(lay: Lay) -> None:
    """The same thing as the article's own, with comments and what they answer."""
    tree = page(lay({**DEEP, "gut/x": "Removed: so\n"}))
    first, second = (
        json.loads(one.text or "")
        for one in tree.iter("script")
        if one.get("type") == "application/ld+json"
    )

    assert first["@id"] == second["@id"] == f"{HOME}beitraege/gut/"
    assert second["commentCount"] == 6
    by_id = {one["@id"].rpartition("-")[2]: one for one in second["comment"]}
    assert sorted(by_id) == ["a", "b", "c", "d", "e", "f"]
    assert by_id["a"]["author"] == {"@type": "Person", "name": "Johanna"}
    assert by_id["a"]["dateCreated"] == "2026-03-12T10:30+01:00"
    assert by_id["a"]["parentItem"] == {"@id": f"{HOME}beitraege/gut/"}
    assert by_id["b"]["parentItem"] == {"@id": f"{HOME}beitraege/gut/#_kommentar-a"}
    assert by_id["b"]["text"] == "Darum."


def test_feeds_carry_threads(lay: Lay) -> None:
    """RFC 4685: each entry names by id what it answers, and that id is in the feed or article's."""
    output = built(lay({**DEEP, "gut/x": "Removed: so\n"}))
    for name in ("kommentare", "kommentare/gut"):
        feed = etree.fromstring((output / f"feeds/{name}.atom.xml").read_bytes())
        ids = [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]
        answered = {
            one.findtext(f"{ATOM}id"): one.find(f"{THREAD}in-reply-to").get("ref")  # type: ignore[union-attr]
            for one in feed.iter(f"{ATOM}entry")
        }
        tag = "tag:amtsblog.example,2024:"

        assert len(ids) == len(set(ids)) == 6
        assert answered[f"{tag}kommentare/gut/a"] == f"{tag}beitraege/gut"
        assert answered[f"{tag}kommentare/gut/e"] == f"{tag}kommentare/gut/d"
        times = [one.text or "" for one in feed.iterfind(f"{ATOM}entry/{ATOM}updated")]
        assert times == sorted(set(times), reverse=True)


def test_feeds_are_found(lay: Lay) -> None:
    """In the head of the article, and below its comments; not where there are none."""
    tree = page(lay({"gut/a": QUESTION}))
    named = [one.get("href") for one in tree.iter("link") if one.get("rel") == "alternate"]
    linked = [one.get("href") for one in tree.iter("a")]
    feeds = ["/feeds/kommentare/gut.atom.xml", "/feeds/kommentare.atom.xml"]

    assert named[-2:] == feeds
    assert [one for one in linked if one in feeds] == feeds


def test_no_feed_without_comments(lay: Lay) -> None:
    """An empty feed is of no use to anybody."""
    output = built(lay({}))

    assert list(output.glob("feeds/kommentare*")) == []


def test_a_thousand_comments_are_one_fast_page(lay: Lay) -> None:
    """It grows by less than 1.5 KB a comment, its text included, and is made in seconds."""
    comments = {
        f"gut/c{n:04}": f"Author: Leserin {n}\nDate: 12.03.2026 10:{n % 60:02}\n"
        + (f"Reply_to: c{n - 1:04}\n" if n % 3 else "")
        + f"\n{'Ein Satz, der etwas sagt. ' * 8}\n"
        for n in range(1000)
    }
    content = lay(comments)
    begin = time.process_time()
    output = built(content)
    took = time.process_time() - begin
    data = (output / "beitraege/gut/index.html").read_bytes()

    assert data.count(b'class="comment"') == 1000
    assert len(data) < 1_500_000
    assert took < 30


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a", QUESTION.replace("Warum?", "Wozu?")),
        ("a", QUESTION.replace("Johanna", "Johanne")),
        ("c", "Author: C\nReply_to: a\n\nC.\n"),
    ],
)
def test_a_comment_concerns_three_files(lay: Lay, name: str, text: str) -> None:
    """The page of its article, the article's feed, the blog's; nothing else is written."""
    content = lay({"gut/a": QUESTION, "gut/b": ANSWER.format("a")})
    output = built(content)
    before = snapshot(output)
    (content / f"comments/gut/{name}.md").write_text(text, "utf-8")
    after = snapshot(built(content))

    written = {path for path, data in after.items() if before.get(path) != data}
    assert written - {".amtsblog"} == {
        "beitraege/gut/index.html",
        "feeds/kommentare/gut.atom.xml",
        "feeds/kommentare.atom.xml",
    }
