"""Which names count in which kind of folder: ``keep`` for ``scan``, known by the folder's kind.

A record on disk holds the kind, so that the next run asks the same question.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Left behind by operating systems and editors.
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})


def in_texts(name: str, is_folder: bool) -> bool:
    """Count what an editor put into ``content``: nothing hidden, no file of a running editor."""
    if is_folder:
        return not name.startswith(".")
    clutter = name.startswith((".", "~$")) or name.endswith("~")
    return not clutter and name.lower() not in _CLUTTER


def in_code(name: str, is_folder: bool) -> bool:
    """Count everything but what Python makes by itself: ``plugins``, ``theme``."""
    return name != "__pycache__" if is_folder else not name.endswith(".pyc")


def in_project(name: str, is_folder: bool) -> bool:
    """Count the modules at the top of the working copy and the lock of its libraries."""
    return not is_folder and (name.endswith(".py") or name == "requirements.lock")


def in_output(name: str, is_folder: bool) -> bool:  # noqa: ARG001  (the signature is shared)
    """Count everything: what no build has put there must go."""
    return True


KEEP: dict[str, Callable[[str, bool], bool]] = {
    "texts": in_texts,
    "code": in_code,
    "project": in_project,
    "output": in_output,
}
