"""Whether all can follow a film or recording (WCAG 2.2, 1.2.1 and 1.2.2; BITV 2.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.blog.media import CaptionFacts, MediaFacts, language_of
from plugins.blog.model import File
from plugins.blog.paths import resolve
from plugins.core.problems import Place, Problem, Severity
from plugins.text.nodes import Media


def check_media(
    media: Media, folder: str, files: Mapping[str, File], place: Place, language: str
) -> Iterator[Problem]:
    """Yield what keeps somebody from following; files that do not exist are reported elsewhere.

    ``folder`` is that of the text, ``language`` is spoken where the block does not say.
    """
    file = files.get(resolve(folder, media.target) or "")
    if file is None:
        return
    facts = file.probed
    if not isinstance(facts, MediaFacts) or facts.kind != media.kind:
        yield _no_media(media, place)
        return
    read = {target: files.get(resolve(folder, target) or "") for target in media.captions}
    captions = {target: one.probed for target, one in read.items() if one is not None}
    for target, found in captions.items():
        if not isinstance(found, CaptionFacts) or not found.cues:
            yield _no_captions(target, place)
    spoken = media.language or language
    if media.kind == "audio":
        if not media.transcript:
            yield _no_transcript(place)
        return
    own = [target for target in media.captions if language_of(target, spoken) == spoken]
    if facts.sound and not own:
        yield _without_captions(media, spoken, place)
    if not facts.sound and not media.transcript:
        yield _silent(place)
    if not media.pictures:
        yield _no_still(place)


def _no_media(media: Media, place: Place) -> Problem:
    noun, formats = (
        ("Video", "mp4 oder webm") if media.kind == "video" else ("Tonaufnahme", "mp3, m4a, ogg")
    )
    return Problem(
        "MED001",
        place,
        f"„{media.target}“ ist keine Datei, die Browser als {noun} abspielen.",
        f"Die Aufnahme im Schnittprogramm neu ausgeben: {formats}.",
    )


def _without_captions(media: Media, language: str, place: Place) -> Problem:
    name = media.target.rpartition(".")[0] or media.target
    spoken = "" if language == "de" else f" in der gesprochenen Sprache ({language})"
    return Problem(
        "MED002",
        place,
        f"Dem Video „{media.target}“ fehlen Untertitel{spoken} (WCAG 1.2.2).",
        f"Untertitel als WebVTT neben das Video legen und im Block ergänzen: Captions: {name}.vtt. "
        "Gesprochenes und wichtige Geräusche gehören hinein.",
    )


def _no_transcript(place: Place) -> Problem:
    return Problem(
        "MED003",
        place,
        "Der Tonaufnahme fehlt das Transkript (WCAG 1.2.1).",
        "Nach den Angaben eine Leerzeile, dann aufschreiben, was zu hören ist und wer spricht.",
    )


def _no_captions(target: str, place: Place) -> Problem:
    return Problem(
        "MED004",
        place,
        f"„{target}“ enthält keine Untertitel, die Browser verstehen.",
        "Als WebVTT speichern (UTF-8): Die erste Zeile heißt WEBVTT; nach einer Leerzeile folgen "
        "Zeiten wie 00:00:01.000 --> 00:00:04.000 und darunter die Worte.",
    )


def _silent(place: Place) -> Problem:
    return Problem(
        "MED005",
        place,
        "Das Video ist stumm; niemand sagt denen, die es nicht sehen, was es zeigt (WCAG 1.2.1).",
        "Nach den Angaben eine Leerzeile, dann beschreiben, was zu sehen ist.",
    )


def _no_still(place: Place) -> Problem:
    return Problem(
        "MED006",
        place,
        "Dem Video fehlt ein Standbild: Bis zum Abspielen ist die Fläche leer.",
        "Ein Bild daraus neben das Video legen und im Block ergänzen: Image: standbild.jpg",
        Severity.WARNING,
    )
