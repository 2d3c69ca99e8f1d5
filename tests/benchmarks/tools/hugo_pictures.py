"""Hugo making pictures: one page a photo, so that it can work on several at a time."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.tools.hugo import hugo_program
from tests.benchmarks.tools.names import HUGO
from tests.benchmarks.tools.picture_tool import FORMATS, WIDTHS, Made, PictureTool, Qualities

# Lanczos, as ours scales: by its own default, a box, Hugo is a sixth quicker, but needs more bytes
# for the same similarity. The speed of its AVIF encoder is its default.
_SETTINGS = """baseURL = "https://benchmark.example/"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]
[imaging]
resampleFilter = "Lanczos"
"""
_PAGE = """{{ $photo := .Resources.GetMatch "*.jpg" }}{{ $page := . }}
{{ range slice WIDTHS }}{{ $width := . }}{{ range slice FORMATS }}
{{ $made := $photo.Process (printf "resize %dx %s" $width .) }}
<a href="{{ $made.RelPermalink }}">{{ $page.File.ContentBaseName }} {{ $width }} {{ . }}</a>
{{ end }}{{ end }}
"""
_NAMES = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


def hugo_pictures(folder: Path, home: Path) -> PictureTool:
    """Return Hugo, installed below ``home``."""
    output, resources = folder / "public", folder / "resources"

    def prepare(photos: Sequence[Path], qualities: Qualities) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "layouts").mkdir(parents=True)
        (folder / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
        formats = " ".join(f'"{_NAMES[name]} q{qualities[name]}"' for name in FORMATS)
        widths = " ".join(map(str, WIDTHS))
        page = _PAGE.replace("WIDTHS", widths).replace("FORMATS", formats)
        (folder / "layouts" / "single.html").write_text(page, encoding="utf-8")
        for photo in photos:
            bundle = folder / "content" / photo.stem
            bundle.mkdir(parents=True)
            (bundle / "index.md").write_text("---\n---\n", encoding="utf-8")
            shutil.copy(photo, bundle)

    def files() -> Made:
        found = {}
        for page in sorted(output.glob("*/index.html")):
            for line in page.read_text(encoding="utf-8").splitlines():
                if line.startswith("<a href="):
                    address, _, words = line.removeprefix('<a href="').partition('">')
                    _, width, name, _ = words.removesuffix("</a>").split()
                    format_ = next(one for one, other in _NAMES.items() if other == name)
                    found[page.parent.name, int(width), format_] = output / address.lstrip("/")
        return found

    return PictureTool(
        name=HUGO,
        command=(hugo_program(home), "--quiet", "--destination", str(output)),
        cwd=folder,
        clearing=(output, resources),
        prepare=prepare,
        files=files,
    )
