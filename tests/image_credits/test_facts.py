"""Pictures of a whole blog: which mistakes are found, where, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.blog.model import Blog, File, PictureFile
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.image_credits.facts import credit_facts
from plugins.image_credits.rule_file import NAME, read_rules
from plugins.text.nodes import Link, Picture
from tests.image_credits.specimens import COMPLETE, jpeg, written

MakeBlog = Callable[..., Blog]
ALT = "Zwei Menschen gießen eine Stadtlinde"
PHOTO = {"titel.jpg": jpeg()}
ARTICLE = "content/a/index.md"
COMPANION = "content/a/titel.jpg.txt"


def body(
    alt: str = "", caption: str = "", target: str = "titel.jpg", *, linked: bool = False
) -> Picture:
    """Make a picture in line 9 of the body."""
    return Picture(target, alt, caption, (), 9, linked=linked)


def found(blog: Blog, site: Site) -> list[Problem]:
    """Return the problems of a blog."""
    return credit_facts(blog, site)[1]


def spots(problems: list[Problem]) -> list[tuple[str, str]]:
    """Return code and place of each problem."""
    assert all(problem.what and problem.remedy for problem in problems)
    return [(problem.code, str(problem.place)) for problem in problems]


RIGHT = [
    COMPLETE + f"Alt: {ALT}",
    f"Urheberin: Erika Mustermann\nQuelle: Stadt\nLizenz: CC0\nAlternativtext: {ALT}\nArt: Grafik",
    f"Creator: unbekannt\nReason: Nachlass\nSource: Stadtarchiv\nLicence: Gemeinfrei\nAlt: {ALT}",
    f"Creator: KI-generiert\nReason: Symbol\nSource: Bildwerk 3\nLicence: AGB\nAlt: {ALT}",
    f"Kind: KI-generiert\nBegründung: Symbol\nSource: Bildwerk 3\nLicence: AGB\nAlt: {ALT}",
    COMPLETE + "Alt: dekorativ",
    COMPLETE + f"Alt: {ALT}\nExpires: 30.08.2026",
    COMPLETE + f"Alt: {ALT}\nEdited: bearbeitet mit Canva",
]


@pytest.mark.parametrize("companion", RIGHT)
def test_a_complete_companion_is_enough(blog: MakeBlog, site: Site, companion: str) -> None:
    """German keys, unknown and generated pictures with a reason, decoration, a far deadline."""
    made = blog("", (body(),), PHOTO, {"titel.jpg": companion})

    assert found(made, site) == []


WRONG = [
    ("Source: S\nLicence: L\n", ("IMG002", COMPANION)),
    ("Creator: C\nLicence: L\n", ("IMG003", COMPANION)),
    ("Creator: C\nSource: S\n", ("IMG004", COMPANION)),
    ("Creator: C\nSource: S\nLicence_url: https://x.example/l\n", ("IMG004", COMPANION)),
    ("Creator: unbekannt\nSource: S\nLicence: L\n", ("IMG006", COMPANION)),
    ("Kind: KI-generiert\nSource: S\nLicence: L\n", ("IMG006", COMPANION)),
    (
        "Creator: KI-generiert\nKind: Foto\nReason: R\nSource: S\nLicence: L\n",
        ("IMG024", COMPANION),
    ),
    (COMPLETE + "Kind: KI-generiert\nConsent_withdrawn: 1.6.2026\n", ("IMG033", f"{COMPANION}:5")),
    (COMPLETE + "Expires: 29.06.2026\n", ("IMG008", f"{COMPANION}:4")),
    (COMPLETE + "Expires: 30.06.2026\n", ("IMG009", f"{COMPANION}:4")),
    (COMPLETE + "Expires: 29.08.2026\n", ("IMG009", f"{COMPANION}:4")),
    ("Creator: C\nSource: Pixelio\nLicence: L\nEdited: beschnitten\n", None),
    ("Creator: C\nSource: S\nLicence: CC BY\n", ("IMG030", COMPANION)),
    ("Creator: C\nSource: S\nLicence: CC BY 3.0\n", ("IMG030", COMPANION)),
    ("Creator: unbekannt\nReason: R\nSource: Pixelio\nLicence: L\n", ("IMG030", COMPANION)),
    ("Creator: C\nSource: S\nLicence: CC BY-ND 4.0\n", None),
    (
        "Creator: C\nSource: S\nLicence: CC BY-ND 4.0\nEdited: beschnitten\n",
        ("IMG031", f"{COMPANION}:4"),
    ),
]


@pytest.mark.parametrize(("companion", "expected"), WRONG)
def test_each_missing_part_is_reported_at_the_companion(
    blog: MakeBlog, site: Site, companion: str, expected: tuple[str, str] | None
) -> None:
    """One message a part, once a picture, however often it is used."""
    made = blog("", (body(), body()), PHOTO, {"titel.jpg": companion + f"Alt: {ALT}"})

    assert spots(found(made, site)) == ([expected] if expected else [])


def test_without_companion_the_place_of_use_says_what_to_write(blog: MakeBlog, site: Site) -> None:
    """One message names all that is missing, with a file ready to be copied."""
    [problem] = found(blog("", (body(ALT),), PHOTO), site)

    assert spots([problem]) == [("IMG001", f"{ARTICLE}:9")]
    assert problem.remedy == (
        "Neben dem Bild die Textdatei content/a/titel.jpg.txt anlegen, zum Beispiel mit:\n"
        "Creator: Erika Mustermann\nSource: Stadt Musterhausen\nLicence: Eigenes Bild"
    )


def test_the_companion_to_write_takes_the_missing_text_along(blog: MakeBlog, site: Site) -> None:
    """One file, copied once, mends both."""
    rights, text = found(blog("", (body(),), PHOTO), site)

    assert [rights.code, text.code] == ["IMG001", "IMG005"]
    assert rights.remedy.endswith("\nAlt: Was auf dem Bild zu sehen ist")
    assert "![Was auf dem Bild zu sehen ist](titel.jpg)" in text.remedy


@pytest.mark.parametrize(
    ("header", "parts", "begins"),
    [
        ("", (body(),), "Hier beschreiben: ![Was auf dem Bild zu sehen ist](titel.jpg). Oder: N"),
        ("Image: titel.jpg", (), "Im Kopf der Datei ergänzen: Image_alt: Was auf dem Bild"),
        ("Interviewee_image: titel.jpg", (), "Neben dem Bild die Textdatei"),
    ],
)
def test_the_remedy_names_the_place_that_takes_a_text(
    blog: MakeBlog, site: Site, header: str, parts: tuple[Picture, ...], begins: str
) -> None:
    """A portrait is described beside the picture only; there is no header key for it."""
    _, text = found(blog(header, parts, PHOTO), site)

    assert text.remedy.startswith(begins)


@pytest.mark.parametrize(
    ("header", "picture", "alt", "expected"),
    [
        ("", body(), "", ("IMG005", COMPANION)),
        ("", body("IMG_2034"), ALT, ("IMG010", f"{ARTICLE}:9")),
        ("", body(), "IMG_2034", ("IMG010", f"{COMPANION}:4")),
        ("", body("titel"), ALT, ("IMG012", f"{ARTICLE}:9")),
        ("", body("dekorativ"), ALT, ("IMG015", f"{ARTICLE}:9")),
        ("", body(ALT, "Die Linde (Foto: Leo)"), "", ("IMG016", f"{ARTICLE}:9")),
        ("Image: titel.jpg", None, "", ("IMG005", COMPANION)),
        ("Image: titel.jpg\nImage_alt: titel.jpg", None, "", ("IMG011", f"{ARTICLE}:5")),
        ("Image: titel.jpg\nImage_caption: Foto: X", None, ALT, ("IMG016", f"{ARTICLE}:5")),
        ("Interviewee_image: titel.jpg", None, "dekorativ", ("IMG014", f"{ARTICLE}:4")),
        ("", body(linked=True), "dekorativ", ("IMG014", f"{ARTICLE}:9")),
    ],
)
def test_texts_are_reported_where_they_stand(
    blog: MakeBlog,
    site: Site,
    header: str,
    picture: Picture | None,
    alt: str,
    expected: tuple[str, str],
) -> None:
    """In the body, in the header or in the companion."""
    parts = (picture,) if picture else ()
    companion = COMPLETE + (f"Alt: {alt}" if alt else "")

    assert spots(found(blog(header, parts, PHOTO, {"titel.jpg": companion}), site)) == [expected]


def test_a_portrait_is_never_decoration(blog: MakeBlog, site: Site) -> None:
    """That of an author neither."""
    author = "Name: Erika Mustermann\nImage: titel.jpg"
    made = blog("", (), PHOTO, {"titel.jpg": COMPLETE + "Alt: dekorativ"}, author)

    assert spots(found(made, site)) == [("IMG014", "content/a/erika.md:2")]


def test_a_text_in_the_article_wins_over_decoration(blog: MakeBlog, site: Site) -> None:
    """Whoever describes a picture where it stands means it."""
    made = blog("", (body(ALT, linked=True),), PHOTO, {"titel.jpg": COMPLETE + "Alt: dekorativ"})

    assert found(made, site) == []


def test_a_missing_text_is_told_once_for_each_picture(blog: MakeBlog, site: Site) -> None:
    """Written beside the picture it serves all uses."""
    made = blog("Image: titel.jpg", (body(), body()), PHOTO, {"titel.jpg": COMPLETE})

    assert spots(found(made, site)) == [("IMG005", COMPANION)]


def test_pictures_in_links_are_found(blog: MakeBlog, site: Site) -> None:
    """A linked picture is a picture."""
    link = Link("/", (body(linked=True),), "", "", "", 9)

    assert spots(found(blog("", (link,), PHOTO), site)) == [
        ("IMG001", f"{ARTICLE}:9"),
        ("IMG005", f"{ARTICLE}:9"),
    ]


@pytest.mark.parametrize("name", ["titel.heic", "titel.tiff", "titel.pdf"])
def test_other_files_are_no_pictures(blog: MakeBlog, site: Site, name: str) -> None:
    """What no browser shows is refused where it is used."""
    made = blog("", (body(ALT, target=name),), {name: b"x"})

    assert spots(found(made, site)) == [("IMG022", f"{ARTICLE}:9")]


def test_pictures_nobody_uses_have_no_problem(blog: MakeBlog, site: Site) -> None:
    """They are not shown to anybody."""
    assert found(blog("", (), PHOTO), site) == []
    assert found(blog("", (), PHOTO, {"titel.jpg": "Alt: IMG_2034"}), site) == []


@pytest.mark.parametrize(
    "target", ["fehlt.jpg", "https://bilder.example/a.jpg", "../../titel.jpg", "/images/a.jpg"]
)
def test_links_to_nothing_are_left_to_the_rules_for_links(
    blog: MakeBlog, site: Site, target: str
) -> None:
    """One mistake, one message."""
    assert found(blog("", (body(ALT, target=target),), PHOTO), site) == []


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("titl.jpg", "Meinten Sie „titel.jpg“? Dann muss diese Datei titel.jpg.txt heißen."),
        (
            "index.md",
            (
                "Soll es ein Text sein, muss die Datei index.md heißen, ohne .txt am Ende; Windows "
                "zeigt die Endung erst, wenn Dateinamenerweiterungen eingeblendet sind."
            ),
        ),
        (
            "notizen",
            (
                "Das Bild „notizen“ daneben legen, die Datei nach dem Bild benennen (bild.jpg und "
                "bild.jpg.txt) oder sie löschen."
            ),
        ),
    ],
)
def test_a_companion_without_picture_is_a_problem(
    blog: MakeBlog, site: Site, name: str, remedy: str
) -> None:
    """The nearest picture of the folder is proposed."""
    [problem] = found(blog("", (), PHOTO, {name: COMPLETE}), site)

    assert (problem.code, str(problem.place)) == ("IMG007", f"content/a/{name}.txt")
    assert problem.remedy == remedy


def test_a_companion_of_what_no_browser_shows(blog: MakeBlog, site: Site) -> None:
    """The file is there, so nobody is told that it is not."""
    files = {**PHOTO, "scan.tif": b""}
    [problem] = found(blog("", (), files, {"scan.tif": COMPLETE}), site)

    assert (problem.code, str(problem.place)) == ("IMG022", "content/a/scan.tif.txt")


def test_a_picture_is_described_for_everybody(blog: MakeBlog, site: Site) -> None:
    """The slot holds size, address, text and credit; the address is the blog's."""
    companion = COMPLETE + f"Alt: {ALT}\nBearbeitet: bearbeitet mit Canva"
    facts, _ = credit_facts(blog("", (), PHOTO, {"titel.jpg": companion}), site)

    picture = facts.pictures["a/titel.jpg"]
    assert isinstance(picture, PictureFile)
    assert (picture.url, picture.width, picture.height) == ("dateien/a/titel.jpg", 4, 3)
    assert (picture.alt, picture.decorative) == (ALT, False)
    assert picture.credit is not None
    assert picture.credit.edited == "bearbeitet mit Canva"
    assert picture.credit.kind == "photo"


