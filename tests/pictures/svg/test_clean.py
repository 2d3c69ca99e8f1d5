"""Drawings keep what draws, and lose what runs, moves, loads or leads elsewhere."""

from __future__ import annotations

import base64
import random
from io import BytesIO
from xml.etree.ElementTree import fromstring

import pytest
from PIL import ExifTags, Image

from plugins.pictures.statement import Statement
from plugins.pictures.svg import parsing
from plugins.pictures.svg.clean import CleanSvg, clean_svg
from plugins.pictures.svg.findings import Refusal, Removed
from plugins.pictures.svg.signing import signed
from tests.pictures.svg.drawings import RECT, SVG, XLINK, cleaned, drawing, elements
from tests.pictures.svg.vectors import LEFT_OUT

KEPT = [
    '<g transform="translate(1,2) rotate(45)"><path d="M0 0L1 1z" fill="#fff" stroke="red"/></g>',
    '<rect id="a" width="9" height="9" style="fill:rgb(1,2,3);stroke-width:2px"/>',
    '<linearGradient id="g"><stop stop-color="red"/></linearGradient><circle fill="url(#g)"/>',
    '<pattern id="p"/><circle r="3" style="fill:url(&quot;#p&quot;)"/>',
    '<symbol id="s"><rect width="2" height="2"/></symbol><use href="#s" x="3"/>',
    '<text x="1" font-family="Arial, \'Noto Sans\'">Größe <tspan dy="2">und</tspan> mehr</text>',
    '<filter id="f"><feOffset dx="2"/></filter><rect filter="url(#f) blur(1px) blur(calc(1px))"/>',
    "<style>.a{fill:red}\n#b,g .c{stroke:#000;stroke-width:calc(1px + 2px)}</style><rect/>",
    '<text xml:space="preserve">a  b</text>',
]


@pytest.mark.parametrize("inside", KEPT)
def test_what_draws_stays_as_it_is(inside: str) -> None:
    """Shapes, colours, text, patterns and rules come through unchanged."""
    data = drawing(inside)
    found = cleaned(data)
    before = [
        (one.tag, one.attrib, one.text, one.tail)
        for one in fromstring(data).iter()  # noqa: S314 -- it is our own
    ][1:]
    after = [
        (one.tag, one.attrib, one.text, one.tail)
        for one in fromstring(found.data).iter()  # noqa: S314
    ][1:]

    assert found.removed == ()
    assert after == before


@pytest.mark.parametrize(("inside", "what"), LEFT_OUT)
def test_what_is_left_out_is_told(inside: str, what: Removed) -> None:
    """An editor learns of it; nothing of the vector is in the published bytes."""
    found = cleaned(drawing(RECT + inside))

    assert found.removed == (what,)
    assert not [word for word in (b"alert", b"example", b"a.svg", b"url(") if word in found.data]


def test_a_style_sheet_outside_is_told() -> None:
    """Browsers would load it."""
    found = cleaned(drawing(RECT, before='<?xml-stylesheet href="https://a.example/a.css"?>'))

    assert found.removed == (Removed.EXTERNAL,)
    assert b"example" not in found.data


QUIET = [
    '<g xmlns:i="http://www.inkscape.org/" i:label="Ebene"><i:view/><rect/></g>',
    "<metadata><p/></metadata><rect/>",
    "<!-- Bemerkung --><rect/>",
    '<rect style="-inkscape-stroke:none;fill:red"/>',
    '<switch><foreignObject requiredFeatures="a"/><g><rect/></g></switch>',
    "<view id='a'/><rect/>",
]


@pytest.mark.parametrize("inside", QUIET)
def test_notes_of_editing_programs_go_without_a_word(inside: str) -> None:
    """They draw nothing, and nobody misses them."""
    assert cleaned(drawing(inside)).removed == ()


def test_links_are_opened_and_what_they_hold_is_drawn() -> None:
    """A link in a drawing that stands as a picture leads nowhere anyway."""
    inside = '<a href="https://a.example"><rect/></a><text>a<a href="b">b</a>c<script/>d</text>'
    root = fromstring(cleaned(drawing(inside)).data)  # noqa: S314

    assert [one.tag.removeprefix(SVG) for one in root.iter()][1:] == ["g", "rect", "text", "tspan"]
    assert "".join(root.itertext()).strip() == "abcd"


def test_parts_that_need_an_extension_are_left_out_as_browsers_do() -> None:
    """What stands in for them is drawn instead."""
    inside = '<switch><g requiredExtensions="https://a.example"/><rect/></switch>'

    assert [name for name, _ in elements(drawing(inside))] == ["switch", "rect"]


