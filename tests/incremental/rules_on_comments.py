"""What editors do to comments, and what articles say of theirs."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental.rules_on_articles import WHICH, Setting, given
from tests.incremental.texts import with_body, with_key
from tests.incremental.trial import Trial

# Slugs that articles have at the beginning, may get by another one, or never have.
_FOLDERS = ("eins", "zwei", "anders", "nirgends")
_NAMES = ("a", "b", "c")
PATHS = st.sampled_from(
    [f"comments/{folder}/{name}.md" for folder in _FOLDERS[:2] for name in _NAMES]
    + [f"comments/{folder}/a.md" for folder in _FOLDERS[2:]]
)
COMMENT = "Author: Johanna Beispiel\nDate: 12.03.2026 10:30\n\nWarum?\n"
HEADERS = st.one_of(
    given("Author", "Johanna Beispiel", "Erika Mustermann", "Leo Beispiel", ""),
    given("Date", "", "12.03.2026", "13.03.2026 9:00", "24.11.2026", "bald"),
    given("Url", "", "https://www.example.org/", "nirgends"),
    given("Reply_to", "", "a", "b", "c"),
    given("Likes", "", "1", "3"),
    given("Role", "", "Redaktion", "Autorin"),
)
BODIES = st.sampled_from(("Warum?\n", "Darum.\nUnd *darum*.\n", "> Warum?\n\nhttps://a.example.\n"))
STATED = st.one_of(
    given("Comments", "", "offen", "geschlossen"),
    given("Comments_closed", "", "12.03.2026", "24.11.2026"),
    given("Comments_count", "", "1", "6"),
)


class CommentRules(Trial):
    """Rules on comments; ``which`` counts those that are there."""

    def comments(self) -> list[str]:
        """Return the content paths of all comments."""
        found = sorted((self.content / "comments").rglob("*.md"))
        return [path.relative_to(self.content).as_posix() for path in found]

    @rule(path=PATHS, answers=st.sampled_from(("", "", "a", "b")))
    def add_comment(self, path: str, answers: str) -> None:
        """Add a comment, or put another one in its place."""
        self.write(path, with_key(COMMENT, "Reply_to", *([answers] if answers else [])))

    @precondition(lambda self: self.comments())
    @rule(which=WHICH, setting=HEADERS)
    def describe_comment(self, which: int, setting: Setting) -> None:
        """Another author, day, parent."""
        path = self.comments()[which % len(self.comments())]
        self.write(path, with_key(self.text(path), setting[0], *setting[1]))

    @precondition(lambda self: self.comments())
    @rule(which=WHICH, body=BODIES)
    def rewrite_comment(self, which: int, body: str) -> None:
        """Another text."""
        path = self.comments()[which % len(self.comments())]
        self.write(path, with_body(self.text(path), body))

    @precondition(lambda self: self.comments())
    @rule(which=WHICH)
    def remove_comment(self, which: int) -> None:
        """Leave its place only."""
        path = self.comments()[which % len(self.comments())]
        self.write(path, "Removed: auf eigenen Wunsch\n\n")

    @precondition(lambda self: self.comments())
    @rule(which=WHICH)
    def delete_comment(self, which: int) -> None:
        """Delete a comment, whoever answers it."""
        self.delete(self.comments()[which % len(self.comments())])

    @precondition(lambda self: self.comments())
    @rule(which=WHICH, path=PATHS)
    def rename_comment(self, which: int, path: str) -> None:
        """Give it another name, or another article; answers still name the old one."""
        source = self.comments()[which % len(self.comments())]
        text = self.text(source)
        self.delete(source)
        self.write(path, text)

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, setting=STATED)
    def state_comments(self, which: int, setting: Setting) -> None:
        """Open or close the comments of an article, or say how many there were."""
        path = self.articles()[which % len(self.articles())]
        self.write(path, with_key(self.text(path), setting[0], *setting[1]))

    @rule(address=st.sampled_from(("", "kommentare@amtsblog.example")))
    def invite(self, address: str) -> None:
        """Invite readers to comment, or no more."""
        self.set(comments_email=address)
