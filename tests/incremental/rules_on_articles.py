"""What editors do to articles: headers, bodies, links, files."""

from __future__ import annotations

import shutil
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental.specimens import ARTICLES, FOLDERS, INTERVIEW_TEXT, article
from tests.incremental.texts import with_body, with_key
from tests.incremental.trial import Trial

Setting: TypeAlias = "tuple[str, tuple[str, ...]]"

WHICH = st.integers(0, 7)


def given(key: str, *values: str) -> st.SearchStrategy[Setting]:
    """Choose a value of a key; the empty one takes the key out."""
    return st.sampled_from([(key, (value,) if value else ()) for value in values])


NAMES = given("Title", "Eins", "Zwei", "„Drei“ ist mehr", "Eine Frage an Max Mustermann") | given(
    "Summary", "", "Kurz gesagt.", "Etwas länger gesagt."
)
DAYS = given(
    "Date", "07.01.2026", "12.03.2026 08:00", "24.11.2026", "24.11.2026 09:00", "1.2.2025", "bald"
) | given("Status", "", "draft", "published")
ADDRESSES = given("Slug", "", "eins", "anders", "zwei") | given(
    "Formerly", "", "/beitraege/frueher/", "/beitraege/eins/"
)
BELONGS = st.one_of(
    given("Series", "Allgemein", "Strategie", "Allgemein, Strategie", "Fragen an …"),
    given("Authors", "Erika Mustermann", "Leo Beispiel", "Leo Beispiel; Erika Mustermann"),
    given("Tags", "", "Recht", "RECHT, Messenger", "Messenger"),
)
UPDATES = st.sampled_from([(), ("01.06.2026 Zahl",), ("01.06.2026 Zahl", "02.09.2026 Noch eine")])
OTHERS = st.one_of(
    given("Language", "", "en"),
    given("Sign_off", "", "Ihre", "Ihr"),
    given("Zeitdokument", "", "15.10.2026"),
    given("Image", "", "bild.png"),
    given("Image_alt", "", "Eine Fläche"),
    given("Image_caption", "", "Am Fluss"),
    given("Whitepaper", "", "papier"),
    given("Event", "", "treffen"),
    given("Interviewee", "", "Max Mustermann"),
    given("Interviewee_topic", "", "Fragen der Zeit"),
    given("Interviewee_image", "", "bild.png"),
    given("Nonsense", "", "", "ja"),
)
SENTENCES = (
    "Ein Satz.",
    'Ein anderer Satz, z.B. mit "Zitat".',
    "Wir trafen uns am 24. November 2026.",
    "Am 23. November trafen wir uns.",
    "<!--more-->",
    "## Eine Stelle",
    "## Wie fing es an?",
    "Mit Fußnote.[^1]\n\n[^1]: Hier.",
    "![](bild.png)",
    '![Zwei Flächen](bild.png "Am Fluss")',
    "[Das Plakat](bild.png) hing aus.",
    "[Die Übersicht](https://amtsblog.example/archiv/) zeigt alles.",
    "[Die Rubrik](../../../series/strategie.md) und [das Recht](/schlagwoerter/recht/).",
)
BODIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True)
TARGETS = st.sampled_from(
    [f"/{path}" for path in ARTICLES]
    + [f"/{ARTICLES[0]}#eine-stelle", "/authors/leo.md", "/series/fragen.md"]
    + ["https://amtsblog.example/archiv/", "https://amtsblog.example/archiv/2026/"]
    + ["https://amtsblog.example/feeds/alle.atom.xml", "https://amtsblog.example/gibt-es-nicht/"]
    + ["https://amtsblog.example/schlagwoerter/recht/", "/whitepapers/papier/papier.pdf"]
    + ["https://amtsblog.example/beitraege/eins/", "/events/treffen/index.md"]
    + ["https://amtsblog.example/termine/"]
)


class ArticleRules(Trial):
    """Rules on articles; ``which`` counts those that are there."""

    def chosen(self, which: int) -> str:
        """Return the content path of an article."""
        there = self.articles()
        return there[which % len(there)]

    def set_key(self, which: int, setting: Setting) -> None:
        """Change the header of an article."""
        path = self.chosen(which)
        self.write(path, with_key(self.text(path), setting[0], *setting[1]))

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=NAMES)
    def rename_article(self, which: int, setting: Setting) -> None:
        """Another title or summary."""
        self.set_key(which, setting)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=DAYS)
    def date_article(self, which: int, setting: Setting) -> None:
        """Another date or status."""
        self.set_key(which, setting)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=ADDRESSES)
    def readdress_article(self, which: int, setting: Setting) -> None:
        """Another address, or a former one."""
        self.set_key(which, setting)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=BELONGS)
    def sort_article(self, which: int, setting: Setting) -> None:
        """Other series, authors, tags."""
        self.set_key(which, setting)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=OTHERS)
    def describe_article(self, which: int, setting: Setting) -> None:
        """Other keys."""
        self.set_key(which, setting)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, lines=UPDATES)
    def announce_changes(self, which: int, lines: tuple[str, ...]) -> None:
        """Announce changes, or take them back."""
        self.set_key(which, ("Update", lines))

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, sentences=BODIES)
    def rewrite_article(self, which: int, sentences: list[str]) -> None:
        """Another body."""
        path = self.chosen(which)
        self.write(path, with_body(self.text(path), "\n\n".join(sentences) + "\n"))

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, to=TARGETS)
    def link_from_article(self, which: int, to: str) -> None:
        """Link to another text, to a page the site makes, or to nothing."""
        path = self.chosen(which)
        if to.startswith("/"):
            to = "../" * path.count("/") + to[1:]
        self.write(path, f"{self.text(path)}\n[Mehr dazu steht dort]({to}).\n")

    @rule(
        folder=st.sampled_from(FOLDERS),
        title=st.sampled_from(("Eins", "Neues aus dem Amt")),
        date=st.sampled_from(("07.01.2026", "19.11.2026", "24.11.2026")),
        interview=st.booleans(),
    )
    def add_article(self, folder: str, title: str, date: str, interview: bool) -> None:
        """Add an article, or put another one in its place."""
        text = INTERVIEW_TEXT if interview else article(title, date)
        self.write(f"{folder}/index.md", text)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH)
    def delete_article(self, which: int) -> None:
        """Delete an article; its pictures stay."""
        self.delete(self.chosen(which))

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, name=st.sampled_from(("anderswo", "2026/2026-08-01-verlegt", "fuenf")))
    def move_article(self, which: int, name: str) -> None:
        """Move the folder of an article, with all that lies in it."""
        source, target = (
            (self.content / self.chosen(which)).parent,
            self.content / "articles" / name,
        )
        if not target.exists() and not target.is_relative_to(source):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(source, target)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, other=WHICH)
    def swap_articles(self, which: int, other: int) -> None:
        """Let two articles exchange their files, times and all."""
        one, two = (self.content / self.chosen(number) for number in (which, other))
        aside = self.folder / "aside"
        one.rename(aside)
        (two if two != one else aside).rename(one)
        if two != one:
            aside.rename(two)
