"""sharp, which most programs in JavaScript make pictures with."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.tools.names import SHARP
from tests.benchmarks.tools.picture_tool import WIDTHS, PictureTool, Qualities, named_files

PACKAGE = "sharp@0.35.5"
_SCRIPT = """const fs = require("fs"), path = require("path"), sharp = require("sharp");
const job = JSON.parse(fs.readFileSync("job.json"));
fs.mkdirSync("made", { recursive: true });
async function all(photo) {
  const name = path.parse(photo).name, decoded = sharp(photo).autoOrient();
  await Promise.all(job.widths.flatMap((width) => Object.entries(job.qualities).map(
    ([format, quality]) => decoded.clone().resize({ width }).toFormat(format, { quality })
      .toFile(`made/${name}.${width}.${format}`))));
}
(async () => { for (const photo of job.photos) await all(photo); })();
"""


def sharp_pictures(home: Path) -> PictureTool | None:
    """Return sharp with its defaults, installed below ``home``; None where there is no npm."""
    folder = home / "sharp"
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("npm is missing: sharp does not take part.", file=sys.stderr, flush=True)
        return None
    if not (folder / "node_modules" / "sharp").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}", encoding="utf-8")
        subprocess.run([npm, "install", "--silent", PACKAGE], cwd=folder, check=True)
    (folder / "make.js").write_text(_SCRIPT, encoding="utf-8")

    def prepare(photos: Sequence[Path], qualities: Qualities) -> None:
        job = {
            "photos": [str(path) for path in photos],
            "widths": WIDTHS,
            "qualities": dict(qualities),
        }
        (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")

    return PictureTool(
        name=SHARP,
        command=(node, "make.js"),
        cwd=folder,
        clearing=(folder / "made",),
        prepare=prepare,
        files=lambda: named_files(folder / "made"),
    )
