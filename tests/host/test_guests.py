"""A foreign theme and a foreign plugin get Pelican's articles, complete and in every series."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import html5lib

from tests.sites.specimen import ROOT, SITES

PLUGIN = """
from pelican import signals


def report(generator):
    for article in generator.articles:
        print("ARTICLE", article.title, article.category, type(article.update_notices).__name__)
    for category, articles in generator.categories:
        print("CATEGORY", category.name, len(articles))


def leave_a_file(pelican):
    with open(f"{pelican.output_path}/guest.txt", "w") as file:
        file.write("from a plugin")


def register():
    signals.article_generator_finalized.connect(report)
    signals.finalized.connect(leave_a_file)
"""


def _pelican(
    output: Path, *more: str, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pelican", str(SITES / "base"), "-s", "pelicanconf.py"]
    environment = {**os.environ, "BUILD_DATE": "2026-11-22", "PYTHONPATH": str(path or "")}
    return subprocess.run(
        [*command, "-o", str(output), *more],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_foreign_theme(tmp_path: Path) -> None:
    """Pelican's own simple theme shows the articles; pictures and feeds are there as well."""
    run = _pelican(tmp_path / "site", "-t", "simple")
    assert run.returncode == 0, run.stdout + run.stderr

    files = {p.relative_to(tmp_path / "site").as_posix() for p in (tmp_path / "site").rglob("*")}
    article = next(p for p in sorted((tmp_path / "site" / "beitraege").glob("*/index.html")))
    page = html5lib.parse(article.read_bytes(), namespaceHTMLElements=False)

    plain = _pelican(tmp_path / "plain")
    assert plain.returncode == 0, plain.stdout + plain.stderr
    ours = html5lib.parse(
        (tmp_path / "plain" / article.relative_to(tmp_path / "site")).read_bytes(),
        namespaceHTMLElements=False,
    )

    assert "".join(ours.find(".//h1").itertext()).strip() in "".join(
        page.find(".//title").itertext()
    )
    assert "/theme/site.css" in {link.get("href") for link in ours.iter("link")}
    assert "/theme/site.css" not in {link.get("href") for link in page.iter("link")}
    assert _files(tmp_path / "plain").keys() <= files
    assert "fremdes Theme simple" in run.stdout


def test_foreign_plugin(tmp_path: Path) -> None:
    """A plugin sees every article with our facts and all series, and may write files."""
    (tmp_path / "guest_plugin.py").write_text(PLUGIN, encoding="utf-8")
    settings = tmp_path / "guestconf.py"
    settings.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
        "PLUGINS = [*PLUGINS, 'guest_plugin']\n",
        encoding="utf-8",
    )
    run = _pelican(tmp_path / "with", "-s", str(settings), path=tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    plain = _pelican(tmp_path / "without")
    assert plain.returncode == 0, plain.stdout + plain.stderr

    with_guest = _files(tmp_path / "with")
    left = with_guest.pop("guest.txt")

    assert left == b"from a plugin"
    assert with_guest == _files(tmp_path / "without")
    assert "UpdatesView" in run.stdout
    assert "fremde Plugins: guest_plugin" in run.stdout


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
