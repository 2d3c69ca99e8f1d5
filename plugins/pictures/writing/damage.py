"""What is raised for files that cannot be taken apart."""

from __future__ import annotations


class DamagedFileError(ValueError):
    """A file whose parts do not fit together: nothing can be written into it, nothing removed."""
