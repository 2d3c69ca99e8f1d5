"""What the tools are called, in the table and on the command line."""

from __future__ import annotations

OURS = "ours"
HUGO = "Hugo"
PELICAN = "Pelican"
TYPOGRIFY = "Pelican TYPOGRIFY"
SHARP = "sharp"
PEERS = (HUGO, PELICAN, TYPOGRIFY)
COLUMNS = (OURS, *PEERS, SHARP)
"""As they stand in the table; sharp takes part where pictures are made."""