def test_what_a_rule_wants_is_part_of_the_companion_to_write(blog: MakeBlog, site: Site) -> None:
    """One message, one file to copy."""
    data = written(creator="Erika Beispiel", source="Wikimedia", licence="CC BY-SA 3.0")
    [problem] = found(blog("", (body(ALT),), {"titel.jpg": data}), site)

    assert spots([problem]) == [("IMG001", f"{ARTICLE}:9")]
    assert problem.remedy.splitlines()[1:] == [
        "Source_url: https://www.example.org/bild",
        "Title: Gießkanne am Markt",
    ]


@pytest.mark.parametrize("companion", [None, COMPLETE])
def test_a_text_that_only_the_file_has_is_proposed(
    blog: MakeBlog, site: Site, companion: str | None
) -> None:
    """The editor confirms it by writing it down; until then the picture has none."""
    data = written(creator="E", source="S", licence="L", alt="Zwei Linden am Markt")
    made = blog("", (body(),), {"titel.jpg": data}, {"titel.jpg": companion} if companion else {})

    facts, [problem] = credit_facts(made, site)

    assert problem.code == "IMG005"
    assert "schlägt einen vor" in problem.what
    assert problem.remedy.endswith("Alt: Zwei Linden am Markt")
    assert facts.pictures["a/titel.jpg"].alt == ""


