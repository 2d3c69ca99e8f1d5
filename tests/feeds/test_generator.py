"""Builds that write no feed do not wait for feedgen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_feedgen_is_loaded_when_a_feed_is_written() -> None:
    """The plugin with all its writers is there without feedgen; the first feed loads it."""
    program = (
        "import datetime as dt, sys\n"
        "import plugins.feeds.hooks, plugins.feeds.atom, plugins.feeds.rss\n"
        "from plugins.feeds.model import Feed, Person\n"
        "print(sorted({'feedgen', 'lxml', 'dateutil'} & set(sys.modules)))\n"
        "time = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)\n"
        "url = 'https://amtsblog.example/'\n"
        "feed = Feed(url, 'T', 'D', url, url, 'de', Person('P', url), time, ())\n"
        "plugins.feeds.atom.write_atom(feed)\n"
        "print(sorted({'feedgen', 'lxml'} & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", program]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["[]", "['feedgen', 'lxml']"]
