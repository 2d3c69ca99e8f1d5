"""The settings of the site that are ours, typed; ``pelicanconf.py`` fills them as ``SITE``."""

from __future__ import annotations

from dataclasses import field

from plugins.core.frozen import frozen


@frozen
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


@frozen
class Addresses:
    """Where each kind of page lives, relative to the site; ``{slug}`` is filled in.

    The numbered pages of a listing lie beside its first page: each in a folder of its own would
    give every build of a large site a fifth more to look at.
    """

    article: str = "beitraege/{slug}/"
    topic: str = "rubriken/{slug}/"
    interview: str = "reihen/{slug}/"
    author: str = "autoren/{slug}/"
    tag: str = "schlagwoerter/{slug}/"
    page: str = "{slug}/"
    whitepaper: str = "whitepaper/{slug}/"
    event: str = "termine/{slug}/"
    listing_page: str = "{base}seite-{number}.html"


@frozen
class Site:
    """What an agency decides about its site. Every field has a meaning a press officer knows.

    name: the blog's name, in the header, titles and feeds.
    address: the address readers know, without a trailing slash; canonical links, feeds and share
        links use it. A path in it (``https://www.example.org/blog``) is where the site lives.
    publisher: who publishes the blog; also the creator of covers made from whitepapers.
    barrier_email: where reports of barriers go.
    mastodon_instances: host names offered for sharing, such as ``social.bund.de``.
    headlines_per_page: how many titles stand on a page of the archive; a year with more of them
        shows its months, each with pages of its own.
    easy_language_page, sign_language_page: slugs of pages linked on the start page; empty if none.
    feed_id_year: part of every feed id (RFC 4151), a year in which the agency held its domain;
        never change it, or every subscriber sees every article anew.
    social_cards: whether each article has a card of its own for links in social media; without,
        they show the lead picture.
    icon: content path of the site's icon, a square PNG; empty for the one of the theme.
    events_on_start_page: how many of the next events the start page shows; 0 for none.
    events_in_feed: whether the main feed announces events, and tells when one is called off.
    comments_email: where readers send comments and report them; empty if there is nobody to read
        them: then nobody is invited to comment.
    portraits_need_consent: whether portraits of authors and of people who are interviewed need a
        note on their consent beside the picture (§ 22 KUG).
    figures_age_months: after how many months editors are told that a figure marked with
        „Stand: August 2020“ has aged; 0 for never.
    """

    name: str
    tagline: str
    description: str
    address: str
    publisher: str
    barrier_email: str
    language: str = "de"
    timezone: str = "Europe/Berlin"
    teasers_per_page: int = 10
    headlines_per_page: int = 100
    feed_entries: int = 20
    show_date_in_teaser: bool = True
    show_byline_in_teaser: bool = True
    notice_before_picture: bool = False
    mastodon_instances: tuple[str, ...] = ()
    easy_language_page: str = ""
    sign_language_page: str = ""
    required_pages: tuple[RequiredPage, ...] = field(default=REQUIRED_PAGES)
    social_cards: bool = True
    icon: str = ""
    feed_id_year: int = 2024
    addresses: Addresses = Addresses()
    comments_email: str = ""
    portraits_need_consent: bool = False
    figures_age_months: int = 24
    events_on_start_page: int = 3
    events_in_feed: bool = False
