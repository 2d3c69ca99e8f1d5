"""The plugin takes part under the name of its package and documents what it says."""

from __future__ import annotations

import re
from pathlib import Path

from plugins import update_notices
from plugins.host.registry import contributed
from plugins.update_notices.hooks import PLUGIN

FOLDER = Path(update_notices.__file__).parent


def test_registering_twice_contributes_once() -> None:
    """Pelican registers anew on every reload."""
    update_notices.register()
    update_notices.register()

    assert contributed(["plugins.update_notices"]) == (PLUGIN,)


def test_every_problem_code_is_documented() -> None:
    """The table of the README has the codes of the source, no more and no less, in order."""
    source = "".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.py")))
    readme = (FOLDER / "README.md").read_text("utf-8")
    table = re.findall(r"^\| (UPD\d{3}) \|", readme, re.MULTILINE)

    assert table == sorted(set(re.findall(r'"(UPD\d{3})"', source)))


def test_every_key_is_documented() -> None:
    """With all its synonyms."""
    readme = (FOLDER / "README.md").read_text("utf-8")
    words = {word for key in PLUGIN.keys for word in (key.name, *key.synonyms)}

    assert words <= set(re.findall(r"`([^`\n]+)`", readme))
