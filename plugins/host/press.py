"""Turns a composed site into a plan: every page rendered, every file that is shown copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment

from plugins.blog.desk import Desk
from plugins.blog.icon import THEME_ICON, icon_url
from plugins.blog.views import Page, ProblemView, SiteView
from plugins.core.problems import Problem
from plugins.core.texts import Texts
from plugins.host import furniture
from plugins.host.contribution import Output, Workshop
from plugins.host.edition import Edition
from plugins.host.modes import Mode
from plugins.host.plan import Claim, Plan
from plugins.host.slots import open_desk
from plugins.host.stylesheet import bundle
from plugins.host.templates import environment, load_texts

_SITEMAP = "sitemap.xml"
_ROBOTS = "robots.txt"


class _Workshop(Workshop):
    def __init__(self, edition: Edition, env: Environment) -> None:
        self._content = edition.order.content
        self._env = env

    def read(self, path: str) -> bytes:
        return self._content.read(path)

    def render(self, template: str, **shows: Any) -> str:
        return self._env.get_template(template).render(shows)


@dataclass(frozen=True)
class Composition:
    """A site with the views of all its pages, not yet rendered."""

    edition: Edition
    theme: Path
    texts: Texts
    desk: Desk
    pieces: tuple[Page | Output, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The HTML pages among the pieces."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Page))

    def claims(self) -> Iterator[Claim]:
        """Yield every address of the site with what claims it."""
        for piece in self.pieces:
            source = piece.source if isinstance(piece, Page) else ""
            yield Claim(piece.url, _source(source, self.edition))
        yield from map(Claim, (_SITEMAP, _ROBOTS, furniture.STYLESHEET, THEME_ICON))
        for path in sorted(self.desk.used):
            yield Claim(self.edition.blog.urls[path], _source(path, self.edition), file=True)


def compose(edition: Edition, theme: Path) -> Composition:
    """Make the views of all pages."""
    order = edition.order
    texts = load_texts(theme, order.site.language)
    desk = open_desk(edition.slots, edition.blog, order.site, texts, _prefix(edition))
    if order.site.icon in edition.blog.files:
        desk.used.add(order.site.icon)
    return Composition(edition, theme, texts, desk, tuple(edition.slots.pages(desk)))


def open_workshop(composition: Composition) -> Workshop:
    """Return the place where bytes are made, with the theme's templates at hand."""
    return _Workshop(composition.edition, environment(composition.theme, composition.texts))


def print_site(composition: Composition) -> Plan:
    """Render everything in memory; nothing is written."""
    edition, desk, theme = composition.edition, composition.desk, composition.theme
    workshop = open_workshop(composition)
    pages = composition.pages
    plan = Plan()
    site = furniture.site_view(desk, frozenset(page.url for page in pages))
    for page in pages:
        plan.add(page.url, render_page(page, site, edition, desk, workshop).encode())
    for piece in composition.pieces:
        if isinstance(piece, Output):
            plan.add(piece.url, piece.make(workshop))
    for url, template, shows in _for_crawlers(pages, desk):
        plan.add(url, workshop.render(template, **shows).encode())
    plan.add(furniture.STYLESHEET, bundle(theme / "static" / "css"))
    if icon_url(edition.blog, desk.site) == THEME_ICON:
        plan.add(THEME_ICON, (theme / "static" / "icon.png").read_bytes())
    for path in sorted(desk.used):
        plan.add(edition.blog.urls[path], edition.order.content.read(path))
    return plan


def _for_crawlers(
    pages: Iterable[Page], desk: Desk
) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield what search engines ask for: the list of pages (sitemaps.org) and the way to it."""
    entries = sorted(
        (desk.absolute(page.url), page.modified.isoformat() if page.modified else "")
        for page in pages
        if page.listed
    )
    yield _SITEMAP, "sitemap.xml", {"entries": entries}
    yield _ROBOTS, "robots.txt", {"sitemap": desk.absolute(_SITEMAP)}


def render_page(
    page: Page, site: SiteView, edition: Edition, desk: Desk, workshop: Workshop
) -> str:
    """Return a page's HTML: its template with its view and nothing else."""
    shows = dict(page.shows)
    if page.about is not None:
        shows.update(edition.slots.about(page.about, desk))
    url = desk.url(page.url)
    report = site.report_barrier
    if report:
        report = _barrier_mail(desk, desk.absolute(page.url))
    return workshop.render(
        page.template,
        site=furniture.for_page(site, url, report),
        head=page.head,
        problems=_problems_of(page, edition),
        **shows,
    )


def _barrier_mail(desk: Desk, address: str) -> str:
    subject = quote(desk.texts("barrier.subject"), safe="")
    body = quote(desk.texts("barrier.body", address=address), safe="")
    return f"mailto:{desk.site.barrier_email}?subject={subject}&body={body}"


def _prefix(edition: Edition) -> str:
    """Return what printed addresses begin with: the path the site lives under."""
    if edition.order.mode is Mode.PREVIEW:
        return "/"
    address = edition.order.site.address.partition("://")[2]
    path = address.partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"


def _source(path: str, edition: Edition) -> str:
    return edition.order.content.place(path).path if path else ""


def _problems_of(page: Page, edition: Edition) -> tuple[ProblemView, ...]:
    """In preview a page shows its own problems; the start page shows all there are."""
    if edition.order.mode is not Mode.PREVIEW:
        return ()
    if page.url == "":
        return tuple(map(_problem_view, edition.problems))
    if not page.source:
        return ()
    shown = _source(page.source, edition)
    folder = f"{shown.rpartition('/')[0]}/" if shown.endswith("/index.md") else shown
    urls, prefix = edition.blog.urls, f"{edition.order.content.shown}/"
    return tuple(
        _problem_view(problem)
        for problem in edition.problems
        # Of two texts with one address only the first has a page; it shows what both have.
        if problem.place.path.startswith(folder)
        or urls.get(problem.place.path.removeprefix(prefix)) == page.url
    )


def _problem_view(problem: Problem) -> ProblemView:
    return ProblemView(
        str(problem.place), problem.code, problem.what, problem.remedy, problem.severity.value
    )
