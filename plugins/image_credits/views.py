"""What templates may show of picture credits."""

from __future__ import annotations

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.views import NavLink
from plugins.core.frozen import frozen


@frozen
class ListedCredit:
    """An entry of an article's credit list; ``number`` is ``None`` where it is the only one.

    ``anchor`` is the entry's id, ``figure_anchor`` the id of the picture it belongs to.
    """

    credit: CreditView
    number: int | None
    anchor: str
    figure_anchor: str


@frozen
class CreditList:
    """The list at the end of an article; empty where every credit stands in a caption."""

    entries: tuple[ListedCredit, ...]


@frozen
class PictureUses:
    """A picture on the site-wide page ``/bildnachweise/`` with the pages that show it.

    ``further`` is the number of pages besides those in ``uses``.
    """

    figure: Figure
    title: str
    uses: tuple[NavLink, ...]
    further: int = 0
