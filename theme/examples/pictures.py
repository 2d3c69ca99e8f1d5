"""Examples of pictures and of the credits that belong to them."""

from __future__ import annotations

from dataclasses import replace

from plugins.blog.body_views import CreditView
from plugins.image_credits.views import CreditList, ListedCredit
from theme.examples.example import Example
from theme.examples.pieces import CHART, GENERATED, GONE, GRAPHIC, LICENSED, PHOTO, PORTRAIT, TOWN


def listed(*of: CreditView) -> CreditList:
    """Return a list in which the credits are numbered, or the only one is not."""
    return CreditList(
        tuple(
            ListedCredit(
                credit, number if len(of) > 1 else None, f"nachweis-{number}", f"bild-{number}"
            )
            for number, credit in enumerate(of, start=1)
        )
    )


ONE_PHOTO = listed(PHOTO)
SEVERAL = listed(PHOTO, GRAPHIC, LICENSED, GENERATED)

EXAMPLES = (
    Example("picture", "Bildunterschrift mit Nachweis", {"figure": TOWN}),
    Example(
        "picture",
        "Nummeriert, der Nachweis steht in der Liste",
        {"figure": replace(TOWN, number=1, credit_anchor="nachweis-1")},
    ),
    Example("picture", "Durchsichtige Grafik", {"figure": CHART}),
    Example("picture", "Klein, nur Nachweis", {"figure": replace(PORTRAIT, classes=("klein",))}),
    Example(
        "picture",
        "Von einer KI erzeugt, der Nachweis steht in der Liste",
        {"figure": replace(TOWN, number=2, credit=GENERATED, credit_anchor="nachweis-2")},
    ),
    Example("picture", "Steht nicht mehr zur Verfügung", {"figure": GONE}),
    Example("credits", "Mehrere Bilder", {"credits": SEVERAL}),
    Example(
        "credits",
        "Ein Foto",
        {"credits": CreditList((ListedCredit(PHOTO, None, "nachweis", "bild"),))},
    ),
    Example(
        "credits",
        "Eine Grafik",
        {"credits": CreditList((ListedCredit(GRAPHIC, None, "nachweis-g", "bild-g"),))},
    ),
    Example(
        "credits",
        "Ein KI-Bild",
        {"credits": CreditList((ListedCredit(GENERATED, None, "nachweis-k", "bild-k"),))},
    ),
)
