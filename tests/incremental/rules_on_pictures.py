"""What editors do to pictures and their credits, and to files without any change."""

from __future__ import annotations

import os

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.incremental import specimens
from tests.incremental.texts import with_key
from tests.incremental.trial import Trial

PLACES = (*specimens.FOLDERS[:3], "images", specimens.WHITEPAPER)
CREDITS = st.sampled_from(
    [
        ("Creator", "Daniela Beispiel"),
        ("Creator", "Karl Musterfrau"),
        ("Creator", ""),
        ("Source", "Landkreis Musterland"),
        ("Title", "Das Blaue"),
        ("Alt", "Ein blaues Rechteck"),
        ("Alt", "dekorativ"),
        ("Expires", "31.12.2027"),
        ("Expires", "01.12.2026"),
        ("Expires", "23.11.2026"),
        ("Expires", "21.11.2026"),
        ("Expires", ""),
        ("Licence", "CC BY-ND 4.0"),
        ("Licence", "Eigenes Bild"),
        ("Edited", "beschnitten"),
        ("Edited", ""),
        ("Editorial_only", "ja"),
        ("Consent", "12.03.2026, schriftlich"),
        ("Consent", "13.03.2026, mündlich"),
        ("Consent", ""),
        ("Consent_withdrawn", "22.11.2026"),
        ("Consent_withdrawn", "24.11.2026"),
        ("Consent_withdrawn", ""),
    ]
)
RULES = st.sampled_from(
    [
        "Regel: Stadt\nQuelle: Stadt\nNachweis: {Urheber} für {Quelle}\n",
        "Regel: Stadt\nQuelle: Stadt\nPflicht: Titel\n",
        "# Nur eine Anmerkung\n\nRegel: Stadt\nQuelle: Stadt\nNachweis: {Urheber} für {Quelle}\n",
        "Regel: Eigenes Werk\nLizenz: eigenes*\nLizenzadresse: https://amtsblog.example/rechte/\n",
        "Regel: Ohne alles\n",
        "",
    ]
)

# Wide enough to be made in several widths.
LARGE = 660


class PictureRules(Trial):
    """Rules on pictures."""

    def pictures(self) -> list[str]:
        """Return the content paths of all pictures."""
        found = sorted(self.content.rglob("*.png"))
        return [path.relative_to(self.content).as_posix() for path in found]

    @rule(
        place=st.sampled_from(PLACES),
        side=st.sampled_from((8, 9, LARGE)),
        grey=st.sampled_from((90, 91)),
        credit=st.booleans(),
    )
    def put_picture(self, place: str, side: int, grey: int, credit: bool) -> None:
        """Add a picture or replace it, by one of the same size in bytes or of another."""
        self.write(f"{place}/bild.png", specimens.picture(side, grey))
        if credit:
            self.write(f"{place}/bild.png.txt", specimens.CREDIT)

    @rule(place=st.sampled_from(PLACES), name=st.sampled_from(("bild.png", "bild.png.txt")))
    def delete_picture(self, place: str, name: str) -> None:
        """Delete a picture or its credit."""
        self.delete(f"{place}/{name}")

    @rule(place=st.sampled_from(PLACES), setting=CREDITS)
    def change_credit(self, place: str, setting: tuple[str, str]) -> None:
        """Change what a credit says."""
        path, (key, value) = f"{place}/bild.png.txt", setting
        if self.text(path):
            source = self.text(path).rstrip("\n") + "\n\n"
            changed = with_key(source, key, *([value] if value else []))
            self.write(path, changed.rstrip("\n") + "\n")

    @rule(rules=RULES)
    def change_rules(self, rules: str) -> None:
        """Write other rules for picture sources, or have none of one's own."""
        if rules:
            self.write("bildquellen.txt", rules)
        else:
            self.delete("bildquellen.txt")

    @precondition(lambda self: self.pictures())
    @rule(which=st.integers(0, 4), place=st.sampled_from(PLACES))
    def move_picture(self, which: int, place: str) -> None:
        """Move a picture with its credit."""
        there = self.pictures()
        source = there[which % len(there)]
        for suffix in ("", ".txt"):
            old, new = (
                self.content / f"{source}{suffix}",
                self.content / f"{place}/bild.png{suffix}",
            )
            if old.exists():
                new.parent.mkdir(parents=True, exist_ok=True)
                old.rename(new)

    @precondition(lambda self: self.earlier)
    @rule(which=st.integers(0, 20))
    def bring_back_earlier_file(self, which: int) -> None:
        """Bring back a file as it was before its last change, with the time it had."""
        paths = sorted(self.earlier)
        path = paths[which % len(paths)]
        data, time = self.earlier[path]
        self.write(path, data)
        os.utime(self.content / path, ns=(time, time))

    @rule(which=st.integers(0, 20), ahead=st.sampled_from((0, 10**9, 10**18)))
    def touch(self, which: int, ahead: int) -> None:
        """Change nothing of a file but its time, which may lie in the future."""
        files = sorted(path for path in self.content.rglob("*") if path.is_file())
        path = files[which % len(files)]
        time = path.stat().st_mtime_ns + ahead
        os.utime(path, ns=(time, time))

    @rule(which=st.integers(0, 20))
    def exchange_secretly(self, which: int) -> None:
        """Change a text so that neither size nor time of the file tells."""
        files = sorted(self.content.rglob("*.md"))
        path = files[which % len(files)]
        data, time = path.read_bytes(), path.stat().st_mtime_ns
        path.write_bytes(data.replace(b"Satz", b"Satx").replace(b"Recht", b"Rechd"))
        os.utime(path, ns=(time, time))
