"""A preview shows its pages before all pictures are drawn; in the end nothing is other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plugins.host.drawn import supply as supplying
from plugins.host.modes import Mode
from plugins.host.resident import Resident
from plugins.pictures.making.unusable import UnusablePictureError
from plugins.state.standing import CACHE
from tests.host.small_site import GUT, NEU
from tests.host.test_resident import Site, supply
from tests.pictures.specimens import photo, saved
from tests.sites.specimen import run, snapshot

COMPANION = (
    "Creator: Erika Mustermann\nSource: Stadt Beispiel\nLicence: CC BY 4.0\nAlt: Rotes vor Blauem\n"
)
LEAD, OTHER = "articles/neu/titel.png", "articles/gut/zweites.png"
ARTICLE = "beitraege/neu/index.html"
SMALL = "beitraege/neu/titel.png.240.webp"


def put(site: Site, path: str, seed: int) -> None:
    """Save a picture and its companion."""
    data = saved(photo((500, 300), seed=seed), "PNG")
    (site.content / path).write_bytes(data)
    site.write(f"{path}.txt", COMPANION)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site of which nothing was drawn yet."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    with closing(Site(tmp_path)) as site:
        put(site, LEAD, 1)
        put(site, OTHER, 2)
        site.replace(NEU, "Title: Neu", "Title: Neu\nImage: titel.png")
        site.replace(GUT, "\n\n", "\n\n![](zweites.png)\n\n")
        yield site


def beginning(site: Site) -> Resident:
    """Return one that has delivered pages, and no picture yet."""
    stays = site.resident(supplied=False)
    assert ARTICLE in site.built()
    assert SMALL in stays.postponed
    assert stays.postponed.isdisjoint(site.built())
    return stays


def test_pages_come_before_pictures(site: Site) -> None:
    """All that pages wait for follows; then the output is that of any other build."""
    stays = beginning(site)
    supply(stays)

    assert site.built() == site.anew()
    assert stays.verify()


def test_what_somebody_looks_at_comes_first(site: Site) -> None:
    """One file, before the others of its picture, and before other pictures."""
    stays = beginning(site)
    last = max(path for path in stays.postponed if path.startswith("beitraege/gut/zweites.png."))
    before = stays.postponed
    stays.supply({last})
    while last in stays.postponed:
        stays.supply(())

    assert len(before - stays.postponed) < len(before) // 2
    assert last in site.built()
    supply(stays)
    assert site.built() == site.anew()


def test_a_card_that_somebody_looks_at_comes_at_once(site: Site) -> None:
    """What plugins make at length waits too, behind all that pages show."""
    stays = beginning(site)
    card = "beitraege/neu/social-media-karte.jpg"
    assert card in stays.postponed
    stays.supply({card, "gibt/es/nicht.jpg"})

    assert card in site.built()
    stays.rest()


@pytest.mark.parametrize(
    "change",
    [
        lambda site: site.replace(NEU, "Mitte.", "Neues."),
        lambda site: site.replace(NEU, "Title: Neu", "Title: Anders"),
        lambda site: put(site, LEAD, 3),
        lambda site: site.replace(NEU, "Image: titel.png\n", ""),
        lambda site: site.replace(f"{LEAD}.txt", "Erika Mustermann", "Jonas Beispiel"),
    ],
)
@pytest.mark.parametrize("turns", [0, 30])
def test_saves_while_drawing(site: Site, turns: int, change: Callable[[Site], object]) -> None:
    """They are built at once, and nothing of either is lost."""
    stays = beginning(site)
    for _ in range(turns):
        if stays.postponed:
            stays.supply(())
    change(site)
    stays.build({NEU, LEAD, f"{LEAD}.txt"})
    stays.prepare()
    supply(stays)

    assert site.built() == site.anew()


def test_another_picture_takes_the_old_one_away(site: Site) -> None:
    """Nobody sees the old one beside its new text."""
    stays = site.resident()
    before = site.built()[SMALL]
    put(site, LEAD, 4)
    stays.build({LEAD})
    assert SMALL not in site.built()

    stays.prepare()
    supply(stays)
    assert site.built()[SMALL] != before
    assert site.built() == site.anew()


@pytest.mark.parametrize("written", [True, False])
@pytest.mark.parametrize("by", ["build", "preview"])
def test_what_a_killed_preview_had_not_drawn_is_drawn_by_the_next(
    site: Site, written: bool, by: str
) -> None:
    """Whether it had written down what it knew, and whoever comes next."""
    stays = beginning(site)
    if written:
        stays.write()
    stays.supply({"beitraege/neu/social-media-karte.jpg"})
    stays.rest()
    if by == "build":
        assert run(site.content, site.output, Mode.PREVIEW).written
    else:
        site.resident()
    assert site.built() == site.anew()

    before = snapshot(site.output)
    assert run(site.content, site.output, Mode.PREVIEW).written
    assert snapshot(site.output) == before


def test_somebody_else_has_built_meanwhile(site: Site) -> None:
    """Then there is nothing left to draw here, but to look at what is there."""
    stays = beginning(site)
    stays.write()
    assert run(site.content, site.output, Mode.PREVIEW).written

    while stays.postponed and stays.supply(()):
        pass
    stays.build()
    stays.prepare()
    supply(stays)
    assert site.built() == site.anew()


def test_a_picture_that_cannot_be_drawn(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is raised once; the next build looks at everything."""
    stays = beginning(site)

    def fail(*_: object) -> list[str]:
        raise UnusablePictureError("broken")  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(supplying.Supply, "ready", fail)
        with pytest.raises(UnusablePictureError):
            stays.supply(())
    assert stays.postponed == frozenset()

    stays.build(set())
    stays.prepare()
    supply(stays)
    assert site.built() == site.anew()
