"""The site's icon: the agency's own, else the one that comes with the theme."""

from __future__ import annotations

from plugins.blog.model import Blog
from plugins.core.settings import Site

THEME_ICON = "theme/icon.png"


def icon_url(blog: Blog, site: Site) -> str:
    """Return the site-relative address of the icon."""
    return blog.urls[site.icon] if site.icon in blog.files else THEME_ICON