def test_a_name_within_the_file_is_no_proposal(blog: MakeBlog, site: Site) -> None:
    """Cameras and agencies write such."""
    data = written(creator="E", source="S", licence="L", alt="DSC_2034")
    [problem] = found(blog("", (body(),), {"titel.jpg": data}), site)

    assert "DSC_2034" not in problem.remedy


@pytest.mark.parametrize(
    ("header", "author", "said", "expected"),
    [
        ("Interviewee_image: titel.jpg", "", "", ("IMG032", COMPANION)),
        ("", "\nImage: titel.jpg", "", ("IMG032", COMPANION)),
        ("Interviewee_image: titel.jpg", "", "Einwilligung: 12.03.2026, Ordner 4\n", None),
        ("Image: titel.jpg", "", "", None),
    ],
)
def test_portraits_may_need_a_note_on_consent(
    blog: MakeBlog,
    site: Site,
    header: str,
    author: str,
    said: str,
    expected: tuple[str, str] | None,
) -> None:
    """Where the agency has decided so (§ 22 KUG); other pictures do not."""
    companion = COMPLETE + f"Alt: {ALT}\n" + said
    profile = f"Name: Erika Mustermann{author}"
    made = blog(header, (), PHOTO, {"titel.jpg": companion}, profile)

    facts, problems = credit_facts(made, replace(site, portraits_need_consent=True))

    assert spots(problems) == ([expected] if expected else [])
    assert facts.pictures["a/titel.jpg"].flaw == ("no_consent" if expected else "")
    assert found(made, site) == []


