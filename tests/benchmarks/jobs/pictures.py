"""Photos in four widths and three formats: time and bytes at the same structural similarity."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.commands.places import ROOT
from tests.benchmarks.jobs.contest import say
from tests.benchmarks.measure.equal import Tried, at
from tests.benchmarks.measure.run import Run, run
from tests.benchmarks.table import Row, at_most, faster
from tests.benchmarks.tools.hugo_pictures import hugo_pictures
from tests.benchmarks.tools.install import install, locked
from tests.benchmarks.tools.names import HUGO, OURS, SHARP
from tests.benchmarks.tools.our_pictures import our_pictures
from tests.benchmarks.tools.picture_tool import FORMATS, WIDTHS, PictureTool, Qualities
from tests.benchmarks.tools.sharp_pictures import sharp_pictures

_TRIALS = (
    {"avif": 40, "webp": 55, "jpeg": 60},
    {"avif": 50, "webp": 65, "jpeg": 70},
    {"avif": 60, "webp": 75, "jpeg": 80},
    {"avif": 72, "webp": 85, "jpeg": 88},
)
_TRIED_ON = 4  # photos; enough to find the qualities, which are then used for all
_NUMPY = "numpy==2.4.6"


def pictures(home: Path, count: int, rounds: int) -> list[Row]:
    """Return rows for time, memory and bytes; raises SystemExit where a tool leaves files out."""
    python = install(home / "numpy", (_NUMPY, *locked(("pillow",))))
    folder = home / "photos"
    say(f"{count} photos: drawing those that are not there yet")
    subprocess.run(
        [str(python), "-m", "tests.benchmarks.corpus.photos", str(folder), str(count)],
        cwd=ROOT,
        check=True,
    )
    photos = sorted(folder.glob("*.jpg"))[:count]
    ours, hugo = our_pictures(home / "our-pictures"), hugo_pictures(home / "hugo-pictures", home)
    sharp = sharp_pictures(home)
    some = photos[:_TRIED_ON]
    reached = {name: one for name, (one,) in _tried(python, ours, some, ({},)).items()}
    sizes: dict[str, dict[str, float]] = {OURS: {name: reached[name].size for name in FORMATS}}
    matched: dict[str, Qualities] = {OURS: {}}
    for tool in (hugo, *([sharp] if sharp else [])):
        trials = _tried(python, tool, some, _TRIALS)
        found = {name: at(trials[name], reached[name].similarity) for name in FORMATS}
        sizes[tool.name] = {name: size for name, (_, size) in found.items()}
        matched[tool.name] = {name: round(quality) for name, (quality, _) in found.items()}
        say(f"{tool.name}: as like as ours at {matched[tool.name]}")
    runs = _raced((ours, hugo), photos, matched, rounds)
    return [*_times(runs, count), *_memory(ours, photos), *_bytes(sizes, reached)]


def _tried(
    python: Path, tool: PictureTool, photos: Sequence[Path], trials: Sequence[Qualities]
) -> Mapping[str, Sequence[Tried]]:
    """Return by format what a tool comes to with each choice of qualities."""
    found: dict[str, list[Tried]] = {name: [] for name in FORMATS}
    for qualities in trials:
        tool.prepare(photos, qualities)
        _once(tool, photos)
        made = tool.files()
        names = {path.stem: path for path in photos}
        pairs = [(str(names[photo]), str(path)) for (photo, _, _), path in made.items()]
        done = subprocess.run(
            [str(python), "-m", "tests.benchmarks.measure.similarity"],
            cwd=ROOT,
            input=json.dumps(pairs),
            capture_output=True,
            text=True,
            check=True,
        )
        figures = dict(zip(made, json.loads(done.stdout), strict=True))
        for name in FORMATS:
            keys = [key for key in made if key[2] == name]
            mean = statistics.fmean(figures[key] for key in keys)
            size = sum(made[key].stat().st_size for key in keys)
            found[name].append(Tried(qualities.get(name, 0), mean, size))
            say(f"{tool.name}, {name} {qualities.get(name, '')}: {mean:.4f}, {size:,} bytes")
    return found


def _raced(
    tools: Sequence[PictureTool],
    photos: Sequence[Path],
    qualities: Mapping[str, Qualities],
    rounds: int,
) -> Mapping[str, Sequence[Run]]:
    found: dict[str, list[Run]] = {tool.name: [] for tool in tools}
    for tool in tools:
        tool.prepare(photos, qualities[tool.name])
    for number in range(rounds):
        turn = number % len(tools)
        for tool in (*tools[turn:], *tools[:turn]):
            one = _once(tool, photos)
            found[tool.name].append(one)
            say(f"pictures, round {number + 1}: {tool.name} {one.wall:.1f} s, {one.cpu:.1f} s")
    return found


def _once(tool: PictureTool, photos: Sequence[Path], *, memory: bool = False) -> Run:
    tool.clear()
    result = run(tool.command, tool.cwd, {}, memory=memory)
    wanted = {(path.stem, width, name) for path in photos for width in WIDTHS for name in FORMATS}
    if wanted != set(tool.files()):
        raise SystemExit(f"{tool.name}: not the files that were asked for")
    return result


def _times(runs: Mapping[str, Sequence[Run]], count: int) -> list[Row]:
    wall = {name: [one.wall / count for one in found] for name, found in runs.items()}
    cpu = {name: [one.cpu / count for one in found] for name, found in runs.items()}
    return [
        Row("pictures, one photo", "s", wall, (faster(HUGO, 4),)),
        Row("pictures, one photo, processor", "s", cpu, (faster(HUGO, 4),)),
    ]


def _memory(ours: PictureTool, photos: Sequence[Path]) -> list[Row]:
    peak = _once(ours, photos, memory=True).memory
    return [Row("pictures, memory of all processes", "MB", {OURS: [peak.together]})]


def _bytes(sizes: Mapping[str, Mapping[str, float]], ours: Mapping[str, Tried]) -> list[Row]:
    asked = (at_most(HUGO, 1.05), at_most(SHARP, 1.05))
    rows = [
        Row(
            f"pictures, {name} at {ours[name].similarity:.3f}, four widths",
            "kB",
            {tool: [found[name] / 1000 / _TRIED_ON] for tool, found in sizes.items()},
            asked,
        )
        for name in FORMATS
    ]
    every = {tool: [sum(found.values()) / 1000 / _TRIED_ON] for tool, found in sizes.items()}
    return [*rows, Row("pictures, all formats, four widths", "kB", every, asked)]
