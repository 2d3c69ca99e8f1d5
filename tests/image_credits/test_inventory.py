"""Every picture of the site with what is known of it, and the companion file that is proposed."""

from __future__ import annotations

from plugins.core.settings import Site
from plugins.image_credits.inventory import Item, Told, inventory
from plugins.image_credits.listing import draft_of, lines_of
from plugins.text.nodes import Picture
from tests.image_credits.conftest import MakeBlog
from tests.image_credits.specimens import COMPLETE
from tests.pictures.reading.specimens import creator, dataset, exif, jpeg, languages, packet, text

ALT = "Zwei Menschen gießen eine Stadtlinde"
XMP = packet(
    languages("dc:rights", x="© Stadt")
    + languages("Iptc4xmpCore:AltTextAccessibility", de="Eine Linde")
    + '<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName="Agentur"/></rdf:Seq></plus:Licensor>',
    'xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/"',
)
FILE = jpeg(XMP, dataset(110, b"Stadt/Leo Beispiel"), exif({0x013B: text("Leo Beispiel")}))


def only(
    blog: MakeBlog, site: Site, data: bytes, companion: str = "", alt: str | None = None
) -> Item:
    """Return what is known of one picture; ``alt`` is that of its use, ``None`` for no use."""
    parts = () if alt is None else (Picture("titel.jpg", alt, "", (), 9, linked=False),)
    notes = {"titel.jpg": companion} if companion else None
    [item] = inventory(blog("", parts, {"titel.jpg": data}, notes), site)
    return item


def keys(item: Item) -> list[str]:
    """Return the keys that are missing."""
    return [key for key, _ in item.missing]


def test_each_value_names_its_origin(blog: MakeBlog, site: Site) -> None:
    """Companion, XMP, IPTC, EXIF, or what follows from the others."""
    item = only(blog, site, FILE, "Title: Linde")

    assert item.known == (
        Told("Creator", "Leo Beispiel", "EXIF"),
        Told("Source", "Stadt/Leo Beispiel", "IPTC"),
        Told("Licence", "CC BY 4.0", "ergänzt"),
        Told("Licence_url", "https://creativecommons.org/licenses/by/4.0/", "XMP"),
        Told("Title", "Linde", "Textdatei"),
        Told("Copyright", "© Stadt", "XMP"),
    )
    assert item.further == (
        Told("Bildzeile", "Stadt/Leo Beispiel", "IPTC"),
        Told("Lizenzgeber", "Agentur", "XMP"),
    )
    assert item.alt == Told("Alt", "Eine Linde", "XMP")
    assert (keys(item), item.used) == (["Alt"], False)


def test_a_text_in_the_article_describes_the_picture(blog: MakeBlog, site: Site) -> None:
    """One in the file does not, before somebody confirms it."""
    assert keys(only(blog, site, FILE, alt=ALT)) == []
    assert keys(only(blog, site, FILE, alt="")) == ["Alt"]
    assert keys(only(blog, site, FILE, f"Alt: {ALT}", alt="")) == []
    assert keys(only(blog, site, FILE, "Alt: dekorativ", alt="")) == []


def test_what_is_not_confirmed_is_missing(blog: MakeBlog, site: Site) -> None:
    """Until day and name stand there."""
    assert keys(only(blog, site, FILE, f"Alt: {ALT}\nChecked: nein")) == ["Checked"]
    assert keys(only(blog, site, FILE, f"Alt: {ALT}\nGeprüft: 12.03.2026 EM")) == []


def test_what_a_rule_wants_is_missing(blog: MakeBlog, site: Site) -> None:
    """A stock agency wants a person's name."""
    said = f"Creator: unbekannt\nReason: R\nSource: dpa\nLicence: Vertrag\nAlt: {ALT}"
    item = only(blog, site, jpeg(), said)

    assert keys(item) == ["Creator"]
    assert any(line.startswith("Es fehlt:") and "Regel dpa" in line for line in lines_of(item))


def test_doubts_are_listed(blog: MakeBlog, site: Site) -> None:
    """Two creators in one file."""
    item = only(blog, site, jpeg(packet(creator("Erika")), dataset(80, b"Leo")))

    assert [doubt for doubt in item.doubts if "„Erika“ (XMP) und „Leo“ (IPTC)" in doubt]
    assert any(line.startswith("Uneinig:") for line in lines_of(item))


def test_a_draft_holds_all_that_is_known(blog: MakeBlog, site: Site) -> None:
    """In the words of companion files, without what follows from other lines."""
    assert draft_of(only(blog, site, FILE)) == (
        "Creator: Leo Beispiel\nSource: Stadt/Leo Beispiel\n"
        "Licence_url: https://creativecommons.org/licenses/by/4.0/\n"
        "Copyright: © Stadt\nAlt: Eine Linde\nChecked: nein\n"
    )
    assert draft_of(only(blog, site, jpeg())) == "Checked: nein\n"
    assert draft_of(only(blog, site, FILE, COMPLETE)) == ""


def test_a_picture_that_cannot_be_shown_is_listed(blog: MakeBlog, site: Site) -> None:
    """It has no rights, but it lies there."""
    items = list(
        inventory(blog("", (), {"a.jpg": b"Text", "b.svg": b"<svg/>", "c.pdf": b"%PDF"}), site)
    )

    assert [(item.path, bool(item.trouble)) for item in items] == [
        ("a/a.jpg", True),
        ("a/b.svg", True),
    ]
    assert [line for item in items for line in lines_of(item)] == [
        "Achtung:      lässt sich nicht lesen",
        "Achtung:      SVG wird nicht gezeigt",
    ]
    assert [draft_of(item) for item in items] == ["", ""]


def test_long_texts_are_wrapped(blog: MakeBlog, site: Site) -> None:
    """The rest of a value stands below its beginning."""
    item = only(blog, site, FILE, f"Alt: {ALT * 5}")
    lines = list(lines_of(item))

    assert max(map(len, lines)) <= 76
    assert [line for line in lines if line.startswith(" " * 24) and "Stadtlinde" in line]
