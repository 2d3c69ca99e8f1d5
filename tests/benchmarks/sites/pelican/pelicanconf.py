"""Plain Pelican with its own ``simple`` theme and the feeds that a blog of several authors needs.

The environment says where: ``BENCHMARK_CONTENT``, ``BENCHMARK_OUTPUT``, and ``BENCHMARK_TYPOGRIFY``
(``1`` or ``0``) whether typogrify runs.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

PATH = os.environ["BENCHMARK_CONTENT"]
OUTPUT_PATH = os.environ["BENCHMARK_OUTPUT"]
TYPOGRIFY = os.environ["BENCHMARK_TYPOGRIFY"] == "1"

SITENAME = "Vergleichsblog"
SITEURL = FEED_DOMAIN = "https://blog.example.org"
AUTHOR = "Redaktion"
TIMEZONE = "Europe/Berlin"
LOCALE = "C.UTF-8"
DEFAULT_LANG = "de"
DEFAULT_DATE_FORMAT = "%d.%m.%Y"

ARTICLE_PATHS = ["artikel"]
STATIC_PATHS = ["images"]
USE_FOLDER_AS_CATEGORY = False
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives"]
DEFAULT_PAGINATION = 10

THEME = "simple"
THEME_TEMPLATES_OVERRIDES = [str(HERE / "templates")]
PLUGINS = ["next_and_previous"]

FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = "feeds/alle.atom.xml"
CATEGORY_FEED_ATOM = "feeds/rubrik-{slug}.atom.xml"
AUTHOR_FEED_ATOM = "feeds/person-{slug}.atom.xml"
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
