"""The view of an article on its own page."""

from __future__ import annotations

from plugins.blog.desk import Desk
from plugins.blog.model import Article
from plugins.blog.neighbours import neighbours
from plugins.blog.sharing import share_links
from plugins.blog.sign_offs import sign_off
from plugins.blog.views import ArticleView, NavLink


def article_view(article: Article, desk: Desk) -> ArticleView:
    """Return everything the page of an article may show; plugins add their own views to it."""
    numbers = desk.numbering(article)
    picture = desk.lead_picture(article, eager=True)
    if picture is not None and numbers[0] is not None:
        picture = numbers[0].apply(picture)
    return ArticleView(
        title=article.title,
        url=desk.url(article.url),
        date=article.date,
        series=tuple(desk.series_link(series) for series in article.series),
        authors=tuple(desk.author_link(author) for author in article.authors),
        tags=tuple(NavLink(tag.name, desk.url(tag.url)) for tag in article.tags),
        picture=picture,
        parts=desk.article_parts(article),
        sign_off=sign_off(article, desk.texts("sign_off.together")),
        neighbours=neighbours(article.path, desk),
        share=share_links(article.title, desk.absolute(article.url), desk.site.mastodon_instances),
        status=article.status.value,
        language=article.language,
    )
