"""The versions of packages that draw."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import PIL
import pytest

from plugins.pictures.editions import edition_of


def test_is_the_version_that_is_installed() -> None:
    """Without importing the package."""
    assert edition_of("pillow") == PIL.__version__


def test_names_with_hyphens_are_found() -> None:
    """Their folders are written with underscores."""
    assert edition_of("fontpkg-source-serif-4")[:1].isdigit()


def test_nobody_draws_with_what_is_not_there() -> None:
    """The mistake is told instead of kept."""
    with pytest.raises(PackageNotFoundError):
        edition_of("no-such-package")
