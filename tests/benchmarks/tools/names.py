"""What the tools are called, in the table and on the command line."""

from __future__ import annotations

OURS = "ours"
HUGO = "Hugo"
PELICAN = "Pelican"
TYPOGRIFY = "Pelican TYPOGRIFY"
PEERS = (HUGO, PELICAN, TYPOGRIFY)
