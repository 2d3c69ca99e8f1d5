"""A good build is noted with the code that it ran, and only if that is known."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.host import good_build
from plugins.host.build import build
from plugins.host.memory import folder_for
from plugins.state import findings, stamps, standing, sweep
from plugins.state.digests import digest_of
from plugins.state.stamps import digest
from tests.sites.specimen import ROOT, SITES, TODAY, order, snapshot

HOUR = 3_600_000_000_000


@pytest.fixture(autouse=True)
def fine_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let stamps count on any file system that the tests run on."""
    monkeypatch.setattr(stamps, "_COARSE", 2**64)
    findings.drop()
    yield
    findings.drop()


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "theme/css").mkdir(parents=True)
    (tmp_path / "theme/css/base.css").write_text("a{}", "utf-8")
    (tmp_path / "theme/base.html").write_text("<p>", "utf-8")
    return tmp_path / "theme"


def later(theme: Path) -> int:
    """Return a time at which all stamps have long been settled."""
    return max(path.stat().st_ctime_ns for path in [theme, *theme.rglob("*")]) + HOUR


def test_code_is_known_where_it_is_older_than_the_build(theme: Path) -> None:
    """With its digests."""
    found = good_build._tree(theme, "code", later(theme), digest)

    assert found
    assert {path: found.get(path) for path in found.files()} == {
        path: digest(str(theme / path)) for path in ("base.html", "css/base.css")
    }


def test_code_is_read_once(theme: Path) -> None:
    """Though both the seal of memory and the note are made from it."""
    style = theme / "css/base.css"
    call = good_build.Call(theme, style, {}, 0)
    before = call.digest(str(style))
    style.unlink()

    assert before == call.digest(str(style)) == digest_of(b"a{}")


def test_younger_code_is_not_known(theme: Path) -> None:
    """Nobody can tell what the build has used of it."""
    assert good_build._tree(theme, "code", 0, digest) is None


@pytest.mark.parametrize(
    ("path", "text"), [("css/base.css", "b{}"), ("css/new.css", "c{}"), ("new/new.css", "c{}")]
)
def test_what_the_last_record_held_is_compared_with_the_disk(
    theme: Path, path: str, text: str
) -> None:
    """Though nothing was in doubt when the decision was made that there is something to do."""
    before = good_build._tree(theme, "code", later(theme), digest)
    assert before
    (theme / path).parent.mkdir(exist_ok=True)
    (theme / path).write_text(text, "utf-8")

    findings.leave([before], [[]])
    assert good_build._tree(theme, "code", 0, digest) is None
    findings.leave([before], [[]])
    after = good_build._tree(theme, "code", later(theme), digest)
    assert after
    assert after.get(path) == digest(str(theme / path))


def test_what_the_last_record_held_is_not_read_again(theme: Path) -> None:
    """Where the stamps are those that it was believed with."""
    before = good_build._tree(theme, "code", later(theme), digest)
    assert before
    findings.leave([before], [[]])
    (theme / "css/base.css").chmod(0o000)
    (theme / "css/base.css").chmod(0o644)
    names: list[str] = []

    def noting(path: str) -> bytes:
        names.append(Path(path).name)
        return digest(path)

    after = good_build._tree(theme, "code", later(theme), noting)

    assert after
    assert after.holds_what(before)
    assert names == ["base.css"]


@pytest.mark.skipif(os.name == "nt", reason="platform: no stamp counts on Windows")
def test_a_build_begins_with_what_the_decision_has_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither texts nor output are swept again; what is built then is the new standstill."""
    content = Path(shutil.copytree(SITES / "base", tmp_path / "content"))
    output, root = tmp_path / "output", tmp_path / "root"
    (root / "plugins").mkdir(parents=True)
    settings = root / "pelicanconf.py"
    settings.write_text("A = 1\n", "utf-8")
    environment = {"BUILD_DATE": TODAY.isoformat(), "AMTSBLOG_MODE": ""}
    command = standing.command_of(str(settings), str(content), str(output), "")
    call = good_build.Call(root, settings, environment, 2**62)

    def built() -> bool:
        return build(order(content), ROOT / "theme", output, (), call)

    def unchanged() -> bool:
        folder = str(folder_for(output))
        return standing.unchanged(folder, command, environment, 0.0, processes=2) is not None

    monkeypatch.setattr(sweep, "_WORTHWHILE", 0)
    assert built()
    assert unchanged()
    text = content / "articles/gut/index.md"
    text.write_text(f"{text.read_text('utf-8')}\nEin neuer Satz.\n", "utf-8")
    (output / "index.html").unlink()
    (output / "foreign.txt").write_text("x", "utf-8")
    assert not unchanged()

    with monkeypatch.context() as patch:
        patch.setattr(findings, "sweep", None)
        assert built()

    assert unchanged()
    anew = tmp_path / "anew"
    assert build(order(content), ROOT / "theme", anew)
    there, wanted = (
        {path: data for path, (data, _) in snapshot(folder).items()} for folder in (output, anew)
    )
    assert there == wanted
