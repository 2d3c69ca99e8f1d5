"""The settings of the site. Ours are in ``SITE``; the rest is Pelican's and says why."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:  # Pelican finds plugins by dotted names only from the root
    sys.path.insert(0, str(ROOT))

from plugins.core.settings import Site  # noqa: E402 -- needs the root on sys.path

SITE = Site(
    name="Amtsblog",
    tagline="Social Media und Kommunikation in der Verwaltung",
    description="Das Blog für alle, die in Ämtern, Städten und Ministerien kommunizieren.",
    address="https://amtsblog.example",
    publisher="Zweckverband Verwaltungskommunikation Musterland",
    barrier_email="barrierefreiheit@amtsblog.example",
    mastodon_instances=("social.bund.de", "mastodon.social"),
    easy_language_page="leichte-sprache",
    sign_language_page="gebaerdensprache",
    comments_email="kommentare@amtsblog.example",
    portraits_need_consent=True,
)

AMTSBLOG_MODE = "build"
AMTSBLOG_PLUGINS = (
    "plugins.articles",
    "plugins.series",
    "plugins.authors",
    "plugins.archive",
    "plugins.pages",
    "plugins.addresses",
    "plugins.image_credits",
    "plugins.update_notices",
    "plugins.interviews",
    "plugins.freshness",
    "plugins.media",
    "plugins.whitepapers",
    "plugins.events",
    "plugins.comments",
    "plugins.feeds",
    "plugins.social_cards",
    "plugins.style_guide",
)

SITENAME = SITE.name
SITEURL = ""
TIMEZONE = SITE.timezone
DEFAULT_LANG = SITE.language
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
PLUGINS = ["plugins.host", *AMTSBLOG_PLUGINS]
OUTPUT_RETENTION = [".git", ".nojekyll"]

# Where a foreign theme finds our pages.
ARTICLE_URL = SITE.addresses.article
PAGE_URL = SITE.addresses.page
CATEGORY_URL = SITE.addresses.topic
TAG_URL = SITE.addresses.tag
AUTHOR_URL = SITE.addresses.author
ARTICLE_SAVE_AS, PAGE_SAVE_AS, CATEGORY_SAVE_AS, TAG_SAVE_AS, AUTHOR_SAVE_AS = (
    f"{url}index.html" for url in (ARTICLE_URL, PAGE_URL, CATEGORY_URL, TAG_URL, AUTHOR_URL)
)

# The host reads and writes everything itself; for a foreign theme or plugin it sets these anew.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
