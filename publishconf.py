"""What is different when the site is published: template text in a required page is an error."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 -- Pelican's own way to derive settings

AMTSBLOG_MODE = "publish"
