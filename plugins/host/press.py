"""Turns an edition into a plan: every page rendered, every file that is shown copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment

from plugins.blog.desk import Desk
from plugins.blog.icon import THEME_ICON, icon_url
from plugins.blog.views import Page, ProblemView, SiteView
from plugins.core.problems import Problem
from plugins.host import furniture
from plugins.host.contribution import Output, Workshop
from plugins.host.edition import Edition
from plugins.host.modes import Mode
from plugins.host.plan import Plan
from plugins.host.slots import open_desk
from plugins.host.stylesheet import bundle
from plugins.host.templates import environment, load_texts


class _Workshop(Workshop):
    def __init__(self, edition: Edition, env: Environment) -> None:
        self._content = edition.order.content
        self._env = env

    def read(self, path: str) -> bytes:
        return self._content.read(path)

    def render(self, template: str, **shows: Any) -> str:
        return self._env.get_template(template).render(shows)


def print_edition(edition: Edition, theme: Path) -> tuple[Plan, list[Problem]]:
    """Render everything in memory; nothing is written."""
    order = edition.order
    texts = load_texts(theme, order.site.language)
    env = environment(theme, texts)
    desk = open_desk(edition.slots, edition.blog, order.site, texts, _prefix(edition))
    workshop = _Workshop(edition, env)
    plan = Plan()
    problems: list[Problem | None] = []
    made = list(edition.slots.pages(desk))
    pages = [piece for piece in made if isinstance(piece, Page)]
    site = furniture.site_view(desk, frozenset(page.url for page in pages))
    for page in pages:
        html = render_page(page, site, edition, desk, workshop)
        problems.append(plan.add(page.url, html.encode(), _source(page.source, edition)))
    problems += [
        plan.add(piece.url, piece.make(workshop), "") for piece in made if isinstance(piece, Output)
    ]
    for url, template, shows in _for_crawlers(pages, desk):
        problems.append(plan.add(url, workshop.render(template, **shows).encode(), ""))
    css = theme / "static" / "css"
    problems.append(plan.add(furniture.STYLESHEET, bundle(css), "theme/static/css"))
    icon = icon_url(edition.blog, order.site)
    if icon == THEME_ICON:
        data = (theme / "static" / "icon.png").read_bytes()
        problems.append(plan.add(icon, data, "theme/static/icon.png"))
    else:
        desk.used.add(order.site.icon)
    for path in sorted(desk.used):
        data = order.content.read(path)
        problems.append(plan.add(edition.blog.urls[path], data, _source(path, edition)))
    return plan, [problem for problem in problems if problem is not None]


def _for_crawlers(pages: list[Page], desk: Desk) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield what search engines ask for: the list of pages (sitemaps.org) and the way to it."""
    entries = sorted(
        (desk.absolute(page.url), page.modified.isoformat() if page.modified else "")
        for page in pages
        if page.listed
    )
    yield "sitemap.xml", "sitemap.xml", {"entries": entries}
    yield "robots.txt", "robots.txt", {"sitemap": desk.absolute("sitemap.xml")}


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
    return tuple(_problem_view(p) for p in edition.problems if p.place.path.startswith(folder))


def _problem_view(problem: Problem) -> ProblemView:
    return ProblemView(
        str(problem.place), problem.code, problem.what, problem.remedy, problem.severity.value
    )
