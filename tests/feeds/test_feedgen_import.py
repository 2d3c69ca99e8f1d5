"""What feedgen brings along and our feeds do not use is loaded when somebody does."""

from __future__ import annotations

import subprocess
import sys


def said(code: str) -> list[str]:
    """Return the lines that code prints in a process of its own, with warnings as errors."""
    begin = "import sys\nfrom plugins.feeds.feedgen_import import new_generator\n"
    command = [sys.executable, "-W", "error", "-c", begin + code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_date_is_not_read_from_text() -> None:
    """So that what reads it is not loaded."""
    code = "new_generator()\nprint('dateutil.parser._parser' in sys.modules)"

    assert said(code) == ["False"]


def test_who_reads_dates_from_text_still_can() -> None:
    """feedgen itself, and others that import it before or after."""
    code = (
        "one = new_generator()\n"
        "one.updated('2026-03-12T10:30:00+01:00')\n"
        "print(one.updated().isoformat())\n"
        "import dateutil.parser\n"
        "from dateutil.parser import isoparse\n"
        "from dateutil.rrule import rrulestr\n"
        "print(dateutil.parser.parse('2026-03-12'), isoparse('2026-03-12'))\n"
        "print(rrulestr('DTSTART:20260312T103000\\nRRULE:FREQ=DAILY;COUNT=2')[1])\n"
    )

    assert said(code) == [
        "2026-03-12T10:30:00+01:00",
        "2026-03-12 00:00:00 2026-03-12 00:00:00",
        "2026-03-13 10:30:00",
    ]


def test_what_was_there_before_stays() -> None:
    """A plugin of the agency's own may have loaded it."""
    code = (
        "import dateutil.parser as before\n"
        "new_generator()\n"
        "import dateutil.parser\n"
        "print(dateutil.parser is before)\n"
    )

    assert said(code) == ["True"]
