"""The plan: every file of the site, by its path in the output folder."""

from __future__ import annotations

from dataclasses import dataclass, field

from plugins.core.problems import Place, Problem


@dataclass
class Plan:
    """Maps output paths (forward slashes) to bytes; what is not in it will not be there."""

    files: dict[str, bytes] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def add(self, url: str, data: bytes, source: str) -> Problem | None:
        """Add the file for a site-relative address; ``source`` says what it comes from.

        Two sources for one address are a problem, on file systems that fold case as well.
        """
        path = path_of(url)
        folded = path.casefold()
        other = self.sources.get(folded)
        if other is not None:
            return Problem(
                "HST006",
                Place(source or "content"),
                f"Die Adresse /{url} ist schon vergeben: an {other}.",
                "Im Kopf eine andere Adresse wählen: Slug: …",
            )
        self.sources[folded] = source or f"/{url}"
        self.files[path] = data
        return None


def path_of(url: str) -> str:
    """Return the file that a web server sends for a site-relative address."""
    return f"{url}index.html" if not url or url.endswith("/") else url
