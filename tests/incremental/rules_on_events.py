"""What editors do to events, and to the articles that report of them."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental.rules_on_articles import WHICH, Setting, given
from tests.incremental.texts import with_body, with_key
from tests.incremental.trial import Trial

MEETING, SEMINAR = "events/treffen/index.md", "events/2026-11-24-seminar.md"
ADDED = {
    MEETING: "Title: Treffen\nStart: 24. November 2026, 18 bis 20 Uhr\nOnline: ja\n\nWir reden.\n",
    SEMINAR: "Title: Seminar\nKind: Seminar\nStart: 24.11.2026\nLocation: Rathaus\n\nEin Satz.\n",
    "events/spaeter/index.md": "Title: Später\nStart: Termin folgt\n\n",
    # Another one of the same address.
    "events/2027/treffen/index.md": "Title: Noch eins\nStart: 01.12.2027\nOnline: ja\n\n",
}
# The build days lie between 21 November 2026 and the end of 2027.
TIMES = st.one_of(
    given(
        "Start",
        "24. November 2026, 18 bis 20 Uhr",
        "21.11.2026",
        "22. bis 23. November 2026",
        "07.01.2026",
        "27. März 2027, 22 bis 4 Uhr",
        "Termin folgt",
        "bald",
    ),
    given("End", "", "", "25.11.2026 20 Uhr"),
    given("Time_zone", "", "Pacific/Auckland"),
    given("Repeats", "", "FREQ=WEEKLY", "FREQ=DAILY;COUNT=5", "monatlich, Termin folgt"),
    given("Except", "", "", "25.11.2026"),
    given("Also", "", "02.12.2026", "31.12.2026, 9 bis 10 Uhr"),
)
STATES = st.one_of(
    given("Event_status", "", "geplant", "bestätigt", "abgesagt", "verschoben"),
    given("Status_reason", "", "Der Saal ist belegt."),
    given("Former_start", "", "20. November 2026, 18 bis 20 Uhr"),
    given("Update", "", "20.11.2026 Neuer Ort", "22.11.2026 Neue Zeit"),
    given("Date", "", "01.11.2026", "24.11.2026"),
    given("Status", "", "draft"),
)
OTHERS = st.one_of(
    given("Title", "Treffen", "Stammtisch", "Seminar"),
    given("Kind", "", "Seminar", "Stammtisch", "stammtisch"),
    given("Summary", "", "Kurz gesagt.", "Termin: 30.11.2026"),
    given("Price", "", "79 Euro", "kostenlos"),
    given("Registration", "", "nur auf Einladung", "treffen@amtsblog.example"),
    given("Registration_until", "", "23.11.2026"),
    given("Online", "", "ja"),
    given("Location", "", "Rathaus, Marktplatz 1"),
    given("Slug", "", "treffen", "seminar"),
    given("Formerly", "", "/termine/frueher/"),
    given("Report", "", "eins", "drei", "gibt-es-nicht"),
    given("Image", "", "/articles/2026/2026-03-12-zwei/bild.png"),
)
BODIES = st.sampled_from(
    (
        "",
        "Wir reden.\n",
        "Termin: 30.11.2026, 18 Uhr\n",
        "Die Teilnahme kostet 89 Euro.\n",
        "![](../../images/bild.png)\n",
        "[Eins](../../articles/2026/2026-01-07-eins/index.md) steht in [dem Archiv](/archiv/).\n",
    )
)


class EventRules(Trial):
    """Rules on events; ``which`` counts those that are there."""

    def events(self) -> list[str]:
        """Return the content paths of the events that are there."""
        return [path for path in sorted(ADDED) if self.text(path)]

    def change_event(self, which: int, setting: Setting) -> None:
        """Change the header of an event, of all that are there."""
        path = self.events()[which % len(self.events())]
        self.write(path, with_key(self.text(path), setting[0], *setting[1]))

    @rule(path=st.sampled_from(sorted(ADDED)))
    def add_event(self, path: str) -> None:
        """Add an event, or put it back to what it was."""
        self.write(path, ADDED[path])

    @rule(path=st.sampled_from(sorted(ADDED)))
    def delete_event(self, path: str) -> None:
        """Delete an event, whoever reports of it."""
        self.delete(path)

    @precondition(lambda self: self.events())
    @rule(which=WHICH, setting=TIMES)
    def reschedule(self, which: int, setting: Setting) -> None:
        """Another time, once or again and again."""
        self.change_event(which, setting)

    @precondition(lambda self: self.events())
    @rule(which=WHICH, setting=STATES)
    def call_off(self, which: int, setting: Setting) -> None:
        """Another status, or a change."""
        self.change_event(which, setting)

    @precondition(lambda self: self.events())
    @rule(which=WHICH, setting=OTHERS)
    def describe_event(self, which: int, setting: Setting) -> None:
        """Other words, another kind, address or report."""
        self.change_event(which, setting)

    @precondition(lambda self: self.events())
    @rule(which=WHICH, body=BODIES)
    def rewrite_event(self, which: int, body: str) -> None:
        """Another text."""
        path = self.events()[which % len(self.events())]
        self.write(path, with_body(self.text(path), body))

    @precondition(lambda self: self.articles())
    @rule(which=WHICH, name=st.sampled_from(("", "treffen", "seminar", "treffen; seminar")))
    def report(self, which: int, name: str) -> None:
        """Let an article report of events, or take it back."""
        path = self.articles()[which % len(self.articles())]
        self.write(path, with_key(self.text(path), "Event", *([name] if name else [])))