def test_a_note_on_consent_goes_nowhere(blog: MakeBlog, site: Site) -> None:
    """What pages may show of a picture does not hold it."""
    companion = COMPLETE + f"Alt: {ALT}\nConsent: Geheimer Vermerk\n"
    facts, _ = credit_facts(blog("", (body(),), PHOTO, {"titel.jpg": companion}), site)

    assert "Geheimer Vermerk" not in repr(facts)


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("", []),
        ("Kind: KI-generiert\n", []),
        ("Kind: Foto\n", ["IMG034"]),
        ("Kind: Grafik\n", ["IMG034"]),
    ],
)
def test_a_file_that_says_a_machine_made_it_is_believed(
    blog: MakeBlog, site: Site, kind: str, codes: list[str]
) -> None:
    """Whoever says otherwise has to say so in the file, too."""
    companion = COMPLETE + f"Alt: {ALT}\n" + kind
    made = blog("", (body(),), {"titel.jpg": written(kind="ai")}, {"titel.jpg": companion})

    assert [problem.code for problem in found(made, site)] == codes


def test_an_agencys_own_rules_are_asked(blog: MakeBlog, site: Site) -> None:
    """They lie in content/bildquellen.txt."""
    rules = b"Regel: Stadt\nQuelle: Stadt Musterhausen\nPflicht: Titel\nNachweis: {Urheber}!\n"
    said = {"titel.jpg": COMPLETE + f"Alt: {ALT}", "zwei.jpg": COMPLETE + f"Alt: {ALT}\nTitle: T"}
    made = blog("", (body(), body(target="zwei.jpg")), {**PHOTO, "zwei.jpg": jpeg()}, said)
    place = Place("content/bildquellen.txt")
    own = File(NAME, place, len(rules), read_rules(rules, place)[0])

    facts, problems = credit_facts(replace(made, files={**made.files, NAME: own}), site)

    assert spots(problems) == [("IMG030", COMPANION)]
    assert facts.pictures["a/titel.jpg"].credit is None
    credit = facts.pictures["a/zwei.jpg"].credit
    assert credit is not None
    assert credit.name == "Erika Mustermann!"