REFUSED = [
    (b"", Refusal.NO_XML),
    (b"kein Bild", Refusal.NO_XML),
    (drawing(RECT)[:-3], Refusal.NO_XML),
    (b"<?xml version='1.0' encoding='gibt-es-nicht'?><svg/>", Refusal.NO_XML),
    (b"\x1f\x8b\x08 gepackt", Refusal.NO_XML),
    (b"<html/>", Refusal.NO_SVG),
    (b'<svg xmlns="http://a.example"/>', Refusal.NO_SVG),
    (drawing(""), Refusal.EMPTY),
    (drawing("<script>1</script>"), Refusal.EMPTY),
    (drawing(RECT, ""), Refusal.NO_SIZE),
    (drawing(RECT, 'width="100%" height="100%"'), Refusal.NO_SIZE),
    (drawing(RECT, 'viewBox="0 0 0 0"'), Refusal.NO_SIZE),
    (drawing(RECT, before='<!DOCTYPE svg [<!ENTITY a "b">]>'), Refusal.ENTITIES),
    (
        drawing(RECT, before='<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'),
        Refusal.ENTITIES,
    ),
    (drawing("<g>" * 70 + RECT + "</g>" * 70), Refusal.TOO_INVOLVED),
    (drawing('<g id="a"><use href="#a"/></g>'), Refusal.TOO_INVOLVED),
    (
        drawing('<style>.a{mask:url(#m)}</style><mask id="m"><rect class="a"/></mask>' + RECT),
        Refusal.TOO_INVOLVED,
    ),
]


@pytest.mark.parametrize(("data", "why"), REFUSED)
def test_what_cannot_be_shown_is_refused(data: bytes, why: Refusal) -> None:
    """With a reason an editor can act on."""
    assert clean_svg(data) is why


def test_a_few_lines_that_stand_for_billions_are_refused() -> None:
    """Each group shows the one before ten times; a browser would draw for hours."""
    lines = "".join(
        f'<g id="g{at + 1}">' + f'<use href="#g{at}"/>' * 10 + "</g>" for at in range(12)
    )

    assert clean_svg(drawing(f'<rect id="g0"/>{lines}')) is Refusal.TOO_INVOLVED


def test_a_large_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is on bytes."""
    monkeypatch.setattr(parsing, "MAX_BYTES", 40)

    assert clean_svg(drawing(RECT)) is Refusal.TOO_LARGE


SIZES = [
    ('viewBox="0 0 40 30"', (40, 30), "0 0 40 30"),
    ('viewBox="-5,-5 40,30" width="80"', (80, 60), "-5,-5 40,30"),
    ('viewBox="0 0 40 30" height="60"', (80, 60), "0 0 40 30"),
    ('viewBox="0 0 40 30" width="100%" height="100%"', (40, 30), "0 0 40 30"),
    ('width="40" height="30"', (40, 30), "0 0 40 30"),
    ('width="1in" height="72pt"', (96, 96), "0 0 96 96"),
    ('width="10mm" height="1cm" viewBox="0 0 10 10"', (38, 38), "0 0 10 10"),
    ('viewBox="0 0 80000 4000"', (4000, 200), "0 0 80000 4000"),
]


@pytest.mark.parametrize(("attributes", "size", "box"), SIZES)
def test_every_drawing_has_a_size_and_can_have_any_other(
    attributes: str, size: tuple[int, int], box: str
) -> None:
    """A page needs both: room that is kept free, and a picture that fills it."""
    found = cleaned(drawing(RECT, attributes))
    root = fromstring(found.data)  # noqa: S314

    assert (found.width, found.height) == size
    assert [root.get(name) for name in ("width", "height", "viewBox")] == [*map(str, size), box]


def test_a_drawing_without_a_namespace_is_one() -> None:
    """Browsers would not show it; the published one they do."""
    found = cleaned(b'<svg viewBox="0 0 4 3"><rect/></svg>')

    assert [one.tag for one in fromstring(found.data).iter()] == [f"{SVG}svg", f"{SVG}rect"]  # noqa: S314


def photo(kind: str, **options: object) -> str:
    file = BytesIO()
    Image.new("RGB", (4, 3), "red").save(file, kind, **options)
    data = base64.b64encode(file.getvalue()).decode("ascii")
    return f"data:image/{kind.lower()};base64,{data}"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_photos_in_a_drawing_lose_what_they_tell_and_keep_how_they_are_turned(kind: str) -> None:
    """Where a photo was taken must not reach readers; what it shows is the same."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = "Erika Mustermann"
    address = photo(kind, exif=exif)
    [(_, attributes)] = elements(drawing(f'<image xlink:href="{address}"/>'))
    written = attributes[f"{XLINK}href"]
    data = base64.b64decode(written.partition(",")[2])

    with Image.open(BytesIO(data)) as image:
        assert image.getpixel((1, 1)) == pytest.approx((255, 0, 0), abs=3)
        turned = image.getexif()
    assert b"Mustermann" not in data
    assert dict(turned) == {ExifTags.Base.Orientation: 6}


