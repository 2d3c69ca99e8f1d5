"""The words that the corpus is made of.

All nouns are feminine: their nominative and accusative are the same, so every sentence is right.
"""

from __future__ import annotations


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


NOUNS = _each(
    "Redaktion Pressestelle Kampagne Sprechstunde Umfrage Nachricht Videoreihe Hausordnung "
    "Antwort Rückfrage Bildunterschrift Einwilligung Leitlinie Zuständigkeit Abteilung Leitung "
    "Dienststelle Bürgerversammlung Warnmeldung Textvorlage Auswertung Reichweite Zielgruppe "
    "Startseite Übersetzung Untertitelung Fortbildung Themenplanung Rufbereitschaft Vertretung "
    "Freigabe Lizenz Veranstaltung Straßensperrung Sitzung Bekanntmachung Ausstellung Tonspur "
    "Störungsmeldung Kurzfassung Schreibwerkstatt Kennzahl Statistik Beschwerde Debatte "
    "Moderation Netiquette Gebärdensprache Öffentlichkeit Amtsleitung Datenschutzprüfung Größe"
)
VERBS = _each(
    "prüft begleitet ersetzt ergänzt verbessert beantwortet sammelt ordnet verantwortet bremst "
    "stützt erklärt entlastet überrascht gestaltet bündelt hinterfragt dokumentiert vereinfacht "
    "beschleunigt verändert kennt braucht nutzt"
)
ADJECTIVES = _each(
    "kleine geduldige sorgfältige übliche wöchentliche ehrliche barrierearme gründliche mutige "
    "freundliche ungewöhnliche schriftliche mündliche gemeinsame nächste verständliche knappe "
    "ausführliche zweisprachige größere"
)
ADVERBS = _each(
    "meistens zuverlässig nebenbei sofort gelegentlich überraschend gern ausdrücklich "
    "rechtzeitig täglich endlich üblicherweise"
)
PREPOSITIONS = _each("für ohne durch gegen")
SOURCES = (
    "Satzung der Stadt",
    "Statistik des Landkreises",
    "Anleitung des Ministeriums",
    "Liste der Anlaufstellen",
    "Studie der Hochschule",
)
FIRST_NAMES = _each(
    "Adele Bodo Cäcilie Detlef Elif Friedhelm Gesine Hanno Ilse Jannik Kerstin Lothar Maike "
    "Norbert Oda Philipp Quirin Rosalie Sönke Tülay Ulf Viola Wenzel Xenia Yusuf"
)
FAMILY_NAMES = ("Mustermann", "Musterfrau", "Beispiel")
SERIES = (
    "Aus dem Alltag",
    "Fürs Handwerk",
    "Große Lagen",
    "Kleine Ämter",
    "Recht gefragt",
    "Töne und Bilder",
    "Werkzeugkasten",
    "Zahlen lesen",
)
# No sentence holds one of these words, so a page that shows one has it from its tags.
TAGS = tuple(
    f"{front}{back}"
    for front in _each("Amts Bürger Ideen Jahres Kanal Kreis Lese Stadt Themen Wahl")
    for back in _each("archiv brief forum heft kompass tagebuch")
)
AUTHORS = tuple(
    f"{first} {FAMILY_NAMES[number % len(FAMILY_NAMES)]}"
    for number, first in enumerate(FIRST_NAMES)
)
UPDATES = (
    "Zahlen auf den neuen Stand gebracht",
    "Ansprechpartnerin geändert",
    "Absatz zu Fristen ergänzt",
    "Verweis auf die neue Satzung ergänzt",
)
