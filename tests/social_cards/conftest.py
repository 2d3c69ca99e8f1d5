"""The fixtures of the small blog."""

from __future__ import annotations

from tests.blog.small_blog import blog, desk, site

__all__ = ["blog", "desk", "site"]
