"""What is known of one picture, once its file, its companion and the rules were asked."""

from __future__ import annotations

from plugins.core.frozen import frozen
from plugins.image_credits.model import Companion, Rights
from plugins.image_credits.source_rules import Terms


@frozen
class Known:
    """The ``rights`` as a whole, and who said what. ``embedded`` is what the file says of itself.

    ``portrait`` tells that it shows somebody whose consent is to be noted.
    """

    rights: Rights
    companion: Companion | None
    terms: Terms
    embedded: Rights
    portrait: bool = False

    @property
    def reason(self) -> str:
        """Why no person is named, or why it is an official work."""
        return self.companion.reason if self.companion else ""

    @property
    def may_not_change(self) -> bool:
        """Tell whether it was changed though its licence forbids that."""
        return bool(self.rights.edited and self.terms.unedited)

    @property
    def lacks_consent(self) -> bool:
        """Tell whether a note on consent is missing."""
        return self.portrait and not (self.companion and self.companion.consent)
