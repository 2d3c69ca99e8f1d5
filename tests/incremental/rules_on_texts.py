"""What editors do to authors, series, pages and whitepapers."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.incremental import specimens
from tests.incremental.texts import with_body, with_key
from tests.incremental.trial import Trial

ADDED = {
    "authors/mia.md": "Name: Mia Beispiel\nGuest: ja\nOrganisation: Stadt Musterhausen\n\n",
    "authors/leo.md": specimens.LEO,
    "series/strategie.md": specimens.STRATEGY,
    "series/fragen.md": specimens.QUESTIONS,
    "pages/ueber-uns.md": "Title: Über uns\nMenu: main\n\nWir.\n",
    "pages/barriere-melden.md": "Title: Barriere melden\nMenu: footer\n\nSchreiben Sie uns.\n",
    "pages/leicht.md": "Title: Leichte Sprache\n\nIn leichten Worten.\n",
    "pages/archiv.md": "Title: Archiv\n\nDie Adresse ist vergeben.\n",
}
# Path, key, and the values it may have; the empty one takes the key out.
KEYS = (
    ("authors/erika.md", "Name", ("Erika Mustermann", "Erika Beispiel")),
    ("authors/erika.md", "Sign_off", ("", "Ihre")),
    ("authors/erika.md", "Summary", ("", "Schreibt.")),
    ("authors/leo.md", "Role", ("Redakteur", "Praktikant")),
    ("authors/leo.md", "Slug", ("", "leo")),
    ("authors/leo.md", "Guest", ("", "ja")),
    ("series/allgemein.md", "Title", ("Allgemein", "Allerlei")),
    ("series/allgemein.md", "Summary", ("", "Alles andere.")),
    ("series/allgemein.md", "Slug", ("", "alles")),
    ("series/fragen.md", "Questions", ("1", "2", "")),
    ("series/fragen.md", "Kind", ("Reihe", "Rubrik")),
    ("series/strategie.md", "Title", ("Strategie", "Allgemein")),
    ("pages/impressum.md", "Title", ("Impressum", "Anbieter")),
    ("pages/impressum.md", "Menu", ("", "main", "footer")),
    ("pages/ueber-uns.md", "Menu_title", ("", "Wir")),
    ("pages/ueber-uns.md", "Formerly", ("", "/wir/")),
    ("whitepapers/papier/index.md", "Title", ("Personalbedarf", "Wie viele Stellen?")),
    ("whitepapers/papier/index.md", "Date", ("12.03.2026", "24.11.2026")),
    ("whitepapers/papier/index.md", "Status", ("", "draft")),
    ("whitepapers/papier/index.md", "Slug", ("", "bedarf")),
    ("whitepapers/papier/index.md", "Authors", ("", "Leo Beispiel")),
)
SETTINGS = st.sampled_from([(path, key, one) for path, key, values in KEYS for one in values])
BODIES = st.sampled_from(
    ("", "Mehr.\n", "Siehe [Eins](../articles/2026/2026-01-07-eins/index.md).\n")
)
BODIED = ("authors/erika.md", "series/allgemein.md", "pages/impressum.md")


class TextRules(Trial):
    """Rules on texts that are no articles."""

    @rule(path=st.sampled_from(sorted(ADDED)))
    def add_text(self, path: str) -> None:
        """Add an author, a series or a page, or put it back to what it was."""
        self.write(path, ADDED[path])

    @rule(path=st.sampled_from((*sorted(ADDED), "authors/erika.md", "pages/impressum.md")))
    def delete_text(self, path: str) -> None:
        """Delete an author, a series or a page, whoever needs it."""
        self.delete(path)

    @rule(setting=SETTINGS)
    def describe_text(self, setting: tuple[str, str, str]) -> None:
        """Change the header of a text that is there."""
        path, key, value = setting
        if self.text(path):
            self.write(path, with_key(self.text(path), key, *([value] if value else [])))

    @rule(path=st.sampled_from(BODIED), body=BODIES)
    def rewrite_text(self, path: str, body: str) -> None:
        """Change the body of a text that is there."""
        if self.text(path):
            if path == "pages/impressum.md":
                body = f"Nach § 18 Abs. 2 MStV: die Leitung.\n\n{body}"
            self.write(path, with_body(self.text(path), body))

    @rule(pages=st.integers(1, 2))
    def add_whitepaper(self, pages: int) -> None:
        """Add a whitepaper, or another version of its file."""
        self.write(f"{specimens.WHITEPAPER}/papier.pdf", specimens.paper(pages))
        if not self.text(f"{specimens.WHITEPAPER}/index.md"):
            self.write(f"{specimens.WHITEPAPER}/index.md", specimens.WHITEPAPER_TEXT)

    @rule(name=st.sampled_from(("papier.pdf", "index.md")))
    def delete_from_whitepaper(self, name: str) -> None:
        """Delete the text or the file of a whitepaper."""
        self.delete(f"{specimens.WHITEPAPER}/{name}")
