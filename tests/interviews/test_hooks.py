"""What the plugin hands to the host."""

from __future__ import annotations

import pytest

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.interviews.hooks import PLUGIN


def test_the_keys_clash_with_none_of_the_blog() -> None:
    """A synonym that means two things in one kind of document would raise."""
    Registry((*BLOG_KEYS, *PLUGIN.keys))


@pytest.mark.parametrize("key", PLUGIN.keys, ids=lambda key: key.name)
def test_the_example_of_each_key_can_be_read(key: object) -> None:
    """Editors copy the example from the message or the README."""
    (found,) = (one for one in PLUGIN.keys if one is key)
    data, problems = found.read(found.example, Place("content/x.md", 1))

    assert (data is not None, problems) == (True, [])
