"""What editors do to events, and what days do to them."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental.rules_on_articles import Setting, given
from tests.incremental.texts import with_body, with_key
from tests.incremental.trial import Trial

EVENTS = ("events/treffen/index.md", "events/2026-11-24-tagung.md")
_TEXTS = {
    EVENTS[0]: "Title: Treffen\nDate: 01.11.2026\nKind: Stammtisch\n"
    "Start: 24. November 2026, 18 bis 20 Uhr\n\nEin Tisch.\n",
    EVENTS[1]: "Title: Tagung\nStart: 24.11.2026 bis 25.11.2026\nLocation: Rathaus\n\nEin Saal.\n",
}
WHICH = st.sampled_from(EVENTS)
KEYS = st.one_of(
    given("Title", "Treffen", "Tagung & mehr"),
    given(
        "Start",
        "24. November 2026, 18 bis 20 Uhr",
        "22.11.2026",
        "1. Dezember 2026, 9 Uhr",
        "07.01.2026",
        "Termin folgt",
        "gestern",
    ),
    given("Repeats", "", "FREQ=WEEKLY;COUNT=3", "FREQ=MONTHLY", "alle zwei Monate, Termin folgt"),
    given("Date", "", "01.11.2026", "24.11.2026"),
    given("Status", "", "draft"),
    given("Slug", "", "treffen", "begegnung"),
    given("Formerly", "", "/termine/frueher/"),
    given("Event_status", "", "bestätigt", "abgesagt", "verschoben"),
    given("Status_reason", "", "Der Saal ist belegt."),
    given("Former_start", "", "5. November 2026, 18 Uhr"),
    given("Update", "", "02.11.2026 Anderer Saal"),
    given("Kind", "", "Stammtisch", "Tagung"),
    given("Location", "", "Rathaus, Marktplatz 1"),
    given("Online", "", "ja"),
    given("Registration", "", "https://anmeldung.example/"),
    given("Registration_until", "", "23.11.2026"),
    given("Report", "", "eins"),
)
BODIES = st.sampled_from(
    ("Ein Tisch.\n", "Zwei Tische.\n\n![](../../images/bild.png)\n", "[Das Archiv](/archiv/).\n")
)


class EventRules(Trial):
    """Rules on events."""

    @rule(path=WHICH)
    def add_event(self, path: str) -> None:
        """Add an event, or put it back to what it was."""
        self.write(path, _TEXTS[path])

    @precondition(lambda self: (self.content / "events").exists())
    @rule(path=WHICH, setting=KEYS)
    def describe_event(self, path: str, setting: Setting) -> None:
        """Change the header of an event."""
        if self.text(path):
            self.write(path, with_key(self.text(path), setting[0], *setting[1]))

    @precondition(lambda self: (self.content / "events").exists())
    @rule(path=WHICH, body=BODIES)
    def rewrite_event(self, path: str, body: str) -> None:
        """Another body."""
        if self.text(path):
            self.write(path, with_body(self.text(path), body))

    @precondition(lambda self: (self.content / "events").exists())
    @rule(path=WHICH)
    def delete_event(self, path: str) -> None:
        """Delete an event."""
        self.delete(path)
