"""Our own way from a photo to its files, with one process a core, without the site around it.

python -m tests.benchmarks.tools.our_pictures PHOTOS.json FOLDER
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from plugins.commands.environment import python_of
from plugins.commands.places import ROOT
from plugins.pictures.making.kinds import plan
from plugins.pictures.making.make import draw
from plugins.pictures.making.nature import nature
from plugins.pictures.making.recipe import Recipe
from tests.benchmarks.tools.names import OURS
from tests.benchmarks.tools.picture_tool import WIDTHS, PictureTool, Qualities, named_files


def our_pictures(folder: Path) -> PictureTool:
    """Return our tool; it has its own qualities, and the others are given theirs after it."""
    photos, output = folder / "photos.json", folder / "made"
    folder.mkdir(parents=True, exist_ok=True)

    def prepare(paths: Sequence[Path], _qualities: Qualities) -> None:
        photos.write_text(json.dumps([str(path) for path in paths]), encoding="utf-8")

    module = "tests.benchmarks.tools.our_pictures"
    return PictureTool(
        name=OURS,
        command=(str(python_of(ROOT / ".venv")), "-m", module, str(photos), str(output)),
        cwd=ROOT,
        clearing=(output,),
        prepare=prepare,
        files=lambda: named_files(output),
    )


def _made(output: Path, path: str) -> None:
    photo = Path(path)
    data = photo.read_bytes()
    found = nature(data)  # a build decodes each picture when it reads it, so it is done here too
    shapes = plan(found.width, found.height, found.kind, WIDTHS)
    for one in draw(data, Recipe(found.kind, shapes)):
        (output / f"{photo.stem}.{one.width}.{one.format}").write_bytes(one.data)


def main(photos: Path, output: Path) -> None:
    """Make all files."""
    output.mkdir(parents=True, exist_ok=True)
    paths = json.loads(photos.read_text(encoding="utf-8"))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(partial(_made, output), paths):
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
