"""What a picture's rights come to."""

from __future__ import annotations

import pytest

from plugins.blog.model import Credit
from plugins.core.problems import Place
from plugins.image_credits.licences import with_both
from plugins.image_credits.model import Companion, EmbeddedPicture, Rights
from plugins.image_credits.rights import credit_of, joined
from plugins.image_credits.source_rules import Terms

BY = "https://creativecommons.org/licenses/by/4.0/"


def join(said: Rights, embedded: Rights) -> Rights:
    """Join what a companion file and a picture say."""
    companion = Companion("a.jpg", Place("content/a.jpg.txt"), said)
    return joined(companion, EmbeddedPicture(4, 3, False, embedded))


def test_the_companion_comes_first_and_the_file_fills_the_rest() -> None:
    """Nothing the editor wrote is overruled; a text that only the file has is a proposal."""
    said = Rights(creator="Erika Mustermann", licence="Eigenes Bild")
    embedded = Rights(creator="Jemand", source="Stadt", title="Linde", alt="Eine Linde")

    assert join(said, embedded) == Rights(
        creator="Erika Mustermann",
        source="Stadt",
        licence="Eigenes Bild",
        title="Linde",
    )


def test_names_never_get_the_address_of_another_place() -> None:
    """A licence and a source stay with the addresses they were written with."""
    said = Rights(source="Stadt", licence="Eigenes Bild")
    embedded = Rights(source_url="https://agentur.example", licence_url=BY)

    assert join(said, embedded) == said


def test_without_companion_the_file_speaks() -> None:
    """All of it may be embedded."""
    embedded = Rights(kind="photo", creator="Leo Beispiel", source="Stadt", licence_url=BY)

    rights = joined(None, EmbeddedPicture(4, 3, False, embedded))

    assert credit_of(rights, None, Terms()) == Credit(
        "photo", "Leo Beispiel", "Stadt", licence="CC BY 4.0", licence_url=BY
    )


@pytest.mark.parametrize(
    ("said", "creator", "kind"),
    [
        (Rights(creator="KI-generiert"), "KI-generiert", "ai"),
        (Rights(creator="KI"), "KI-generiert", "ai"),
        (Rights(kind="ai"), "KI-generiert", "ai"),
        (Rights(kind="ai", creator="Leo Beispiel"), "Leo Beispiel", "ai"),
        (Rights(creator="Unbekannt"), "unbekannt", ""),
        (Rights(creator="Kira Beispiel"), "Kira Beispiel", ""),
    ],
)
def test_no_person_is_said_in_one_way(said: Rights, creator: str, kind: str) -> None:
    """Spellings of unknown and generated come out alike; people stay as they are."""
    rights = join(said, Rights(creator="Aus der Datei"))

    assert (rights.creator, rights.kind) == (creator, kind)


@pytest.mark.parametrize(
    ("rights", "reason", "complete"),
    [
        (Rights(creator="A", source="B", licence="C"), "", True),
        (Rights(source="B", licence="C"), "", False),
        (Rights(creator="A", licence="C"), "", False),
        (Rights(creator="A", source="B"), "", False),
        (Rights(creator="A", source="B", licence_url="https://x.example"), "", False),
        (Rights(creator="unbekannt", source="B", licence="C"), "", False),
        (Rights(creator="unbekannt", source="B", licence="C"), "Nachlass", True),
        (Rights(creator="KI-generiert", source="B", licence="C"), "", False),
        (Rights(creator="KI-generiert", source="B", licence="C"), "Symbolbild", True),
    ],
)
def test_only_complete_rights_make_a_credit(rights: Rights, reason: str, complete: bool) -> None:
    """Creator, source, licence; a reason where no person is named."""
    companion = Companion("a.jpg", Place("content/a.jpg.txt"), rights, reason=reason)

    assert (credit_of(rights, companion, Terms()) is not None) is complete


@pytest.mark.parametrize(
    ("licence", "url"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de"),
        ("CC BY-SA 3.0 DE", "https://creativecommons.org/licenses/by-sa/3.0/de/deed.de"),
        ("CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.de"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de"),
        ("CC BY", ""),
        ("CC BY 9.0", ""),
        ("Eigenes Bild", ""),
    ],
)
def test_a_named_licence_gets_its_address(licence: str, url: str) -> None:
    """Only Creative Commons with a version, and only where no address is given."""
    assert with_both(Rights(licence=licence)).licence_url == url
    assert with_both(Rights(licence=licence, licence_url=BY)).licence_url == BY


@pytest.mark.parametrize(
    ("url", "licence"),
    [
        (BY, "CC BY 4.0"),
        ("http://www.creativecommons.org/licenses/by-sa/3.0/de/", "CC BY-SA 3.0 DE"),
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/deed.de", "CC BY-NC-ND 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "Public Domain Mark 1.0"),
        ("https://agentur.example/licenses/by/4.0/", ""),
    ],
)
def test_an_address_gets_its_name(url: str, licence: str) -> None:
    """Addresses of others name nothing."""
    assert with_both(Rights(licence_url=url)).licence == licence