@pytest.mark.parametrize(
    ("said", "editing", "social"),
    [
        ("", True, True),
        ("Editorial_only: ja\n", True, False),
        ("Nur_redaktionell: nein\n", True, True),
    ],
)
def test_what_may_be_made_of_a_picture_is_known(
    blog: MakeBlog, site: Site, said: str, editing: bool, social: bool
) -> None:
    """A social card asks."""
    companion = COMPLETE + f"Alt: {ALT}\n" + said
    facts, _ = credit_facts(blog("", (body(),), PHOTO, {"titel.jpg": companion}), site)

    credit = facts.pictures["a/titel.jpg"].credit
    assert credit is not None
    assert (credit.editing, credit.social) == (editing, social)


def test_a_notice_an_editor_wrote_is_for_readers(blog: MakeBlog, site: Site) -> None:
    """One that only the file has is for machines: it says in other words what the credit says."""
    alone = {"titel.jpg": COMPLETE + f"Alt: {ALT}"}
    told = {"titel.jpg": COMPLETE + f"Alt: {ALT}\nCopyright: © 2026 E. Mustermann"}
    notices = []
    for companions in (alone, told):
        made = blog("", (body(),), {"titel.jpg": written(notice="© Stadt")}, companions)
        credit = credit_facts(made, site)[0].pictures["a/titel.jpg"].credit
        assert credit is not None
        notices.append((credit.copyright, credit.notice))

    assert notices == [("© Stadt", ""), ("© 2026 E. Mustermann", "© 2026 E. Mustermann")]
