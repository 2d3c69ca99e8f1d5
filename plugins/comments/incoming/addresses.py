"""E-mail addresses: none comes into a comment."""

from __future__ import annotations

import re

MASK = "(E-Mail-Adresse entfernt)"

# RFC 5322's addr-spec as people write it, also several grown together. An @ in front makes it an
# account such as @amt@social.example, which is no mailbox. A run of letters is read once only.
_LOCAL = r"\w.!#$%&'*+/=?^`{|}~-"
_DOMAIN = r"(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\[[0-9A-Fa-f.:]{3,45}\])"
_ADDRESS = re.compile(
    rf"(?:mailto:)?(?:(?<![@{_LOCAL}])@?[{_LOCAL}]++|\"[^\"\n]{{1,64}}\")(?:@{_DOMAIN})+",
    re.IGNORECASE,
)


def masked(text: str, mask: str = MASK) -> tuple[str, int]:
    """Return a text with every e-mail address replaced, and how many there were."""
    count = 0

    def replaced(found: re.Match[str]) -> str:
        nonlocal count
        if found[0].startswith("@") and found[0].count("@") == 2:
            return found[0]
        count += 1
        return mask

    return _ADDRESS.sub(replaced, text), count
