"""The settings of the site that are ours, typed; ``pelicanconf.py`` fills them as ``SITE``."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RequiredPage:
    """A page that must exist as ``content/pages/<slug>.md``.

    ``linked`` pages stand in the footer of every page. ``phrases`` must occur in its text.
    """

    slug: str
    title: str
    phrases: tuple[str, ...] = ()


REQUIRED_PAGES = (
    RequiredPage("impressum", "Impressum", ("§ 18 Abs. 2 MStV",)),
    RequiredPage("datenschutz", "Datenschutzerklärung"),
    RequiredPage("barrierefreiheit", "Erklärung zur Barrierefreiheit"),
    RequiredPage("barriere-melden", "Barriere melden"),
)


@dataclass(frozen=True)
class Site:
    """What an agency decides about its site. Every field has a meaning a press officer knows.

    name: the blog's name, in the header, titles and feeds.
    url: the address the site is published at, without a trailing slash; empty in preview.
    address: the address readers will know, used where an address must be absolute even when
        ``url`` is empty (feed ids, share links, canonical).
    """

    name: str
    tagline: str
    description: str
    address: str
    publisher: str
    barrier_email: str
    url: str = ""
    language: str = "de"
    timezone: str = "Europe/Berlin"
    teasers_per_page: int = 10
    feed_entries: int = 20
    show_date_in_teaser: bool = True
    show_byline_in_teaser: bool = True
    notice_before_picture: bool = False
    mastodon_instances: tuple[str, ...] = ()
    easy_language_page: str = ""
    sign_language_page: str = ""
    required_pages: tuple[RequiredPage, ...] = field(default=REQUIRED_PAGES)
    icon: str = "images/icon.png"
    feed_author_email: str = ""