def test_what_a_phone_attaches_to_a_photo_is_left_out() -> None:
    """Several pictures in one JPEG (MPO): each has its own metadata."""
    first = base64.b64decode(photo("JPEG").partition(",")[2])
    both = base64.b64encode(first + b"Anhang").decode("ascii")
    [(_, attributes)] = elements(drawing(f'<image href="data:image/jpeg;base64,{both}"/>'))

    assert base64.b64decode(attributes["href"].partition(",")[2])[-2:] == b"\xff\xd9"


@pytest.mark.parametrize("cut", [3, 20, 60, 300])
def test_half_a_photo_in_a_drawing_is_left_out(cut: int) -> None:
    """A hole in the drawing is told."""
    data = base64.b64decode(photo("JPEG").partition(",")[2])[:cut]
    half = base64.b64encode(data).decode("ascii")
    found = cleaned(drawing(f'{RECT}<image href="data:image/jpeg;base64,{half}"/>'))

    assert found.removed == (Removed.EXTERNAL,)


METADATA = """<title>Plan der
 Stadt</title><desc>Ein Plan</desc><metadata>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<cc:Work rdf:about=""><dc:title>Stadtplan</dc:title>
<dc:creator><cc:Agent><dc:title>Erika Mustermann</dc:title></cc:Agent></dc:creator>
<dc:source>Stadt Musterhausen</dc:source>
<cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/></cc:Work>
</rdf:RDF></metadata><rect/>"""


def test_the_rights_of_a_drawing_are_read() -> None:
    """As Inkscape writes them; title and description are proposals for an alternative text."""
    found = cleaned(drawing(METADATA))

    assert (found.title, found.description) == ("Plan der Stadt", "Ein Plan")
    assert found.statement == Statement(
        creators=("Erika Mustermann",),
        source="Stadt Musterhausen",
        web_statement="http://creativecommons.org/licenses/by/4.0/",
        title="Stadtplan",
    )


def test_a_licence_that_is_no_address_is_left_open() -> None:
    """A script address never gets through."""
    told = METADATA.replace("http://creativecommons.org/licenses", "javascript:alert(1)//")

    assert cleaned(drawing(told)).statement.web_statement == ""


def test_what_was_cleaned_is_clean() -> None:
    """Cleaning it again changes nothing: every vector of this file, and all that is kept."""
    for inside in (*KEPT, *(one for one, _ in LEFT_OUT), METADATA):
        once = cleaned(drawing(RECT + inside))
        again = cleaned(once.data)

        assert (again.data, again.removed) == (once.data, ())


def test_no_bytes_break_it() -> None:
    """Vectors cut, joined and altered by chance end as a drawing or as a reason."""
    chance = random.Random(4)  # noqa: S311 -- the same on every run
    parts = [*KEPT, *(one for one, _ in LEFT_OUT), METADATA, '"', "'", "<", "/>", "url(", "\\", "{"]
    for _ in range(400):
        inside = "".join(chance.choice(parts) for _ in range(3))
        at = chance.randrange(len(inside))
        data = bytearray(drawing(inside[:at] + chance.choice(parts) + inside[at:]))
        data[chance.randrange(len(data))] = chance.randrange(256)

        assert isinstance(clean_svg(bytes(data)), CleanSvg | Refusal)


SAID = Statement(
    creators=("Erika Mustermann",),
    credit_line="Erika Mustermann/Stadt",
    web_statement="https://creativecommons.org/licenses/by/4.0/",
    title="Größe & <Maß>",
)


def test_a_statement_can_be_written_into_it_and_read_from_it() -> None:
    """What is published names who made it; whoever takes it into a blog again has it there."""
    bare = cleaned(drawing(RECT)).data
    again = cleaned(signed(bare, SAID))

    assert (again.data, again.statement, again.removed) == (bare, SAID, ())


def test_without_a_statement_it_stays_as_it_is() -> None:
    """No empty block."""
    data = cleaned(drawing(RECT)).data

    assert signed(data, Statement()) == data


def test_xmp_counts_before_older_notes() -> None:
    """Programs keep the one up to date and carry the other along."""
    told = signed(drawing(METADATA.replace("Stadtplan", "Alter Plan")), SAID)
    statement = cleaned(told).statement

    assert (statement.title, statement.source) == (SAID.title, "Stadt Musterhausen")
